package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.count;
import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Callable;
import tierup.workbook.fuzz.Scope.ClassModel;
import tierup.workbook.fuzz.Scope.Variable;

/**
 * Sections that make a JIT compiler work: loops and functions that run thousands of times on one kind of operand, so that
 * they are compiled and perhaps specialized, and then meet all the others.
 */
final class HotForms extends Family {

    private final HotCode hot;
    private final DeclarationForms declarations;

    HotForms(Grammar grammar, DeclarationForms declarations) {
        super(grammar);
        this.declarations = declarations;
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        List<Form> sections = rows.sections();
        sections.add(Form.of("hot loop", 10, this::hotLoop).when(place -> place.affords(HotCode.COST)));
        sections.add(
                Form.of("hot loop with type change", 7, this::typeChange).when(place -> place.affords(HotCode.COST)));
        sections.add(Form.of("hot function with surprises", 12, this::hotFunction)
                .when(place -> place.affords(HotCode.COST)));
        sections.add(Form.of("hot operators", 12, this::hotOperators).when(place -> place.affords(HotCode.COST)));
        sections.add(Form.of("hot polymorphic call", 12, this::polymorphic)
                .when(place ->
                        place.affords(HotCode.COST) && !place.scope().classes().isEmpty()));
        sections.add(
                Form.of("hot loop with exceptions", 4, this::exceptions).when(place -> place.affords(HotCode.COST)));
    }

    /** A few number variables of the section itself, so that a hot loop works on locals as well as on globals. */
    private List<Tree> locals(Place place, int n) {
        List<Tree> statements = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Variable variable = new Variable(grammar.freshName("n"), Type.NUMBER, true);
            statements.add(statement(
                    "let " + variable.name() + " = ",
                    expression(choices.oneOf("0", "1", "7", "-3", "0.5", "2147483000")),
                    ";"));
            place.scope().add(variable);
        }
        return statements;
    }

    private void printNumbers(Place place, List<Tree> statements) {
        for (Variable variable : place.scope().variables(Type.NUMBER)) {
            statements.add(statement("console.log(", fixed("show(" + variable.name() + ")"), ");"));
        }
    }

    private Tree hotLoop(Place top) {
        Place place = top.block();
        List<Tree> statements = locals(place, choices.between(1, 3));
        int rounds = hot.rounds(place, 6);
        String counter = grammar.freshName("n");
        Place body = place.loop(rounds, null);
        body.scope().add(new Variable(counter, Type.NUMBER, false));
        String header = "for (let " + counter + " = " + choices.oneOf("0", "0", "-50", "0.5") + "; " + counter + " < ";
        statements.add(statement(header, count(rounds), "; " + counter + "++) ", grammar.block(body, 4)));
        printNumbers(place, statements);
        return HotCode.guarded(statements);
    }

    private Tree typeChange(Place top) {
        Place place = top.block();
        List<Tree> statements = locals(place, 1);
        String changing = grammar.freshName("v");
        place.scope().add(new Variable(changing, Type.ANY, false));
        statements.add(statement("let " + changing + " = ", expression(choices.oneOf("0", "1", "5", "0.5")), ";"));
        int rounds = hot.rounds(place, 6);
        String counter = grammar.freshName("n");
        Place body = place.loop(rounds, null);
        body.scope().add(new Variable(counter, Type.NUMBER, false));
        List<Tree> inner = new ArrayList<>();
        Tree surprise = hot.surprise();
        inner.add(statement("if (" + counter + " === " + rounds * 3 / 4 + ") " + changing + " = ", surprise, ";"));
        Tree operand = grammar.expression(Type.NUMBER, body.deeper());
        inner.add(statement(
                changing + " = clip(" + changing + choices.oneOf(" + ", " + ", " - ", " * ", " | ", " % "),
                operand,
                ");"));
        inner.addAll(grammar.statements(body, 2));
        statements.add(HotCode.loop(counter, rounds, Tree.block(inner)));
        statements.add(statement("console.log(", fixed("show(" + changing + ")"), ");"));
        printNumbers(place, statements);
        return HotCode.guarded(statements);
    }

    private Tree hotFunction(Place top) {
        Tree function = declarations.function(top, 12);
        List<Callable> callables = top.scope().callables(Long.MAX_VALUE);
        return declaration(function, "\n", hot.exercise(top, callables.get(callables.size() - 1)));
    }

    /** A function of nothing but operators on its two parameters, tried on pairs of numbers from the edges of int32. */
    private Tree hotOperators(Place top) {
        String name = grammar.freshName("f");
        Place inside = top.withScope(new Scope(null));
        for (String parameter : List.of("a", "b")) {
            inside.scope().add(new Variable(parameter, Type.NUMBER, true));
        }
        Tree value = grammar.expression(choices.oneOf(Type.NUMBER, Type.NUMBER, Type.BOOLEAN), inside);
        Tree function =
                declaration("function " + name + "(a, b) ", Tree.block(List.of(statement("return ", value, ";"))));
        Callable callable = new Callable(name, 2, 2, 0);
        top.scope().add(callable);
        return declaration(function, "\n", hot.exercise(top, callable, this::pair));
    }

    private Tree pair() {
        return Tree.list(List.of(operand(), operand()));
    }

    private Tree operand() {
        return choices.chance(80) ? new NumberForms(grammar).edge() : hot.surprise();
    }

    private Tree polymorphic(Place top) {
        Place place = top.block();
        List<ClassModel> classes = place.scope().classes();
        String method = choices.oneOf("m0", "m1", "m2");
        long cost = classes.stream().mapToLong(ClassModel::cost).max().orElse(1);
        List<Tree> receivers = new ArrayList<>();
        for (int i = choices.between(1, 5); i > 0; i--) {
            receivers.add(
                    choices.chance(85)
                            ? fixed(
                                    "new " + choices.oneOf(classes).name() + "(",
                                    grammar.arguments(choices.between(0, 2), place.shallow()),
                                    ")")
                            : fixed(
                                    "({ " + method + ": (x) => x, p0: ",
                                    grammar.expression(Type.NUMBER, place.shallow()),
                                    " })"));
        }
        String list = grammar.freshName("list");
        String counter = grammar.freshName("n");
        int rounds = hot.rounds(place, cost);
        place.charge(rounds * cost);
        String receiver = list + "[" + counter + " % " + list + ".length]";
        List<Tree> body = List.of(
                statement("note(" + receiver + "." + method + "(" + counter + "));"),
                statement("note(" + receiver + ".p" + choices.between(0, 4) + ");"));
        List<Tree> statements = new ArrayList<>();
        statements.add(statement("const " + list + " = [", Tree.list(receivers), "];"));
        statements.add(
                HotCode.loop(counter, rounds, statement("try ", Tree.block(body), " catch (e) { note(kind(e)); }")));
        statements.add(statement("for (const o of " + list + ") console.log(", fixed("show(o)"), ");"));
        return HotCode.guarded(statements);
    }

    private Tree exceptions(Place top) {
        Place place = top.block();
        List<Tree> statements = locals(place, choices.between(1, 2));
        int rounds = hot.rounds(place, 8);
        String counter = grammar.freshName("n");
        Place body = place.loop(rounds, null);
        body.scope().add(new Variable(counter, Type.NUMBER, false));
        List<Tree> risky = new ArrayList<>(grammar.statements(body.block(), 2));
        String condition = counter + " % " + choices.oneOf("7", "50", "333") + " === 5";
        risky.add(
                choices.between(0, risky.size()),
                statement("if (" + condition + ") throw ", grammar.expression(Type.NUMBER, body.shallow()), ";"));
        Tree handler = grammar.block(body.block(), 2);
        Tree protect = choices.chance(60)
                ? statement("try ", Tree.block(risky), " catch (e) ", handler)
                : statement(
                        "try ", Tree.block(risky), " catch (e) ", handler, " finally ", grammar.block(body.block(), 1));
        statements.add(HotCode.loop(counter, rounds, Tree.block(List.of(protect))));
        printNumbers(place, statements);
        return HotCode.guarded(statements);
    }
}
