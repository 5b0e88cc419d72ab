package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.list;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Variable;

/**
 * Destructuring, as declarations, assignments, parameters, heads of loops and of catch clauses. A pattern is made together
 * with a value that fits it, because a random value fits no nested pattern; one in four patterns gets another value.
 *
 * <p>Everything that a pattern can bind has been through {@code clip}: binding is storing.
 */
final class DestructuringForms extends Family {

    private static final int MAXIMUM_DEPTH = 2;

    private final HotCode hot;

    /** A pattern and an expression that has what the pattern looks for. */
    private record Match(Tree pattern, Tree value) {}

    /** What stands at the leaves of a pattern: new variables, or targets of assignment that exist. */
    private interface Targets {
        Tree next();
    }

    DestructuringForms(Grammar grammar) {
        super(grammar);
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        List<Form> statements = rows.statements();
        statements.add(Form.of("destructuring declaration", 6, this::declare));
        statements.add(Form.of("destructuring assignment", 5, this::assign).when(DestructuringForms::hasTarget));
        statements.add(
                Form.of("swap", 2, this::swap).when(place -> targets(place).size() > 1));
        statements.add(Form.of("for of with pattern", 3, this::loop)
                .when(place -> place.mayNestStatements() && place.affords(30)));
        statements.add(Form.of("catch with pattern", 2, this::handler).when(Place::mayNestStatements));
        rows.sections()
                .add(Form.of("hot destructuring", 5, this::hotFunction).when(place -> place.affords(HotCode.COST)));
    }

    private static List<Variable> targets(Place place) {
        return place.scope().variables(v -> v.type() == Type.ANY && v.assignable());
    }

    private static boolean hasTarget(Place place) {
        return !targets(place).isEmpty();
    }

    private Targets bindings(Scope scope) {
        return () -> {
            String name = grammar.freshName("v");
            scope.add(new Variable(name, Type.ANY, true));
            return fixed(name);
        };
    }

    private Targets assignments(Place place) {
        return () -> {
            List<Variable> objects = place.frozen() ? List.of() : place.scope().variables(Type.OBJECT);
            if (!objects.isEmpty() && choices.chance(30)) {
                return fixed(choices.oneOf(objects).name() + "." + grammar.property());
            }
            return fixed(choices.oneOf(targets(place)).name());
        };
    }

    private Match match(Place place, Targets targets, int depth) {
        return choices.chance(50) ? arrayMatch(place, targets, depth) : objectMatch(place, targets, depth);
    }

    /** The pattern of one element or property, perhaps with a default, and a value for it. */
    private Match part(Place place, Targets targets, int depth) {
        boolean nested = depth < MAXIMUM_DEPTH && choices.chance(25);
        Match inner = nested ? match(place, targets, depth + 1) : new Match(targets.next(), grammar.clipped(place));
        if (!choices.chance(35)) {
            return inner;
        }
        Tree initializer = nested ? inner.value() : grammar.clipped(place.shallow());
        Tree value = choices.chance(50) ? expression(choices.oneOf("undefined", "null")) : inner.value();
        return new Match(fixed(inner.pattern(), " = ", initializer), choices.chance(70) ? value : inner.value());
    }

    private Match arrayMatch(Place place, Targets targets, int depth) {
        List<Tree> patterns = new ArrayList<>();
        List<Tree> values = new ArrayList<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            if (choices.chance(10)) {
                patterns.add(fixed(""));
                values.add(grammar.leaf(place));
            }
            Match part = part(place, targets, depth);
            patterns.add(part.pattern());
            values.add(part.value());
        }
        if (choices.chance(25)) {
            patterns.add(fixed("...", rest(targets)));
        }
        for (int i = choices.between(0, 2); i > 0; i--) {
            values.add(grammar.clipped(place.shallow()));
        }
        return new Match(fixed("[", list(patterns), "]"), expression("[", list(values), "]"));
    }

    /** What takes the rest of an array: a variable, or a pattern in its turn. */
    private Tree rest(Targets targets) {
        return choices.chance(80) ? targets.next() : fixed("[", targets.next(), "]");
    }

    private Match objectMatch(Place place, Targets targets, int depth) {
        List<Tree> patterns = new ArrayList<>();
        List<Tree> values = new ArrayList<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            String key = grammar.property();
            Match part = part(place, targets, depth);
            patterns.add(fixed(
                    choices.oneOf(key, key, key, "'" + key + "'", "['p' + " + key.charAt(1) + "]") + ": ",
                    part.pattern()));
            values.add(fixed(key + ": ", part.value()));
        }
        if (choices.chance(20)) {
            patterns.add(fixed("...", targets.next()));
        }
        return new Match(fixed("{ ", list(patterns), " }"), expression("({ ", list(values), " })"));
    }

    /** The value for a pattern: mostly the one made for it. */
    private Tree source(Match match, Place place) {
        if (choices.chance(75)) {
            return match.value();
        }
        return expression(
                "clip(", grammar.expression(choices.oneOf(Type.ARRAY, Type.OBJECT, Type.TEXT, Type.ANY), place), ")");
    }

    private Tree declare(Place place) {
        Scope later = new Scope(null);
        Match match = match(place.shallow(), bindings(later), 0);
        Tree source = source(match, place);
        later.variables(v -> true).forEach(place.scope()::add);
        return declaration(choices.oneOf("let ", "let ", "var "), match.pattern(), " = ", source, ";");
    }

    private Tree assign(Place place) {
        Match match = match(place.shallow(), assignments(place), 0);
        Tree source = source(match, place);
        return choices.chance(70)
                ? statement("(", match.pattern(), " = ", source, ");")
                : statement("note((", match.pattern(), " = ", source, "));");
    }

    private Tree swap(Place place) {
        String first = choices.oneOf(targets(place)).name();
        String second = choices.oneOf(targets(place)).name();
        return statement("[" + first + ", " + second + "] = [" + second + ", " + first + "];");
    }

    private Tree loop(Place place) {
        Place body = place.loop(3, null);
        Scope later = new Scope(null);
        Match match = match(place.shallow(), bindings(later), 0);
        List<Tree> elements = new ArrayList<>(List.of(match.value()));
        for (int i = choices.between(0, 2); i > 0; i--) {
            elements.add(choices.chance(70) ? match.value() : grammar.clipped(place.shallow()));
        }
        later.variables(v -> true).forEach(body.scope()::add);
        Tree block = grammar.block(body, 3);
        Tree loop = statement("for (let ", match.pattern(), " of [", list(elements), "]) ", block);
        return statement("try ", Tree.block(List.of(loop)), " catch (e) { note(kind(e)); }");
    }

    private Tree handler(Place place) {
        Place inside = place.block();
        Match match = match(place.shallow(), bindings(inside.scope()), 0);
        Tree raise = statement("throw ", match.value(), ";");
        return statement(
                "try ", Tree.block(List.of(raise)), " catch (", match.pattern(), ") ", grammar.block(inside, 3));
    }

    /** A function whose parameters are patterns, called with values that fit and with some that do not. */
    private Tree hotFunction(Place top) {
        Place inside = top.function(16);
        Match first = match(inside.leaf(), bindings(inside.scope()), 0);
        Match second = match(inside.leaf(), bindings(inside.scope()), 0);
        String name = grammar.freshName("f");
        List<Tree> body = new ArrayList<>(List.of(assign(inside)));
        body.addAll(grammar.statements(inside, 2));
        for (Variable variable :
                inside.scope().variables(v -> v.name().startsWith("v")).subList(0, 2)) {
            body.add(statement("note(" + variable.name() + ");"));
        }
        Tree parameters =
                fixed(first.pattern(), choices.oneOf(", ", " = [], "), second.pattern(), choices.oneOf("", " = {}"));
        Tree function = declaration("function " + name + "(", parameters, ") ", Tree.block(body));
        Tree warm = list(List.of(first.value(), second.value()));
        long cost = inside.meter().spent() + 4;
        Tree loop = hot.section(top, place -> {
            place.charge(cost);
            return List.of(statement(
                    "try ", Tree.block(List.of(statement(name + "(", warm, ");"))), " catch (e) { note(kind(e)); }"));
        });
        List<Tree> calls = new ArrayList<>();
        for (int i = choices.between(1, 4); i > 0; i--) {
            calls.add(HotCode.guarded(
                    List.of(statement(name + "(", list(List.of(hot.surprise(), second.value())), ");"))));
        }
        return declaration(function, "\n", loop, "\n", statement(Tree.block(calls)));
    }
}
