package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;

import java.util.List;

/** Expressions whose value is a text or a boolean: conversions, templates, string methods, comparisons. */
final class TextForms extends Family {

    private static final String[] LITERALS = {
        "''",
        "'a'",
        "'b'",
        "'xyz'",
        "'0'",
        "'1'",
        "' 12 '",
        "'-0'",
        "'1e3'",
        "'NaN'",
        "'p0'",
        "'length'",
        "'hello world'",
        "'\\u00e9'",
        "'0x1f'",
        "'null'"
    };
    private static final String[] COMPARISONS = {"<", "<=", ">", ">=", "===", "!==", "==", "!="};

    TextForms(Grammar grammar) {
        super(grammar);
    }

    @Override
    void addTo(Rows rows) {
        addTexts(rows.expressions(Type.TEXT));
        addBooleans(rows.expressions(Type.BOOLEAN));
    }

    private void addTexts(List<Form> texts) {
        texts.add(Form.of("string literal", 20, place -> expression(choices.oneOf(LITERALS))));
        texts.add(Form.of("string variable", 15, this::variable)
                .when(place -> !place.scope().variables(Type.TEXT).isEmpty()));
        texts.add(Form.nested("template literal", 10, this::template));
        texts.add(Form.nested("concatenation", 10, this::concatenation));
        texts.add(Form.nested("string conversion", 6, place -> expression("String(", grammar.anyOperand(place), ")")));
        texts.add(Form.nested("typeof", 6, place -> expression("(typeof ", grammar.anyOperand(place), ")")));
        texts.add(Form.nested("string method", 14, this::method));
        texts.add(Form.nested(
                "join",
                4,
                place -> expression(
                        "(", grammar.operand(Type.ARRAY, place), ").join(", grammar.operand(Type.TEXT, place), ")")));
    }

    private void addBooleans(List<Form> booleans) {
        booleans.add(Form.of("boolean literal", 4, place -> expression(choices.oneOf("true", "false"))));
        booleans.add(Form.of(
                        "boolean variable",
                        6,
                        place -> expression(choices.oneOf(place.scope().variables(Type.BOOLEAN))
                                .name()))
                .when(place -> !place.scope().variables(Type.BOOLEAN).isEmpty()));
        booleans.add(Form.of("number comparison", 12, this::simpleComparison));
        booleans.add(Form.nested("comparison with conversion", 12, this::comparison));
        booleans.add(Form.nested("not", 5, place -> expression("!", grammar.anyOperand(place))));
        booleans.add(Form.nested(
                "logical",
                6,
                place -> expression(
                        "(",
                        grammar.operand(Type.BOOLEAN, place),
                        choices.oneOf(" && ", " || "),
                        grammar.operand(Type.BOOLEAN, place),
                        ")")));
        booleans.add(Form.nested("in", 4, this::in));
        booleans.add(Form.nested("instanceof", 4, this::instanceOf));
        booleans.add(Form.nested("predicate call", 4, this::predicate));
    }

    private Tree variable(Place place) {
        return expression(choices.oneOf(place.scope().variables(Type.TEXT)).name());
    }

    private Tree template(Place place) {
        Tree first = grammar.anyOperand(place);
        if (choices.chance(50)) {
            return expression(
                    "`" + choices.oneOf("", "<", "v=") + "${", first, "}" + choices.oneOf("", ">", ";") + "`");
        }
        return expression("`${", first, "}" + choices.oneOf("", "-", " ") + "${", grammar.anyOperand(place), "}`");
    }

    private Tree concatenation(Place place) {
        Tree text = grammar.operand(Type.TEXT, place);
        return choices.chance(50)
                ? expression("(", text, " + ", grammar.anyOperand(place), ")")
                : expression("(", grammar.anyOperand(place), " + ", text, ")");
    }

    private Tree method(Place place) {
        Tree text = expression("(", grammar.operand(Type.TEXT, place), ")");
        Tree from = grammar.operand(Type.NUMBER, place);
        return switch (choices.between(0, 8)) {
            case 0 -> expression(text, ".slice(", from, ")");
            case 1 -> expression(text, ".slice(", from, ", ", grammar.operand(Type.NUMBER, place), ")");
            case 2 -> expression(text, ".substring(", from, ", ", grammar.operand(Type.NUMBER, place), ")");
            case 3 -> expression(text, ".charAt(", from, ")");
            case 4 -> expression(text, choices.oneOf(".toUpperCase()", ".toLowerCase()", ".trim()"));
            case 5 -> expression(text, ".repeat(" + choices.between(0, 3) + ")");
            case 6 -> expression(text, choices.oneOf(".padStart(", ".padEnd(") + choices.between(0, 12) + ", 'ab')");
            case 7 -> expression(text, ".split(", grammar.operand(Type.TEXT, place), ").join('|')");
            default -> expression(text, ".concat(", grammar.arguments(choices.between(0, 2), place), ")");
        };
    }

    private Tree simpleComparison(Place place) {
        Tree left = grammar.operand(Type.NUMBER, place.shallow());
        return expression(
                "(", left, " " + choices.oneOf(COMPARISONS) + " ", grammar.operand(Type.NUMBER, place.shallow()), ")");
    }

    private Tree comparison(Place place) {
        Tree left = grammar.anyOperand(place);
        return expression("(", left, " " + choices.oneOf(COMPARISONS) + " ", grammar.anyOperand(place), ")");
    }

    private Tree in(Place place) {
        Tree object = grammar.operand(choices.oneOf(Type.OBJECT, Type.ARRAY, Type.OBJECT), place);
        Tree key = choices.chance(60)
                ? expression("'" + choices.oneOf("p0", "p1", "p2", "length", "0", "toString") + "'")
                : grammar.anyOperand(place);
        return expression("(", key, " in ", object, ")");
    }

    private Tree instanceOf(Place place) {
        List<Scope.ClassModel> classes = place.scope().classes();
        String type = classes.isEmpty() || choices.chance(40)
                ? choices.oneOf("Object", "Array", "Error", "RangeError")
                : choices.oneOf(classes).name();
        return expression(
                "(", grammar.operand(choices.oneOf(Type.OBJECT, Type.ANY), place), " instanceof " + type + ")");
    }

    private Tree predicate(Place place) {
        Tree text = grammar.operand(Type.TEXT, place);
        Tree part = grammar.operand(Type.TEXT, place);
        return switch (choices.between(0, 4)) {
            case 0 -> expression("(", text, ").includes(", part, ")");
            case 1 -> expression("(", text, ").startsWith(", part, ")");
            case 2 ->
                expression("(", grammar.operand(Type.ARRAY, place), ").includes(", grammar.anyOperand(place), ")");
            case 3 -> expression("Array.isArray(", grammar.anyOperand(place), ")");
            default -> expression("Number.isInteger(", grammar.anyOperand(place), ")");
        };
    }
}
