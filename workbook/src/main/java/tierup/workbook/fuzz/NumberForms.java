package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;

import java.util.List;
import tierup.workbook.fuzz.Scope.Variable;

/**
 * Expressions whose value is a number: arithmetic and bit operations on operands of all types, with the constants at
 * which representations change (the edges of int32, minus zero, NaN, 2^53).
 */
final class NumberForms extends Family {

    private static final String[] EDGES = {
        "0",
        "-0",
        "1",
        "-1",
        "2147483647",
        "-2147483648",
        "2147483648",
        "-2147483649",
        "4294967295",
        "4294967296",
        "1073741823",
        "-1073741824",
        "65535",
        "65536",
        "9007199254740991",
        "9007199254740993",
        "-9007199254740992",
        "0.5",
        "-0.5",
        "1.5",
        "0.1",
        "1e21",
        "1e-7",
        "5e-324",
        "1.7976931348623157e308",
        "NaN",
        "Infinity",
        "-Infinity",
        "31",
        "32",
        "255",
        "-256"
    };
    private static final String[] ARITHMETIC = {"+", "-", "*", "/", "%"};
    private static final String[] BITWISE = {"&", "|", "^", "<<", ">>", ">>>"};
    private static final String[] ROUNDING = {
        "Math.floor",
        "Math.ceil",
        "Math.round",
        "Math.trunc",
        "Math.abs",
        "Math.sqrt",
        "Math.sign",
        "Math.fround",
        "Math.clz32"
    };
    private static final String[] TWO_ARGUMENTS = {"Math.min", "Math.max", "Math.imul"};

    NumberForms(Grammar grammar) {
        super(grammar);
    }

    @Override
    void addTo(Rows rows) {
        List<Form> numbers = rows.expressions(Type.NUMBER);
        numbers.add(Form.of("small integer", 12, place -> expression(Integer.toString(choices.between(-9, 20)))));
        numbers.add(Form.of("edge number", 9, place -> edge()));
        numbers.add(Form.of("number variable", 30, this::variable)
                .when(place -> !place.scope().variables(Type.NUMBER).isEmpty()));
        numbers.add(Form.nested("number arithmetic", 25, this::arithmetic));
        numbers.add(Form.nested("arithmetic with conversion", 8, this::converting));
        numbers.add(Form.nested("bitwise", 14, this::bitwise));
        numbers.add(Form.nested("unary number", 8, this::unary));
        numbers.add(Form.nested("increment", 5, this::increment)
                .when(place -> !assignable(place).isEmpty()));
        numbers.add(Form.nested("Math function", 6, this::mathFunction));
        numbers.add(Form.nested("number conditional", 4, this::conditional));
        numbers.add(Form.nested(
                "length",
                5,
                place -> expression("(", grammar.operand(choices.oneOf(Type.TEXT, Type.ARRAY), place), ").length")));
        numbers.add(Form.nested("number from text", 4, this::fromText));
        numbers.add(Form.nested("number assignment", 3, this::assignment)
                .when(place -> !assignable(place).isEmpty()));
    }

    Tree edge() {
        return expression(choices.oneOf(EDGES));
    }

    private Tree variable(Place place) {
        return expression(choices.oneOf(place.scope().variables(Type.NUMBER)).name());
    }

    private static List<Variable> assignable(Place place) {
        return place.scope().variables(v -> v.type() == Type.NUMBER && v.assignable());
    }

    private Tree arithmetic(Place place) {
        Tree left = grammar.operand(Type.NUMBER, place);
        return expression("(", left, " " + choices.oneOf(ARITHMETIC) + " ", grammar.operand(Type.NUMBER, place), ")");
    }

    /** Any operator but +, on anything: the operands are converted to numbers. */
    private Tree converting(Place place) {
        String operator = choices.oneOf("-", "*", "/", "%");
        return expression("(", grammar.anyOperand(place), " " + operator + " ", grammar.anyOperand(place), ")");
    }

    private Tree bitwise(Place place) {
        Type type = choices.chance(80) ? Type.NUMBER : Type.ANY;
        Tree left = grammar.operand(type, place);
        Tree right = choices.chance(40)
                ? expression(choices.oneOf("0", "1", "31", "32", "255", "-1", "0xffff"))
                : grammar.operand(type, place);
        return expression("(", left, " " + choices.oneOf(BITWISE) + " ", right, ")");
    }

    private Tree unary(Place place) {
        return expression(choices.oneOf("-", "+", "~"), "(", grammar.anyOperand(place), ")");
    }

    private Tree increment(Place place) {
        String name = choices.oneOf(assignable(place)).name();
        return expression(
                choices.oneOf("(" + name + "++)", "(" + name + "--)", "(++" + name + ")", "(--" + name + ")"));
    }

    private Tree mathFunction(Place place) {
        if (choices.chance(60)) {
            return expression(choices.oneOf(ROUNDING), "(", grammar.anyOperand(place), ")");
        }
        Tree first = grammar.anyOperand(place);
        return expression(choices.oneOf(TWO_ARGUMENTS), "(", first, ", ", grammar.anyOperand(place), ")");
    }

    private Tree conditional(Place place) {
        Tree condition = grammar.operand(Type.BOOLEAN, place);
        Tree yes = grammar.operand(Type.NUMBER, place);
        return expression("(", condition, " ? ", yes, " : ", grammar.operand(Type.NUMBER, place), ")");
    }

    private Tree fromText(Place place) {
        Tree text = grammar.operand(Type.TEXT, place);
        return switch (choices.between(0, 4)) {
            case 0 -> expression("Number(", grammar.anyOperand(place), ")");
            case 1 -> expression("parseInt(", text, ", 10)");
            case 2 -> expression("(", text, ").charCodeAt(", grammar.operand(Type.NUMBER, place), ")");
            case 3 -> expression("(", text, ").indexOf(", grammar.operand(Type.TEXT, place), ")");
            default ->
                expression("(", grammar.operand(Type.ARRAY, place), ").indexOf(", grammar.anyOperand(place), ")");
        };
    }

    private Tree assignment(Place place) {
        String name = choices.oneOf(assignable(place)).name();
        String operator = choices.oneOf("=", "-=", "*=", "|=", "&=", "^=", ">>=", "<<=", ">>>=", "%=");
        Type type = operator.equals("=") ? Type.NUMBER : grammar.anyType();
        return fixed("(" + name + " " + operator + " ", grammar.operand(type, place), ")");
    }
}
