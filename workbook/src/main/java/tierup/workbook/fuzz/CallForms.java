package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Callable;
import tierup.workbook.fuzz.Scope.Variable;

/** {@code arguments}, and calls by way of {@code call}, {@code apply} and {@code bind}. */
final class CallForms extends Family {

    private final HotCode hot;

    CallForms(Grammar grammar) {
        super(grammar);
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        List<Form> any = rows.expressions(Type.ANY);
        any.add(Form.nested("call, apply, bind", 7, this::indirectCall)
                .when(place -> !callables(place).isEmpty()));
        any.add(Form.nested("borrowed method", 4, this::borrowed).when(place -> !place.frozen()));
        rows.expressions(Type.NUMBER)
                .add(Form.nested("function length", 2, this::functionLength)
                        .when(place -> !callables(place).isEmpty()));
        rows.sections().add(Form.of("hot arguments", 6, this::hotArguments).when(place -> place.affords(HotCode.COST)));
        rows.sections()
                .add(Form.of("hot bound function", 8, this::hotBound)
                        .when(place -> place.affords(HotCode.COST)
                                && !cheapCallables(place).isEmpty()));
    }

    private static List<Callable> callables(Place place) {
        return place.frozen()
                ? List.of()
                : place.scope().callables(place.meter().left() / place.times()).stream()
                        .filter(function -> function.depth() == 0)
                        .toList();
    }

    private static List<Callable> cheapCallables(Place place) {
        return place.scope().callables(8).stream()
                .filter(function -> function.depth() == 0)
                .toList();
    }

    private Tree indirectCall(Place place) {
        Callable function = choices.oneOf(callables(place));
        place.charge(function.cost());
        String name = function.name();
        Tree receiver = grammar.operand(choices.oneOf(Type.ANY, Type.OBJECT), place.shallow());
        Tree arguments = grammar.arguments(choices.between(1, function.arity() + 1), place);
        return switch (choices.between(0, 5)) {
            case 0, 1 -> expression(name + ".call(", receiver, ", ", arguments, ")");
            case 2 -> expression(name + ".apply(", receiver, ", [", arguments, "])");
            case 3 -> expression(name + ".apply(", receiver, ", ", grammar.operand(Type.ARRAY, place), ")");
            case 4 -> expression(name + ".bind(", receiver, ", ", arguments, ")(", grammar.anyOperand(place), ")");
            default -> expression(name + ".bind(", receiver, ").call(0, ", arguments, ")");
        };
    }

    /** A method of arrays or strings on something that is neither, or perhaps is. */
    private Tree borrowed(Place place) {
        Tree receiver = grammar.operand(choices.oneOf(Type.OBJECT, Type.TEXT, Type.ANY, Type.ARRAY), place.shallow());
        return switch (choices.between(0, 4)) {
            case 0 ->
                expression(
                        "clip(Array.prototype.slice.call(", receiver, ", ", grammar.operand(Type.NUMBER, place), "))");
            case 1 -> expression("Array.prototype.join.call(clip(", receiver, "), '+')");
            case 2 -> expression("Array.prototype.indexOf.call(", receiver, ", ", grammar.anyOperand(place), ")");
            case 3 -> expression("Object.prototype.toString.call(", receiver, ")");
            default ->
                expression(
                        "String.prototype.slice.call(clip(", receiver, "), ", grammar.operand(Type.NUMBER, place), ")");
        };
    }

    private Tree functionLength(Place place) {
        String name = choices.oneOf(callables(place)).name();
        return choices.chance(60)
                ? expression(name + ".length")
                : expression(name + ".bind(null" + choices.oneOf("", ", 1", ", 1, 2") + ").length");
    }

    /** A statement or value that looks at the arguments of the function around it. */
    private Tree lookAtArguments(Place place, List<String> parameters) {
        String first = parameters.get(0);
        return switch (choices.between(0, 8)) {
            case 0 -> statement("note(arguments.length);");
            case 1 -> statement("note(arguments[(", grammar.expression(Type.NUMBER, place.leaf()), ") & 3]);");
            case 2 -> statement(first + " = ", grammar.leaf(place), "; note(arguments[0]);");
            case 3 -> statement("arguments[0] = ", grammar.leaf(place), "; note(" + first + ");");
            case 4 -> statement("for (const element of arguments) note(element);");
            case 5 -> statement("note([...arguments].length + Array.prototype.slice.call(arguments, 1).length);");
            case 6 -> statement("for (let i = 0; i < arguments.length; i++) note(arguments[i]);");
            case 7 -> statement("(() => note(arguments[1]))();");
            default ->
                statement(choices.oneOf(
                        "note(Object.keys(arguments).join());",
                        "arguments.length = 1; note([...arguments].length);",
                        "delete arguments[0]; note(0 in arguments);",
                        "note(Object.prototype.toString.call(arguments));",
                        "note(typeof arguments);"));
        };
    }

    private Tree hotArguments(Place top) {
        String name = grammar.freshName("f");
        int arity = choices.between(1, 3);
        Place inside = top.function(16);
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < arity; i++) {
            parameters.add(grammar.freshName("v"));
            inside.scope().add(new Variable(parameters.get(i), Type.ANY, true));
        }
        List<Tree> body = new ArrayList<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            body.add(lookAtArguments(inside, parameters));
        }
        body.add(choices.between(0, body.size()), grammar.statement(inside));
        Tree result = choices.chance(30)
                ? expression("Math.max.apply(null, arguments)")
                : expression("clip(", grammar.anyOperand(inside), ")");
        body.add(statement("return ", result, ";"));
        Callable callable = new Callable(name, arity, inside.meter().spent() + 8, 0);
        top.scope().add(callable);
        Tree written = fixed(
                String.join(", ", parameters) + choices.oneOf("", "", " = " + (arity > 1 ? parameters.get(0) : "7")));
        Tree function = declaration("function " + name + "(", written, ") ", Tree.block(body));
        Tree forward = declaration("function forward" + name + "() { return " + name + ".apply(this, arguments); }");
        return declaration(function, "\n", forward, "\n", exercise(top, callable));
    }

    /** Calls with the right number of arguments, with too few and too many, and through the forwarding function. */
    private Tree exercise(Place top, Callable function) {
        Tree calls = hot.section(top, place -> {
            place.charge(2 * function.cost());
            String counter = place.scope().variables(Type.NUMBER).get(0).name();
            String target = choices.oneOf(function.name(), function.name(), "forward" + function.name());
            int other = choices.between(0, function.arity() + 2);
            return List.of(
                    statement("note(" + target + "(", hot.warmArguments(function.arity(), counter), "));"),
                    statement("note(" + function.name() + "(", hot.warmArguments(other, counter), "));"));
        });
        List<Tree> surprises = new ArrayList<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            Tree call = fixed(
                    "show(forward" + function.name() + "(", Tree.list(List.of(hot.surprise(), hot.surprise())), "))");
            surprises.add(HotCode.guarded(List.of(statement("console.log(", call, ");"))));
        }
        return declaration(calls, "\n", statement(Tree.block(surprises)));
    }

    private Tree hotBound(Place top) {
        Callable function = choices.oneOf(cheapCallables(top));
        String bound = grammar.freshName("bound");
        Tree arguments = grammar.arguments(choices.between(1, 2), top.leaf());
        Tree declare = declaration("const " + bound + " = " + function.name() + ".bind(", arguments, ");");
        Tree loop = hot.section(top, place -> {
            place.charge(function.cost());
            String counter = place.scope().variables(Type.NUMBER).get(0).name();
            return List.of(
                    statement(
                            "note(" + bound + choices.oneOf("(", ".call(null, ", "?.("),
                            hot.warmArguments(2, counter),
                            "));"),
                    grammar.statement(place));
        });
        return declaration(declare, "\n", loop, "\nconsole.log(" + bound + ".length, " + bound + ".name);");
    }
}
