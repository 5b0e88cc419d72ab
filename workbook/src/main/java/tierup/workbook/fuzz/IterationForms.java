package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.count;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Variable;

/**
 * The iteration protocol: iterators written by the program, which tell the checksum when they are asked, when they are
 * closed, and which sometimes break the rules; loops that leave them early; iterators of the built-in collections.
 *
 * <p>An iterator counts its calls in a variable that the rest of the program does not see, so it always comes to an end.
 */
final class IterationForms extends Family {

    private final HotCode hot;

    IterationForms(Grammar grammar) {
        super(grammar);
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        List<Form> statements = rows.statements();
        statements.add(Form.of("for of iterator", 5, this::loop)
                .when(place -> place.mayNestStatements() && place.affords(60)));
        statements.add(
                Form.of("destructuring of iterator", 2, this::destructure).when(place -> place.affords(10)));
        rows.expressions(Type.ARRAY)
                .add(Form.nested("array from iterator", 3, this::collect)
                        .when(place -> place.affords(ValueForms.ARRAY_LENGTH)));
        rows.sections().add(Form.of("hot iteration", 5, this::hotLoop).when(place -> place.affords(HotCode.COST)));
    }

    /** Something to iterate over, at most some sixty elements long. */
    Tree source(Place place) {
        return switch (choices.between(0, 9)) {
            case 0, 1, 2 -> expression("clip(", grammar.expression(Type.ARRAY, place), ")");
            case 3, 4 -> expression("clip(", grammar.expression(Type.TEXT, place), ")");
            case 5, 6 ->
                expression(
                        "clip(",
                        grammar.expression(Type.ARRAY, place),
                        ")" + choices.oneOf(".entries()", ".keys()", ".values()"));
            case 7 -> expression("clip(", grammar.expression(Type.ANY, place), ")");
            default -> iterable(place);
        };
    }

    /** An object literal whose iterator gives a few values. */
    Tree iterable(Place place) {
        String counter = grammar.freshName("k");
        int length = choices.between(0, 5);
        List<Tree> methods = new ArrayList<>();
        Tree value = grammar.clipped(place.leaf());
        methods.add(fixed("next() { ", step(counter, length, value), " }"));
        if (choices.chance(60)) {
            methods.add(fixed("return() { note('closed'); " + closing() + " }"));
        }
        String prefix = "{ [Symbol.iterator]() { let " + counter + " = 0; return { ";
        return expression("(" + prefix, fixed(Tree.list(methods)), " }; } })");
    }

    /** What an iterator does when it is closed; the last two are errors. */
    private String closing() {
        return choices.oneOf(
                "return {};", "return {};", "return { done: true };", "return 1;", "throw new RangeError('closing');");
    }

    /** The body of {@code next}: right in nine cases of ten. */
    private Tree step(String counter, int length, Tree value) {
        String tick = counter + "++ >= ";
        return switch (choices.between(0, 14)) {
            case 0 ->
                fixed(
                        "if (" + tick,
                        count(length),
                        ") throw new RangeError('next'); return { done: false, value: ",
                        value,
                        " };");
            case 1 -> fixed("return " + tick, count(length), " ? 1 : { value: ", value, " };");
            case 2 ->
                fixed(
                        "const done = " + tick,
                        count(length),
                        "; return { get done() { note('d'); return done; }, get value() { return ",
                        value,
                        "; } };");
            case 3 -> fixed("return " + tick, count(length), " ? { done: 1 } : { value: ", value, " };");
            case 4 ->
                fixed(
                        "return " + tick,
                        count(length),
                        " ? { done: true, value: 'unused' } : { done: 0, value: " + counter + " };");
            default -> fixed("return { done: " + tick, count(length), ", value: ", value, " };");
        };
    }

    private Tree loop(Place place) {
        Tree subject = choices.chance(70) ? iterable(place.shallow()) : source(place.shallow());
        String element = grammar.freshName("v");
        Place body = place.loop(6, null);
        body.scope().add(new Variable(element, Type.ANY, true));
        List<Tree> statements = new ArrayList<>(grammar.statements(body, 2));
        if (choices.chance(50)) {
            String leave = choices.oneOf(
                    "break;",
                    "break;",
                    "continue;",
                    "throw new TypeError('body');",
                    place.inFunction() ? "return 1;" : "break;");
            statements.add(
                    choices.between(0, statements.size()),
                    statement("if (", grammar.expression(Type.BOOLEAN, body.shallow()), ") " + leave));
        }
        statements.add(statement("note(" + element + ");"));
        Tree loop = statement(
                "for (" + choices.oneOf("const ", "let ", "var "),
                element + " of ",
                subject,
                ") ",
                Tree.block(statements));
        return statement("try ", Tree.block(List.of(loop)), " catch (e) { note(kind(e)); }");
    }

    private Tree destructure(Place place) {
        Tree subject = iterable(place.shallow());
        String first = grammar.freshName("v");
        String second = grammar.freshName("v");
        String pattern = choices.oneOf(
                "[" + first + ", " + second + "]",
                "[" + first + ", ..." + second + "]",
                "[, " + first + ", " + second + " = 'd']");
        Tree bind = Tree.declaration("const " + pattern + " = ", subject, ";");
        Tree use = statement("note(" + first + "); note(" + second + ");");
        return statement("try ", Tree.block(List.of(bind, use)), " catch (e) { note(kind(e)); }");
    }

    private Tree collect(Place place) {
        place.charge(6);
        return choices.chance(50)
                ? expression("Array.from(", iterable(place), ")")
                : expression("Array.from(", iterable(place), ", (v, i) => ", fixed("i + ", grammar.leaf(place)), ")");
    }

    /** One iterable object, iterated in each round of a hot loop. */
    private Tree hotLoop(Place top) {
        String iterable = grammar.freshName("it");
        Place place = top.block();
        Tree declare =
                statement("const " + iterable + " = ", choices.chance(70) ? iterable(place) : source(place), ";");
        Tree loop = hot.loop(place, 24, body -> {
            body.charge(18);
            String element = grammar.freshName("v");
            Place inner = body.loop(3, null);
            inner.scope().add(new Variable(element, Type.ANY, false));
            Tree use = statement("note(" + element + ");");
            Tree leave = statement(
                    "if (",
                    grammar.expression(Type.BOOLEAN, inner.leaf()),
                    ") " + choices.oneOf("break;", "continue;"));
            List<Tree> statements = List.of(use, leave, grammar.statement(inner));
            return List.of(statement(
                    "try ",
                    Tree.block(List.of(
                            statement("for (const " + element + " of " + iterable + ") ", Tree.block(statements)))),
                    " catch (e) { note(kind(e)); }"));
        });
        return HotCode.guarded(List.of(declare, loop));
    }
}
