package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Callable;
import tierup.workbook.fuzz.Scope.Variable;

/**
 * Functions and closures. A body may call only what was declared before it, so calls form no cycles but the
 * ones made on purpose, which count down a depth.
 */
final class DeclarationForms extends Family {

    static final long CHEAP = 40;
    private static final long DEAR = 1500;

    DeclarationForms(Grammar grammar) {
        super(grammar);
    }

    @Override
    void addTo(Rows rows) {
        List<Form> statements = rows.statements();
        statements.add(Form.of("closure", 4, this::closure).when(Place::mayNestStatements));
        statements.add(Form.of("inner function", 2, place -> function(place, CHEAP))
                .when(place -> place.nesting() > 0 && place.mayNestStatements()));
        addSections(rows.sections());
    }

    private void addSections(List<Form> sections) {
        sections.add(Form.of("function", 10, place -> function(place, choices.oneOf(CHEAP, CHEAP, DEAR))));
        sections.add(Form.of("recursive function", 4, this::recursive));
        sections.add(Form.of("mutual recursion", 2, this::mutual));
        sections.add(Form.of(
                "guarded statements",
                30,
                place -> statement("try ", grammar.block(place.block(), 5), " catch (e) { report(e); }")));
    }

    /** Parameters, as text and as variables of the body; returns the list as it stands between the parentheses. */
    Tree parameters(Place body, int arity) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < arity; i++) {
            String name = grammar.freshName("v");
            parts.add(i == 0 ? name : ", " + name);
            if (choices.chance(15)) {
                parts.add(" = ");
                parts.add(grammar.expression(choices.oneOf(Type.NUMBER, Type.ANY), body.shallow()));
            }
            body.scope().add(new Variable(name, Type.ANY, true));
        }
        if (choices.chance(15)) {
            String name = grammar.freshName("a");
            parts.add((arity == 0 ? "..." : ", ...") + name);
            body.scope().add(new Variable(name, Type.ARRAY, false));
        }
        return new Tree(Tree.Kind.FIXED, parts);
    }

    Tree clipped(Place place) {
        return expression("clip(", grammar.expression(grammar.anyType(), place), ")");
    }

    private Tree returnStatement(Place body) {
        return statement("return ", clipped(body), ";");
    }

    List<Tree> body(Place body) {
        List<Tree> statements = new ArrayList<>(grammar.statements(body, 5));
        if (choices.chance(90)) {
            statements.add(returnStatement(body));
        }
        return statements;
    }

    Tree function(Place place, long limit) {
        String name = grammar.freshName("f");
        int arity = choices.between(0, 4);
        Place inside = place.function(limit);
        Tree parameters = parameters(inside, arity);
        Tree block = Tree.block(body(inside));
        place.scope().add(new Callable(name, arity, inside.meter().spent() + 1, 0));
        return declaration("function " + name + "(", parameters, ") ", block);
    }

    private Tree closure(Place place) {
        String name = grammar.freshName("f");
        int arity = choices.between(0, 3);
        Place inside = place.function(CHEAP);
        Tree parameters = parameters(inside, arity);
        Tree value = choices.chance(60)
                ? fixed("(", parameters, ") => ", clipped(inside))
                : fixed(
                        choices.oneOf("function (", "function inner" + name + "("),
                        parameters,
                        ") ",
                        Tree.block(body(inside)));
        place.scope().add(new Callable(name, arity, inside.meter().spent() + 1, 0));
        return declaration("const " + name + " = ", value, ";");
    }

    private Tree recursive(Place place) {
        String name = grammar.freshName("r");
        int arity = choices.between(1, 3);
        boolean twice = choices.chance(35);
        int depth = twice ? choices.between(3, 6) : choices.between(4, 14);
        Place inside = place.function(CHEAP);
        Tree parameters = parameters(inside, arity);
        List<Tree> statements = new ArrayList<>();
        statements.add(declaration("if (!(depth > 0)) return ", clipped(inside.shallow()), ";"));
        statements.addAll(grammar.statements(inside, 3));
        for (int i = 0; i < (twice ? 2 : 1); i++) {
            String result = grammar.freshName("v");
            statements.add(declaration(
                    "let " + result + " = " + name + "(depth - 1, ", grammar.arguments(arity, inside.shallow()), ");"));
            inside.scope().add(new Variable(result, Type.ANY, true));
        }
        statements.add(returnStatement(inside));
        long calls = twice ? 1L << depth + 1 : depth + 1;
        place.scope().add(new Callable(name, arity, (inside.meter().spent() + 2) * calls, depth));
        return declaration("function " + name + "(depth, ", parameters, ") ", Tree.block(statements));
    }

    private Tree mutual(Place place) {
        String first = grammar.freshName("r");
        String second = grammar.freshName("r");
        int depth = choices.between(4, 14);
        Place insideFirst = place.function(CHEAP);
        Place insideSecond = place.function(CHEAP);
        Tree one = half(first, second, insideFirst);
        Tree two = half(second, first, insideSecond);
        long cost = (insideFirst.meter().spent() + insideSecond.meter().spent() + 4) * (depth + 1);
        place.scope().add(new Callable(first, 1, cost, depth));
        return declaration(one, "\n", two);
    }

    private Tree half(String name, String other, Place inside) {
        String parameter = grammar.freshName("v");
        inside.scope().add(new Variable(parameter, Type.ANY, true));
        Tree base = declaration("if (!(depth > 0)) return " + parameter + ";");
        List<Tree> statements = new ArrayList<>(List.of(base));
        statements.addAll(grammar.statements(inside, 3));
        statements.add(declaration("return " + other + "(depth - 1, ", clipped(inside), ");"));
        return declaration("function " + name + "(depth, " + parameter + ") ", Tree.block(statements));
    }
}
