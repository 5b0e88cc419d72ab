package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.list;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * Shapes under stress: whatever an inline cache believes about an object or its prototypes, made untrue while the code
 * that believes it is running.
 *
 * <p>A section has a small world of objects, of three kinds that share prototypes: instances of a class and its
 * subclass, objects of a constructor function, literals. A few access functions, each with one site of a kind (a read, a
 * store, a call, an {@code in}), visit them in a hot loop. At some rounds of the loop the world changes: properties are
 * added in another order, deleted, made accessors or read-only, objects are frozen or get another prototype, methods
 * are replaced, overridden on one object, or taken away from the prototype, absent properties appear half way up the
 * chain. The checksum sees every value, and the end of the section prints the descriptors of all.
 *
 * <p>The sites are what JSC calls the access cases (own, prototype, absent, getter, setter, transition); the changes are
 * those of V8's tests of prototype validity and map deprecation.
 */
final class ShapeForms extends Family {

    private static final int RESERVE = 16;

    private final HotCode hot;
    private final ShapeChanges changes;
    private final int factor;

    /** @param factor how much likelier these sections are than their rows say */
    ShapeForms(Grammar grammar, int factor) {
        super(grammar);
        this.factor = factor;
        this.hot = new HotCode(grammar);
        this.changes = new ShapeChanges(grammar);
    }

    @Override
    void addTo(Rows rows) {
        rows.sections()
                .add(Form.of("shapes under stress", 8 * factor, this::section)
                        .when(place -> place.affords(HotCode.COST)));
        rows.sections()
                .add(Form.of("shapes of many objects", 4 * factor, this::transitions)
                        .when(place -> place.affords(HotCode.COST)));
    }

    /** The names of a section's world: the program sees each object under a name of its own, and all in one list. */
    record World(String list, List<String> objects, List<String> prototypes) {}

    private Tree section(Place top) {
        World world = new World(
                grammar.freshName("world"),
                List.of(grammar.freshName("x"), grammar.freshName("x"), grammar.freshName("x"), grammar.freshName("x")),
                List.of(
                        grammar.freshName("Base"),
                        grammar.freshName("Derived"),
                        grammar.freshName("Make"),
                        grammar.freshName("proto")));
        List<Tree> accesses = new ArrayList<>();
        List<String> functions = new ArrayList<>();
        for (int i = choices.between(1, 4); i > 0; i--) {
            functions.add(grammar.freshName("f"));
            accesses.add(access(functions.get(functions.size() - 1)));
        }
        Place place = top.block();
        List<Tree> statements = new ArrayList<>(declarations(world, place));
        statements.addAll(accesses);
        statements.add(hot.loop(place, RESERVE, body -> {
            body.charge(RESERVE - 2L);
            return round(world, functions, body);
        }));
        List<String> names = world.prototypes();
        String prototypes = names.get(0) + ".prototype, " + names.get(1) + ".prototype, " + names.get(2)
                + ".prototype, " + names.get(3);
        String element = grammar.freshName("x");
        statements.add(statement("for (const " + element + " of [..." + world.list() + ", " + prototypes
                + "]) console.log(describe(" + element + "));"));
        return HotCode.guarded(statements);
    }

    /** Classes, a constructor function, a plain prototype, and four objects made of them. */
    private List<Tree> declarations(World world, Place place) {
        String base = world.prototypes().get(0);
        String derived = world.prototypes().get(1);
        String make = world.prototypes().get(2);
        String proto = world.prototypes().get(3);
        List<Tree> list = new ArrayList<>();
        list.add(declaration(
                "class " + base + " ",
                Tree.block(members(
                        place, choices.chance(60) ? "constructor(v) { this.p0 = v; this.p1 = 1; }" : "p1 = 2;"))));
        list.add(declaration(
                "class " + derived + " extends " + base + " ",
                Tree.block(
                        members(place, choices.chance(50) ? "p2 = 3;" : "constructor(v) { super(v); this.p3 = v; }"))));
        list.add(declaration("function " + make + "(v) { this.p1 = v; this.p0 = 'f'; }\n" + make
                + ".prototype.m0 = function (v) { return v + 1; };"));
        list.add(declaration("const " + proto + " = { p2: 'proto', m0(v) { return v; }, m1() { return this.p0; } };"));
        List<String> makers = List.of(
                "new " + base + "(1)",
                "new " + derived + "(2)",
                "new " + make + "(3)",
                "{ p0: 5, p1: 0.5, m0: (v) => v }",
                "{ p1: 1, p0: 'o' }",
                "Object.create(" + proto + ")",
                "{ __proto__: " + proto + ", p0: 6 }",
                "Object.create(new " + derived + "(4))");
        for (String object : world.objects()) {
            list.add(declaration("const " + object + " = ", expression(choices.oneOf(makers)), ";"));
        }
        list.add(declaration("const " + world.list() + " = [" + String.join(", ", world.objects()) + "];"));
        return list;
    }

    private List<Tree> members(Place place, String first) {
        List<Tree> members = new ArrayList<>(List.of(declaration(first)));
        for (int i = choices.between(0, 2); i > 0; i--) {
            members.add(declaration(
                    "m" + i + "(v) { return ",
                    choices.chance(50) ? fixed("this.p" + choices.between(0, 3)) : grammar.leaf(place),
                    "; }"));
        }
        if (choices.chance(40)) {
            members.add(declaration(
                    "get p" + choices.between(2, 4) + "() { return ",
                    choices.chance(50) ? fixed("this.p0") : grammar.leaf(place),
                    "; }"));
        }
        if (choices.chance(20)) {
            members.add(declaration("set p" + choices.between(3, 4) + "(v) { note(v); }"));
        }
        return members;
    }

    /** A function with one access site. */
    private Tree access(String name) {
        String property = grammar.property();
        String method = "m" + choices.between(0, 2);
        Tree body = switch (choices.between(0, 9)) {
            case 0, 1, 2 -> statement("return o." + property + ";");
            case 3, 4 -> statement("o." + property + " = v; return v;");
            case 5 ->
                statement("o." + property + choices.oneOf(" += 1", "++", " ??= v") + "; return o." + property + ";");
            case 6, 7 -> statement("return o." + method + "(v);");
            case 8 -> statement("return '" + property + "' in o;");
            default -> statement("return o.absent + '' + o." + property + ";");
        };
        return declaration("function " + name + "(o, v) ", Tree.block(List.of(body)));
    }

    /** One round: every access visits one object, and sometimes the world changes. */
    private List<Tree> round(World world, List<String> functions, Place body) {
        String counter = body.scope().variables(Type.NUMBER).get(0).name();
        List<Tree> statements = new ArrayList<>();
        String phase = choices.oneOf(counter, counter + " >> 3", counter + " / 100 | 0");
        String object = choices.chance(25)
                ? choices.oneOf(world.objects())
                : world.list() + "[(" + phase + ") % " + world.list() + ".length]";
        for (String function : functions) {
            Tree call = statement(
                    "note(" + function + "(" + object + ", " + choices.oneOf(counter, "1", "0.5", "'s'") + "));");
            statements.add(statement("try ", Tree.block(List.of(call)), " catch (e) { note(kind(e)); }"));
        }
        for (int i = choices.between(1, 5); i > 0; i--) {
            String when = choices.chance(70)
                    ? " === " + choices.between(20, 900)
                    : " % " + choices.oneOf("97", "300") + " === " + choices.between(0, 96);
            Tree change = changes.change(world, body);
            statements.add(
                    choices.between(0, statements.size()),
                    statement(
                            "if (" + counter + when + ") ",
                            Tree.block(List.of(
                                    statement("try ", Tree.block(List.of(change)), " catch (e) { note(kind(e)); }")))));
        }
        return statements;
    }

    /** Objects that get their properties in changing orders, a fresh one each round, read by one function. */
    private Tree transitions(Place top) {
        String read = grammar.freshName("f");
        String make = grammar.freshName("f");
        List<Tree> stores = new ArrayList<>();
        for (int i = choices.between(2, 6); i > 0; i--) {
            String condition = choices.oneOf("", "", "if (n & 1) ", "if (n % 3 === 0) ", "if (n & 4) ");
            String store = choices.oneOf(
                    "o." + grammar.property() + " = n;",
                    "o." + grammar.property() + " = n / 2;",
                    "o['p' + (n & 3)] = n;",
                    "o['k' + n % " + choices.oneOf("5", "70") + "] = 1;",
                    "delete o." + grammar.property() + ";",
                    "Object.defineProperty(o, '" + grammar.property() + "', { value: n, configurable: true });",
                    "o." + grammar.property() + " = (v) => v;");
            stores.add(statement(condition + store));
        }
        String start =
                choices.oneOf("{}", "{ p0: 1 }", "Object.create(null)", "[]", "Object.create({ p3: 'up' })", "() => 1");
        stores.add(0, declaration("const o = " + start + ";"));
        stores.add(statement("return o;"));
        Tree maker = declaration("function " + make + "(n) ", Tree.block(stores));
        Tree reader = declaration(
                "function " + read + "(o) ",
                Tree.block(
                        List.of(statement("note(o." + grammar.property() + "); note(o." + grammar.property() + ");"))));
        Tree loop = hot.section(top, place -> {
            place.charge(12);
            String counter = place.scope().variables(Type.NUMBER).get(0).name();
            String keep = choices.oneOf(
                    "", "", "Object.freeze(o); ", "Object.seal(o); ", "Object.setPrototypeOf(o, { p4: 'set' }); ");
            return List.of(
                    statement(
                            "try ",
                            Tree.block(List.of(
                                    statement("const o = " + make + "(" + counter + "); " + keep + read + "(o);"))),
                            " catch (e) { note(kind(e)); }"),
                    statement("if (" + counter + " % 200 === 0) note(Object.keys(" + make + "(" + counter
                            + ")).join());"));
        });
        return declaration(maker, "\n", reader, "\n", loop);
    }
}
