package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Variable;

/** The operators that came after the fifth edition: {@code **}, {@code ?.}, {@code ??} and the logical assignments. */
final class OperatorForms extends Family {

    private static final String[] LOGICAL_ASSIGNMENTS = {" ??= ", " ||= ", " &&= "};

    OperatorForms(Grammar grammar) {
        super(grammar);
    }

    @Override
    void addTo(Rows rows) {
        List<Form> numbers = rows.expressions(Type.NUMBER);
        numbers.add(Form.nested("power", 5, this::power));
        numbers.add(Form.nested("power assignment", 2, this::powerAssignment)
                .when(place -> !numbers(place).isEmpty()));
        List<Form> any = rows.expressions(Type.ANY);
        any.add(Form.nested("nullish", 5, this::nullish));
        any.add(Form.nested("optional chain", 9, this::chain));
        any.add(Form.nested("optional call", 4, this::optionalCall).when(place -> !place.frozen()));
        any.add(Form.nested("logical assignment", 4, this::logicalAssignment)
                .when(place -> !values(place).isEmpty()));
        List<Form> statements = rows.statements();
        statements.add(Form.of("logical assignment to property", 4, this::propertyAssignment)
                .when(place -> !place.frozen() && ValueForms.has(Type.OBJECT, place)));
        statements.add(Form.of("optional delete", 1, this::optionalDelete)
                .when(place -> !place.frozen() && ValueForms.has(Type.OBJECT, place)));
    }

    private static List<Variable> numbers(Place place) {
        return place.scope().variables(v -> v.type() == Type.NUMBER && v.assignable());
    }

    private static List<Variable> values(Place place) {
        return place.scope().variables(v -> v.type() == Type.ANY && v.assignable());
    }

    private Tree power(Place place) {
        Tree base = grammar.operand(choices.chance(80) ? Type.NUMBER : Type.ANY, place);
        Tree exponent = choices.chance(60)
                ? expression(
                        choices.oneOf("0", "1", "2", "3", "0.5", "-1", "-0.5", "-2", "NaN", "10", "31", "53", "1/3"))
                : grammar.operand(Type.NUMBER, place);
        return choices.chance(80)
                ? expression("((", base, ") ** (", exponent, "))")
                : expression("Math.pow(", base, ", ", exponent, ")");
    }

    private Tree powerAssignment(Place place) {
        String name = choices.oneOf(numbers(place)).name();
        return fixed("(" + name + " **= ", grammar.operand(Type.NUMBER, place), ")");
    }

    /** {@code ??} must not be mixed with the other logical operators without parentheses: every operand has its own. */
    private Tree nullish(Place place) {
        Tree left = grammar.operand(Type.ANY, place);
        return expression("((", left, ") ?? ", grammar.anyOperand(place), ")");
    }

    /** A chain of one to three reads, of which the first is optional. */
    private Tree chain(Place place) {
        List<Object> parts = new ArrayList<>();
        parts.add("(");
        parts.add(grammar.operand(choices.oneOf(Type.ANY, Type.ANY, Type.OBJECT, Type.ARRAY, Type.TEXT), place));
        parts.add(")");
        for (int i = choices.between(1, 3); i > 0; i--) {
            boolean optional = parts.size() == 3 || choices.chance(60);
            if (choices.chance(30)) {
                parts.add(optional ? "?.[" : "[");
                parts.add(grammar.operand(choices.oneOf(Type.NUMBER, Type.TEXT), place));
                parts.add("]");
            } else {
                parts.add((optional ? "?." : ".") + choices.oneOf(grammar.property(), grammar.property(), "length"));
            }
        }
        return expression(parts.toArray());
    }

    /** A call of a method that may be missing; those that are there are harmless. */
    private Tree optionalCall(Place place) {
        Tree receiver = grammar.operand(choices.oneOf(Type.ANY, Type.OBJECT, Type.TEXT, Type.ARRAY), place);
        String method = choices.oneOf("missing", "charAt", "indexOf", "p0", "hasOwnProperty");
        String access = choices.oneOf(
                "?." + method + "?.", "?." + method + "?.", "." + method + "?.", "?.['" + method + "']?.");
        return expression("(", receiver, ")" + access + "(", grammar.arguments(choices.between(0, 1), place), ")");
    }

    private Tree logicalAssignment(Place place) {
        String name = choices.oneOf(values(place)).name();
        return fixed("(" + name + choices.oneOf(LOGICAL_ASSIGNMENTS), grammar.clipped(place), ")");
    }

    private String anyObject(Place place) {
        return choices.oneOf(place.scope().variables(Type.OBJECT)).name();
    }

    private Tree propertyAssignment(Place place) {
        String operator = choices.oneOf(LOGICAL_ASSIGNMENTS);
        if (choices.chance(30)) {
            return statement(anyObject(place) + "[", grammar.key(place), "]" + operator, grammar.clipped(place), ";");
        }
        return statement(anyObject(place) + "." + grammar.property() + operator, grammar.clipped(place), ";");
    }

    private Tree optionalDelete(Place place) {
        return statement("note(delete " + anyObject(place) + "?." + grammar.property() + ");");
    }
}
