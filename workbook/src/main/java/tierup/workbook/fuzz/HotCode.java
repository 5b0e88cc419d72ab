package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.count;
import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import tierup.workbook.fuzz.Scope.Callable;
import tierup.workbook.fuzz.Scope.Variable;

/** What hot sections are made of: loops long enough for any threshold, and functions that are warmed up, then surprised. */
final class HotCode {

    /** What a section must be able to afford to be called hot, in statements. */
    static final long COST = 1800;

    /** Operands that take every slow path: what a function meets after it has been warmed up with small integers. */
    private static final String[] SURPRISES = {
        "2147483647",
        "-2147483648",
        "-0",
        "0.5",
        "-1.5",
        "NaN",
        "Infinity",
        "4294967296",
        "1e300",
        "'7'",
        "'x'",
        "''",
        "true",
        "null",
        "undefined",
        "[]",
        "[3]",
        "({})",
        "({ valueOf() { return 6; } })",
        "({ toString() { return 'q'; } })",
        "({ valueOf() { throw new RangeError('surprise'); } })"
    };

    private final Grammar grammar;
    private final Choices choices;

    HotCode(Grammar grammar) {
        this.grammar = grammar;
        this.choices = grammar.choices;
    }

    /** One of the values that warm code does not expect. */
    Tree surprise() {
        return expression(choices.oneOf(SURPRISES));
    }

    /** How often a hot loop runs: enough for any threshold, within what the program may still spend. */
    int rounds(Place place, long costPerRound) {
        long affordable = Math.max(100, place.meter().left() / costPerRound);
        return (int) Math.min(affordable, choices.oneOf(300, 600, 1200, 2000));
    }

    /** Statements whose exceptions are reported. */
    static Tree guarded(List<Tree> statements) {
        return statement("try ", Tree.block(statements), " catch (e) { report(e); }");
    }

    /** A counting loop; {@code body} is its block. */
    static Tree loop(String counter, int rounds, Tree body) {
        return statement(
                "for (let " + counter + " = 0; " + counter + " < ", count(rounds), "; " + counter + "++) ", body);
    }

    /** A section with a hot loop around the statements that {@code body} writes; they see the counter as a number. */
    Tree section(Place top, Function<Place, List<Tree>> body) {
        Place place = top.block();
        return guarded(List.of(loop(place, 6, body)));
    }

    /** A hot loop; each round should cost about {@code cost} statements. */
    Tree loop(Place place, long cost, Function<Place, List<Tree>> body) {
        int rounds = rounds(place, cost);
        String counter = grammar.freshName("n");
        Place inside = place.loop(rounds, null);
        inside.scope().add(new Variable(counter, Type.NUMBER, false));
        return loop(counter, rounds, Tree.block(body.apply(inside)));
    }

    /**
     * A section with a function of two parameters that is called often with numbers, then with surprises.
     *
     * @param body writes the statements of the function; the names of its parameters are the first variables in sight
     */
    Tree function(Place top, Function<Place, List<Tree>> body) {
        String name = grammar.freshName("f");
        Place inside = top.function(16);
        List<String> parameters = List.of(grammar.freshName("v"), grammar.freshName("v"));
        parameters.forEach(parameter -> inside.scope().add(new Variable(parameter, Type.ANY, true)));
        Tree block = Tree.block(body.apply(inside));
        Callable callable = new Callable(name, 2, inside.meter().spent() + 1, 0);
        top.scope().add(callable);
        Tree function = declaration("function " + name + "(" + String.join(", ", parameters) + ") ", block);
        return declaration(function, "\n", exercise(top, callable));
    }

    /** Calls a function often with numbers, then a few times with surprises. */
    Tree exercise(Place top, Callable hot) {
        return exercise(top, hot, () -> {
            List<Tree> arguments = new ArrayList<>();
            for (int j = choices.between(0, hot.arity() + 1); j > 0; j--) {
                arguments.add(surprise());
            }
            return Tree.list(arguments);
        });
    }

    /** Calls a function often with numbers, then a few times with the arguments that {@code surprises} gives. */
    Tree exercise(Place top, Callable hot, Supplier<Tree> surprises) {
        Place place = top.block();
        List<Tree> statements = new ArrayList<>();
        int rounds = rounds(place, 3 * hot.cost());
        String counter = grammar.freshName("n");
        place.charge(rounds * (hot.cost() + 1));
        Tree call = statement("note(" + hot.name() + "(", warmArguments(hot.arity(), counter), "));");
        statements.add(loop(counter, rounds, Tree.block(List.of(call))));
        for (int i = choices.between(3, 8); i > 0; i--) {
            Tree print = statement("console.log(", fixed("show(" + hot.name() + "(", surprises.get(), "))"), ");");
            statements.add(guarded(List.of(print)));
        }
        return guarded(statements);
    }

    /** A list of small numbers, most of which change from round to round. */
    Tree warmArguments(int arity, String counter) {
        List<Tree> arguments = new ArrayList<>();
        for (int i = 0; i < arity; i++) {
            arguments.add(expression(choices.oneOf(
                    counter, counter + " & 7", counter + " * 3", "5", counter + " % 10", counter + " - 300")));
        }
        return Tree.list(arguments);
    }
}
