package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tierup.workbook.fuzz.Scope.Callable;
import tierup.workbook.fuzz.Scope.ClassModel;
import tierup.workbook.fuzz.Scope.Instance;
import tierup.workbook.fuzz.Scope.Variable;

/**
 * Functions, closures and classes. A body may call only what was declared before it, so calls form no cycles but the
 * ones made on purpose, which count down a depth.
 */
final class DeclarationForms {

    private static final long CHEAP = 40;
    private static final long DEAR = 1500;
    private static final int MAXIMUM_CHAIN = 3;

    private final Grammar grammar;
    private final Choices choices;

    DeclarationForms(Grammar grammar) {
        this.grammar = grammar;
        this.choices = grammar.choices;
    }

    void addTo(List<Form> statements) {
        statements.add(Form.of("closure", 4, this::closure).when(Place::mayNestStatements));
        statements.add(Form.of("inner function", 2, place -> function(place, CHEAP))
                .when(place -> place.nesting() > 0 && place.mayNestStatements()));
    }

    void addSections(List<Form> sections) {
        sections.add(Form.of("function", 10, place -> function(place, choices.oneOf(CHEAP, CHEAP, DEAR))));
        sections.add(Form.of("recursive function", 4, this::recursive));
        sections.add(Form.of("mutual recursion", 2, this::mutual));
        sections.add(Form.of("class", 10, this::classDeclaration));
        sections.add(Form.of("top-level instance", 8, this::instance)
                .when(place -> !ValueForms.affordableClasses(place).isEmpty()));
        sections.add(Form.of(
                "guarded statements",
                30,
                place -> statement("try ", grammar.block(place.block(), 5), " catch (e) { report(e); }")));
    }

    /** Parameters, as text and as variables of the body; returns the list as it stands between the parentheses. */
    private Tree parameters(Place body, int arity) {
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

    private Tree clipped(Place place) {
        return expression("clip(", grammar.expression(grammar.anyType(), place), ")");
    }

    private Tree returnStatement(Place body) {
        return statement("return ", clipped(body), ";");
    }

    private List<Tree> body(Place body) {
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

    Tree classDeclaration(Place place) {
        List<ClassModel> possible = place.scope().classes().stream()
                .filter(c -> chainLength(c) < MAXIMUM_CHAIN)
                .toList();
        ClassModel parent = possible.isEmpty() || choices.chance(35) ? null : choices.oneOf(possible);
        String name = grammar.freshName("C");
        TreeSet<String> own = new TreeSet<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            own.add("m" + choices.between(0, 2));
        }
        TreeSet<String> methods = new TreeSet<>(own);
        if (parent != null) {
            methods.addAll(parent.methods());
        }
        long inherited = parent == null ? 0 : parent.cost();
        ClassModel model = new ClassModel(name, parent, List.copyOf(methods), inherited);
        List<Tree> members = new ArrayList<>();
        long dearest = 0;
        if (parent == null || choices.chance(60)) {
            Place inside = place.method(model, CHEAP);
            members.add(constructor(inside));
            dearest = inside.meter().spent();
        }
        for (String method : own) {
            Place inside = place.method(model, CHEAP);
            members.add(method(inside, method));
            dearest = Math.max(dearest, inside.meter().spent());
        }
        if (choices.chance(30)) {
            Tree value = grammar.expression(choices.oneOf(Type.NUMBER, Type.TEXT), place.shallow());
            members.add(declaration(
                    choices.oneOf("valueOf", "toString") + "() ",
                    Tree.block(List.of(statement("return ", value, ";")))));
        }
        if (choices.chance(40)) {
            members.add(staticMethod(place, model));
        }
        place.scope().add(new ClassModel(name, parent, model.methods(), inherited + dearest + 1));
        return declaration(
                "class " + name + (parent == null ? " " : " extends " + parent.name() + " "), Tree.block(members));
    }

    private static int chainLength(ClassModel type) {
        return type == null ? 0 : 1 + chainLength(type.parent());
    }

    private Tree constructor(Place inside) {
        Tree parameters = parameters(inside, choices.between(0, 3));
        List<Tree> statements = new ArrayList<>();
        if (inside.home().parent() != null) {
            statements.add(declaration(
                    "super(",
                    grammar.arguments(choices.between(0, 2), inside.shallow().withoutThis()),
                    ");"));
        }
        for (int i = choices.between(1, 3); i > 0; i--) {
            statements.add(statement("this.p" + choices.between(0, 4) + " = ", clipped(inside), ";"));
        }
        return declaration("constructor(", parameters, ") ", Tree.block(statements));
    }

    private Tree method(Place inside, String name) {
        Tree parameters = parameters(inside, choices.between(0, 2));
        return declaration(name + "(", parameters, ") ", Tree.block(body(inside)));
    }

    /** A global instance for the functions and loops that follow; undefined if its constructor throws. */
    private Tree instance(Place place) {
        ClassModel type = choices.oneOf(ValueForms.affordableClasses(place));
        place.charge(type.cost());
        String name = grammar.freshName("i");
        Tree arguments = grammar.arguments(choices.between(0, 3), place.shallow());
        place.scope().add(new Instance(name, type));
        return declaration(
                "let " + name + ";\ntry { " + name + " = new " + type.name() + "(",
                arguments,
                "); } catch (e) { report(e); }");
    }

    /** A static method becomes callable as a function whose name is qualified. */
    private Tree staticMethod(Place place, ClassModel model) {
        String name = grammar.freshName("st");
        Place inside = place.function(CHEAP);
        int arity = choices.between(0, 2);
        Tree parameters = parameters(inside, arity);
        Tree block = Tree.block(body(inside));
        place.scope()
                .add(new Callable(
                        model.name() + "." + name, arity, inside.meter().spent() + 1, 0));
        return declaration("static " + name + "(", parameters, ") ", block);
    }
}
