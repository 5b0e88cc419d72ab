package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.count;
import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Callable;
import tierup.workbook.fuzz.Scope.Variable;

/**
 * All the ways in which a statement can complete, crossed with {@code finally}: normally, by {@code break} and
 * {@code continue} with and without label, by {@code return}, by {@code throw}. Each step is told to the checksum, so that
 * a finalizer that runs twice or not at all shows. Errors carry causes.
 */
final class CompletionForms extends Family {

    private static final int MAXIMUM_DEPTH = 3;

    private final HotCode hot;

    /** Where a jump may go from the place that is being written. */
    private record Exits(List<String> blocks, List<String> loops) {

        Exits withBlock(String label) {
            return new Exits(plus(blocks, label), loops);
        }

        Exits withLoop(String label) {
            return new Exits(plus(blocks, label), plus(loops, label));
        }

        private static List<String> plus(List<String> list, String label) {
            List<String> longer = new ArrayList<>(list);
            longer.add(label);
            return longer;
        }
    }

    CompletionForms(Grammar grammar) {
        super(grammar);
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        rows.statements().add(Form.of("labelled block", 3, this::labelledBlock).when(Place::mayNestStatements));
        rows.statements()
                .add(Form.of("throw with cause", 2, this::raiseWithCause).when(Place::mayNestStatements));
        rows.sections().add(Form.of("completions", 8, this::section).when(place -> place.affords(HotCode.COST)));
    }

    /** A block that the statements inside may leave by its name. */
    private Tree labelledBlock(Place place) {
        String label = grammar.freshName("B");
        List<Tree> statements = new ArrayList<>(grammar.statements(place.block(), 3));
        Tree leave = statement("if (", grammar.expression(Type.BOOLEAN, place.shallow()), ") break " + label + ";");
        statements.add(choices.between(0, statements.size()), leave);
        if (choices.chance(40)) {
            Tree body = Tree.block(statements);
            return statement(label + ": try ", body, " finally ", grammar.block(place.block(), 1));
        }
        return statement(label + ": ", Tree.block(statements));
    }

    private Tree raiseWithCause(Place place) {
        String type = choices.oneOf("Error", "TypeError", "RangeError", "EvalError", "URIError");
        Tree options = choices.chance(80)
                ? fixed("{ cause: ", grammar.clipped(place), " }")
                : fixed(grammar.expression(choices.oneOf(Type.OBJECT, Type.ANY), place.shallow()));
        Tree raise = statement("throw new " + type + "('m', ", options, ");");
        return statement(
                "try ",
                Tree.block(List.of(raise)),
                " catch (e) { note(kind(e)); note(e.cause); note('cause' in e); note(describe(e.cause)); }");
    }

    /** A function of nothing but nested completions, called for many values of its parameter. */
    private Tree section(Place top) {
        String name = grammar.freshName("f");
        String parameter = grammar.freshName("n");
        Place inside = top.function(60);
        inside.scope().add(new Variable(parameter, Type.NUMBER, false));
        List<Tree> body = new ArrayList<>();
        for (int i = choices.between(1, 2); i > 0; i--) {
            body.add(part(inside, parameter, new Exits(List.of(), List.of()), 0));
        }
        body.add(statement("return 'end';"));
        Tree function = declaration("function " + name + "(" + parameter + ") ", Tree.block(body));
        Callable callable = new Callable(name, 1, 40, 0);
        Tree loop = hot.section(top, place -> {
            place.charge(callable.cost());
            String counter = place.scope().variables(Type.NUMBER).get(0).name();
            Tree call = statement("note(" + name + "(" + counter + " % " + choices.oneOf("7", "12", "64") + "));");
            return List.of(statement("try ", Tree.block(List.of(call)), " catch (e) { note(e); }"));
        });
        return declaration(function, "\n", loop);
    }

    private Tree step() {
        return statement("note(" + choices.between(0, 99) + ");");
    }

    /** A condition that holds for some values of the parameter. */
    private String condition(String parameter) {
        return parameter + choices.oneOf(" === ", " % 3 === ", " % 2 === ", " > ", " % 5 === ") + choices.between(0, 5);
    }

    private Tree jump(String parameter, Exits exits) {
        List<String> jumps = new ArrayList<>(
                List.of("return " + choices.between(100, 199) + ";", "throw " + choices.between(200, 299) + ";"));
        exits.blocks().forEach(label -> jumps.add("break " + label + ";"));
        exits.loops().forEach(label -> jumps.add("continue " + label + ";"));
        return statement("if (" + condition(parameter) + ") " + choices.oneOf(jumps));
    }

    private List<Tree> parts(Place place, String parameter, Exits exits, int depth) {
        List<Tree> parts = new ArrayList<>(List.of(step()));
        for (int i = choices.between(0, 2); i > 0; i--) {
            parts.add(part(place, parameter, exits, depth + 1));
        }
        if (choices.chance(60)) {
            parts.add(choices.between(0, parts.size()), jump(parameter, exits));
        }
        return parts;
    }

    private Tree part(Place place, String parameter, Exits exits, int depth) {
        if (depth >= MAXIMUM_DEPTH) {
            return choices.chance(50) ? jump(parameter, exits) : step();
        }
        return switch (choices.between(0, 7)) {
            case 0 -> jump(parameter, exits);
            case 1 -> block(place, parameter, exits, depth);
            case 2, 3 -> loop(place, parameter, exits, depth);
            case 4 -> grammar.statement(place.shallow());
            default -> protect(place, parameter, exits, depth);
        };
    }

    private Tree block(Place place, String parameter, Exits exits, int depth) {
        String label = grammar.freshName("B");
        return statement(label + ": ", Tree.block(parts(place.block(), parameter, exits.withBlock(label), depth)));
    }

    private Tree loop(Place place, String parameter, Exits exits, int depth) {
        String label = grammar.freshName("L");
        String counter = grammar.freshName("n");
        Tree body = Tree.block(parts(place.loop(3, null), parameter, exits.withLoop(label), depth));
        if (choices.chance(40)) {
            return statement(label + ": for (const " + counter + " of [1, 2, 3]) ", body);
        }
        return statement(
                label + ": for (let " + counter + " = 0; " + counter + " < ", count(2), "; " + counter + "++) ", body);
    }

    private Tree protect(Place place, String parameter, Exits exits, int depth) {
        Tree body = Tree.block(parts(place.block(), parameter, exits, depth));
        String name = grammar.freshName("e");
        Tree handler = fixed(" catch (" + name + ") ", Tree.block(handler(place, name, parameter, exits, depth)));
        Tree finalizer = fixed(" finally ", Tree.block(parts(place.block(), parameter, exits, depth)));
        return switch (choices.between(0, 3)) {
            case 0 -> statement("try ", body, handler);
            case 1 -> statement("try ", body, finalizer);
            default -> statement("try ", body, handler, finalizer);
        };
    }

    private List<Tree> handler(Place place, String name, String parameter, Exits exits, int depth) {
        List<Tree> statements = new ArrayList<>(List.of(statement("note(" + name + ");")));
        statements.addAll(parts(place.block(), parameter, exits, depth));
        if (choices.chance(25)) {
            statements.add(statement("throw " + name + ";"));
        }
        return statements;
    }
}
