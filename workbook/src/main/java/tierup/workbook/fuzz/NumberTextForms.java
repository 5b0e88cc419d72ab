package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.List;

/** Numbers as text and back: all the ways to format and to parse them, and the mathematical functions. */
final class NumberTextForms extends Family {

    private static final String[] FUNCTIONS = {
        "Math.sin",
        "Math.cos",
        "Math.tan",
        "Math.exp",
        "Math.log",
        "Math.cbrt",
        "Math.atan",
        "Math.log2",
        "Math.log10",
        "Math.expm1",
        "Math.log1p",
        "Math.sinh",
        "Math.tanh",
        "Math.asin",
        "Math.acosh"
    };
    private static final String[] NUMERALS = {
        "'12.5e-3'",
        "' \\n42 '",
        "'0b101'",
        "'0o17'",
        "'-0x1'",
        "'1e400'",
        "'.5'",
        "'5.'",
        "'+7'",
        "'1_0'",
        "'Infinity'",
        "'123456789012345678901234567890'",
        "'0.1e-6'",
        "'--1'",
        "'1e'",
        "'9007199254740993'",
        "'4.35'",
        "'1.005'"
    };

    private final HotCode hot;

    NumberTextForms(Grammar grammar) {
        super(grammar);
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        rows.expressions(Type.TEXT).add(Form.nested("number formatting", 7, this::format));
        rows.expressions(Type.NUMBER).add(Form.nested("number parsing", 5, this::parse));
        rows.expressions(Type.NUMBER).add(Form.nested("elementary function", 5, this::function));
        rows.expressions(Type.BOOLEAN).add(Form.nested("number test", 3, this::test));
        rows.sections().add(Form.of("hot formatting", 6, this::hotSection).when(place -> place.affords(HotCode.COST)));
    }

    private Tree format(Place place) {
        Tree number = grammar.operand(choices.chance(90) ? Type.NUMBER : Type.ANY, place);
        return switch (choices.between(0, 5)) {
            case 0 -> expression("(+(", number, ")).toFixed(" + choices.between(0, 22) + ")");
            case 1 -> expression("(+(", number, ")).toPrecision(" + choices.between(1, 23) + ")");
            case 2 -> expression("(+(", number, ")).toExponential(" + choices.oneOf("", "0", "3", "20", "-1") + ")");
            case 3 ->
                expression(
                        "(+(",
                        number,
                        ")).toString(" + choices.oneOf("2", "8", "16", "36", "3", "7", "10", "37", "") + ")");
            case 4 -> expression("String(", number, ")");
            default ->
                expression("((", number, ") / " + choices.oneOf("3", "7", "10", "1e7", "1e-300", "1e300") + " + '')");
        };
    }

    private Tree parse(Place place) {
        Tree text = choices.chance(50) ? expression(choices.oneOf(NUMERALS)) : grammar.operand(Type.TEXT, place);
        return switch (choices.between(0, 3)) {
            case 0 -> expression("Number(", text, ")");
            case 1 -> expression("parseFloat(", text, ")");
            case 2 ->
                expression("parseInt(", text, ", " + choices.oneOf("10", "16", "2", "36", "0", "1", "undefined") + ")");
            default -> expression("parseFloat(", format(place.deeper()), ")");
        };
    }

    private Tree function(Place place) {
        Tree argument = grammar.operand(Type.NUMBER, place);
        return choices.chance(15)
                ? expression("Math.atan2(", argument, ", ", grammar.operand(Type.NUMBER, place), ")")
                : expression(choices.oneOf(FUNCTIONS) + "(", argument, ")");
    }

    private Tree test(Place place) {
        String function = choices.oneOf("Number.isSafeInteger", "Number.isFinite", "isNaN", "isFinite", "Number.isNaN");
        return expression(function + "(", grammar.anyOperand(place), ")");
    }

    private Tree hotSection(Place top) {
        return hot.section(top, place -> {
            String counter = place.scope().variables(Type.NUMBER).get(0).name();
            String scale = choices.oneOf("7", "1e9", "0.001", "1e-9", "3e15", "1e21");
            Tree number = expression("(" + counter + " * " + scale + " / " + choices.oneOf("3", "64", "10") + ")");
            place.charge(10);
            return List.of(
                    statement(
                            "note(",
                            number,
                            choices.oneOf(".toFixed(2)", ".toString(16)", ".toPrecision(5)", " + ''") + ");"),
                    statement("note(parseFloat('' + ", number, ") === ", number, ");"));
        });
    }
}
