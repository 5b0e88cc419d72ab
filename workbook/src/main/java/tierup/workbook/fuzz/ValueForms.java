package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Callable;
import tierup.workbook.fuzz.Scope.ClassModel;
import tierup.workbook.fuzz.Scope.Instance;
import tierup.workbook.fuzz.Scope.Variable;

/** Expressions for arrays and objects, and those whose value can be anything: reads, calls, choices. */
final class ValueForms extends Family {

    /** Upper estimate of an array's length. */
    static final long ARRAY_LENGTH = 60;

    ValueForms(Grammar grammar) {
        super(grammar);
    }

    @Override
    void addTo(Rows rows) {
        addAny(rows.expressions(Type.ANY));
        addArrays(rows.expressions(Type.ARRAY));
        addObjects(rows.expressions(Type.OBJECT));
    }

    private void addAny(List<Form> any) {
        any.add(Form.of("null or undefined", 8, place -> expression(choices.oneOf("null", "undefined"))));
        any.add(Form.of("some number", 8, place -> grammar.expression(Type.NUMBER, place.shallow())));
        any.add(Form.of("some text", 4, place -> grammar.expression(Type.TEXT, place.shallow())));
        any.add(Form.of("variable", 25, place -> variable(Type.ANY, place)).when(place -> has(Type.ANY, place)));
        any.add(Form.nested("typed value", 8, place -> grammar.operand(grammar.anyType(), place)));
        any.add(Form.nested("addition", 14, this::addition));
        any.add(Form.nested("property read", 14, this::propertyRead));
        any.add(Form.nested("computed read", 5, this::computedRead));
        any.add(Form.nested("element read", 10, this::elementRead));
        any.add(Form.of("this property", 14, place -> expression("this." + grammar.property()))
                .when(place -> place.home() != null));
        any.add(Form.nested("conditional", 6, this::conditional));
        any.add(Form.nested("logical value", 5, this::logical));
        any.add(Form.nested(
                "comma", 2, place -> expression("(", grammar.anyOperand(place), ", ", grammar.anyOperand(place), ")")));
        any.add(Form.nested("void", 1, place -> expression("(void ", grammar.anyOperand(place), ")")));
        any.add(Form.nested("assignment expression", 4, this::assignment)
                .when(place -> !assignable(place).isEmpty()));
        any.add(Form.nested("call", 16, this::call)
                .when(place -> !callables(place).isEmpty()));
        any.add(Form.nested("method call", 10, this::methodCall).when(ValueForms::mayCallMethod));
        any.add(Form.nested("super call", 30, this::superCall).when(ValueForms::mayCallSuper));
        any.add(Form.nested("immediate arrow", 3, this::immediateArrow).when(place -> !place.frozen()));
        any.add(Form.nested("array reduction", 4, this::reduction).when(place -> place.affords(ARRAY_LENGTH)));
        any.add(Form.nested("pop or shift", 3, this::popOrShift)
                .when(place -> has(Type.ARRAY, place) && !place.frozen()));
        any.add(Form.nested("failing expression", 1, this::failing));
    }

    private void addArrays(List<Form> arrays) {
        arrays.add(Form.of("array variable", 25, place -> variable(Type.ARRAY, place))
                .when(place -> has(Type.ARRAY, place)));
        arrays.add(Form.of(
                "small array", 6, place -> expression(choices.oneOf("[]", "[1, 2, 3]", "[0.5, 'a', null]", "[,1]"))));
        arrays.add(Form.nested(
                "array literal", 8, place -> expression("[", grammar.arguments(choices.between(0, 4), place), "]")));
        arrays.add(Form.nested(
                "holey array",
                3,
                place -> expression("[", grammar.anyOperand(place), ", , ", grammar.anyOperand(place), "]")));
        arrays.add(Form.nested("array copy", 6, this::arrayCopy));
        arrays.add(Form.nested("map or filter", 5, this::mapOrFilter).when(place -> place.affords(ARRAY_LENGTH)));
        arrays.add(Form.nested(
                "split",
                2,
                place -> expression(
                        "(", grammar.operand(Type.TEXT, place), ").split(" + choices.oneOf("''", "'a'", "'-'") + ")")));
        arrays.add(Form.nested(
                "object keys",
                3,
                place -> expression(
                        "Object.keys(", grammar.operand(choices.oneOf(Type.OBJECT, Type.ARRAY), place), ")")));
    }

    private void addObjects(List<Form> objects) {
        objects.add(Form.of("object variable", 25, place -> variable(Type.OBJECT, place))
                .when(place -> has(Type.OBJECT, place)));
        objects.add(Form.of(
                "small object",
                5,
                place -> expression(choices.oneOf("({})", "({ p0: 1 })", "({ p1: 'x', p0: 2.5 })"))));
        objects.add(Form.nested("object literal", 8, this::objectLiteral));
        objects.add(Form.nested("object with conversion", 5, this::converting));
        objects.add(Form.nested(
                "Object.create", 3, place -> expression("Object.create(", grammar.operand(Type.OBJECT, place), ")")));
        objects.add(Form.nested("new instance", 8, this::instance).when(ValueForms::mayConstruct));
        objects.add(Form.of(
                        "instance variable",
                        8,
                        place -> expression(
                                choices.oneOf(place.scope().instances()).name()))
                .when(place -> !place.scope().instances().isEmpty()));
    }

    static boolean has(Type type, Place place) {
        return !place.scope().variables(type).isEmpty();
    }

    private static boolean mayConstruct(Place place) {
        return !place.frozen() && !affordableClasses(place).isEmpty();
    }

    private static boolean mayCallMethod(Place place) {
        return !place.frozen() && !affordableInstances(place).isEmpty();
    }

    private static boolean mayCallSuper(Place place) {
        return place.home() != null && place.home().parent() != null && place.times() == 1;
    }

    static List<ClassModel> affordableClasses(Place place) {
        return place.scope().classes().stream()
                .filter(type -> place.affords(type.cost()))
                .toList();
    }

    private static List<Instance> affordableInstances(Place place) {
        return place.scope().instances().stream()
                .filter(instance -> place.affords(instance.type().cost()))
                .toList();
    }

    private static List<Variable> assignable(Place place) {
        return place.scope().variables(v -> v.type() == Type.ANY && v.assignable());
    }

    private static List<Callable> callables(Place place) {
        return place.frozen()
                ? List.of()
                : place.scope().callables(place.meter().left() / place.times());
    }

    private Tree variable(Type type, Place place) {
        return expression(choices.oneOf(place.scope().variables(type)).name());
    }

    private Tree addition(Place place) {
        return expression("(", grammar.anyOperand(place), " + ", grammar.anyOperand(place), ")");
    }

    private Tree propertyRead(Place place) {
        return expression("(", grammar.operand(Type.OBJECT, place), ")." + grammar.property());
    }

    private Tree computedRead(Place place) {
        Tree object = grammar.operand(choices.oneOf(Type.OBJECT, Type.ARRAY, Type.TEXT), place);
        return expression("(", object, ")[", grammar.anyOperand(place), "]");
    }

    private Tree elementRead(Place place) {
        Tree index = choices.chance(70)
                ? expression("(", grammar.operand(Type.NUMBER, place), " & " + choices.oneOf("3", "7", "15") + ")")
                : expression(choices.oneOf("-1", "1.5", "100", "'1'", "0", "4294967295", "-0"));
        return expression("(", grammar.operand(Type.ARRAY, place), ")[", index, "]");
    }

    private Tree conditional(Place place) {
        Tree condition = grammar.anyOperand(place);
        return expression("(", condition, " ? ", grammar.anyOperand(place), " : ", grammar.anyOperand(place), ")");
    }

    private Tree logical(Place place) {
        return expression(
                "(", grammar.anyOperand(place), choices.oneOf(" && ", " || "), grammar.anyOperand(place), ")");
    }

    private Tree assignment(Place place) {
        String name = choices.oneOf(assignable(place)).name();
        return fixed("(" + name + " = ", expression("clip(", grammar.anyOperand(place), ")"), ")");
    }

    private Tree call(Place place) {
        Callable function = choices.oneOf(callables(place));
        place.charge(function.cost());
        int given = choices.chance(70) ? function.arity() : choices.between(0, function.arity() + 2);
        if (function.depth() == 0) {
            return expression(function.name() + "(", grammar.arguments(given, place), ")");
        }
        Tree depth = Tree.count(choices.between(0, function.depth()));
        return given == 0
                ? expression(function.name() + "(", depth, ")")
                : expression(function.name() + "(", depth, ", ", grammar.arguments(given, place), ")");
    }

    private Tree methodCall(Place place) {
        Instance instance = choices.oneOf(affordableInstances(place));
        place.charge(instance.type().cost());
        String method = choices.oneOf(instance.type().methods());
        return expression(instance.name() + "." + method + "(", grammar.arguments(choices.between(0, 2), place), ")");
    }

    private Tree superCall(Place place) {
        String method = choices.oneOf(place.home().parent().methods());
        return expression("super." + method + "(", grammar.arguments(choices.between(0, 2), place), ")");
    }

    private Tree immediateArrow(Place place) {
        String parameter = grammar.freshName("v");
        Place body = place.callback(1);
        body.scope().add(new Variable(parameter, Type.ANY, true));
        Tree arrow = fixed("((" + parameter + ") => ", grammar.anyOperand(body), ")");
        return expression(arrow, "(", grammar.arguments(choices.between(0, 2), place), ")");
    }

    private Tree reduction(Place place) {
        place.charge(ARRAY_LENGTH);
        String first = grammar.freshName("v");
        String second = grammar.freshName("v");
        Place body = place.callback(ARRAY_LENGTH);
        body.scope().add(new Variable(first, Type.ANY, false));
        body.scope().add(new Variable(second, Type.ANY, false));
        Tree array = grammar.operand(Type.ARRAY, place);
        if (choices.chance(50)) {
            Tree arrow =
                    fixed("(" + first + ", " + second + ") => ", expression("clip(", grammar.anyOperand(body), ")"));
            return expression("(", array, ").reduce(", arrow, ", ", grammar.anyOperand(place), ")");
        }
        String method = choices.oneOf("find", "findIndex", "some", "every");
        Tree arrow = fixed("(" + first + ", " + second + ") => ", grammar.anyOperand(body));
        return expression("(", array, ")." + method + "(", arrow, ")");
    }

    private Tree popOrShift(Place place) {
        String array = choices.oneOf(place.scope().variables(Type.ARRAY)).name();
        return expression(array + choices.oneOf(".pop()", ".shift()"));
    }

    /** Something that throws a TypeError or a ReferenceError. */
    private Tree failing(Place place) {
        return switch (choices.between(0, 4)) {
            case 0 -> expression(choices.oneOf("null", "undefined") + ".p0");
            case 1 -> expression("undeclared");
            case 2 -> expression("(", grammar.operand(Type.NUMBER, place), ")()");
            case 3 -> expression("new (", grammar.operand(Type.OBJECT, place), ")()");
            default -> expression("('p0' in ", grammar.operand(Type.TEXT, place), ")");
        };
    }

    private Tree arrayCopy(Place place) {
        Tree array = grammar.operand(Type.ARRAY, place);
        return switch (choices.between(0, 3)) {
            case 0 -> expression("(", array, ").slice(", grammar.operand(Type.NUMBER, place), ")");
            case 1 -> expression("clip((", array, ").concat(", grammar.arguments(choices.between(0, 2), place), "))");
            case 2 -> expression("(", array, ").slice().reverse()");
            default -> expression("(", array, ").slice().sort()");
        };
    }

    private Tree mapOrFilter(Place place) {
        place.charge(ARRAY_LENGTH);
        String element = grammar.freshName("v");
        String index = grammar.freshName("n");
        Place body = place.callback(ARRAY_LENGTH);
        body.scope().add(new Variable(element, Type.ANY, false));
        body.scope().add(new Variable(index, Type.NUMBER, false));
        Tree array = grammar.operand(Type.ARRAY, place);
        Tree arrow = fixed("(" + element + ", " + index + ") => ", grammar.anyOperand(body));
        return expression("(", array, choices.oneOf(").map(", ").filter("), arrow, ")");
    }

    private Tree objectLiteral(Place place) {
        List<Object> parts = new ArrayList<>(List.of("({ "));
        int size = choices.between(1, 4);
        for (int i = 0; i < size; i++) {
            String key = choices.chance(85) ? grammar.property() : choices.oneOf("7", "'a b'", "length", "['p' + 1]");
            parts.add(key + ": ");
            parts.add(grammar.anyOperand(place));
            parts.add(i + 1 < size ? ", " : " })");
        }
        return expression(parts.toArray());
    }

    private Tree converting(Place place) {
        Tree primitive = grammar.expression(choices.oneOf(Type.NUMBER, Type.TEXT), place.shallow());
        Tree method = fixed(choices.oneOf("valueOf", "toString") + "() { return ", primitive, "; }");
        return expression("({ " + grammar.property() + ": ", grammar.anyOperand(place), ", ", method, " })");
    }

    private Tree instance(Place place) {
        ClassModel type = choices.oneOf(affordableClasses(place));
        place.charge(type.cost());
        return expression("new " + type.name() + "(", grammar.arguments(choices.between(0, 3), place), ")");
    }
}
