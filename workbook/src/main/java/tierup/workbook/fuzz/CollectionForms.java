package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.list;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * Map and Set: keys of all kinds, among them those that are equal in only one of the languages' senses (NaN, minus zero,
 * ropes), and changes while somebody is walking over the collection. A walk that adds is cut by the size.
 */
final class CollectionForms extends Family {

    private final HotCode hot;

    CollectionForms(Grammar grammar) {
        super(grammar);
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        rows.statements()
                .add(Form.of("map or set", 5, this::small)
                        .when(place -> place.mayNestStatements() && place.affords(40)));
        rows.expressions(Type.ARRAY)
                .add(Form.nested("array from set or map", 3, this::unique)
                        .when(place -> place.affords(ValueForms.ARRAY_LENGTH)));
        rows.sections().add(Form.of("hot map", 6, this::hotSection).when(place -> place.affords(HotCode.COST)));
    }

    private Tree key(Place place) {
        return choices.chance(50)
                ? expression(choices.oneOf(
                        "NaN", "-0", "0", "1", "'1'", "'a' + 'b'", "'ab'", "null", "undefined", "1.0", "2147483648"))
                : grammar.clipped(place.shallow());
    }

    private Tree unique(Place place) {
        Tree source = expression("clip(", grammar.operand(choices.oneOf(Type.ARRAY, Type.TEXT), place), ")");
        return choices.chance(60)
                ? expression("[...new Set(", source, ")]")
                : expression(
                        "[...new Map([[",
                        key(place),
                        ", 1], [",
                        key(place),
                        ", 2]])" + choices.oneOf(".keys()", ".values()", "") + "]");
    }

    /** One operation on the collection {@code name}, told to the checksum. */
    private Tree operation(String name, boolean map, Place place) {
        String add = map ? ".set(" : ".add(";
        return switch (choices.between(0, 5)) {
            case 0, 1 ->
                map
                        ? statement(name + add, key(place), ", ", grammar.clipped(place.shallow()), ");")
                        : statement(name + add, key(place), ");");
            case 2 -> statement("note(" + name + ".has(", key(place), "));");
            case 3 -> statement("note(" + name + ".delete(", key(place), "));");
            case 4 ->
                map ? statement("note(" + name + ".get(", key(place), "));") : statement("note(" + name + ".size);");
            default -> choices.chance(20) ? statement(name + ".clear();") : statement("note(" + name + ".size);");
        };
    }

    /** A walk over the collection that changes it on its way. */
    private Tree walk(String name, boolean map, Place place) {
        Tree change = statement("if (" + name + ".size < 20) ", Tree.block(List.of(operation(name, map, place))));
        String element = grammar.freshName("v");
        if (choices.chance(40)) {
            Tree callback = fixed(
                    "(" + element + ", key) => ",
                    Tree.block(List.of(statement("note(key); note(" + element + ");"), change)));
            return statement(name + ".forEach(", callback, ");");
        }
        String iterator = choices.oneOf("", ".keys()", ".values()", ".entries()");
        Tree cut = statement("if (++steps > 30) break;");
        return statement(
                "{ let steps = 0; for (const " + element + " of " + name + iterator + ") ",
                Tree.block(List.of(cut, statement("note(" + element + ");"), change)),
                " }");
    }

    private Tree small(Place place) {
        boolean map = choices.chance(50);
        String name = grammar.freshName("m");
        place.charge(30);
        List<Tree> initial = new ArrayList<>();
        for (int i = choices.between(0, 3); i > 0; i--) {
            initial.add(map ? fixed("[", key(place), ", ", grammar.leaf(place), "]") : key(place));
        }
        List<Tree> statements = new ArrayList<>();
        statements.add(statement("const " + name + " = new " + (map ? "Map" : "Set") + "([", list(initial), "]);"));
        for (int i = choices.between(1, 4); i > 0; i--) {
            statements.add(operation(name, map, place));
        }
        if (choices.chance(60)) {
            statements.add(walk(name, map, place));
        }
        statements.add(statement("note([..." + name + "].length);"));
        return statement(Tree.block(statements));
    }

    private Tree hotSection(Place top) {
        boolean map = choices.chance(60);
        String name = grammar.freshName("m");
        Place place = top.block();
        Tree declare = statement("const " + name + " = new " + (map ? "Map" : "Set") + "();");
        Tree loop = hot.loop(place, 8, body -> {
            body.charge(6);
            String counter = body.scope().variables(Type.NUMBER).get(0).name();
            String key = choices.oneOf(
                    counter + " % 50",
                    "'k' + " + counter + " % 30",
                    counter,
                    counter + " / 2",
                    "[0, NaN, 'x', null][" + counter + " & 3]");
            List<Tree> statements = new ArrayList<>();
            statements.add(
                    map
                            ? statement(
                                    name + ".set(",
                                    expression(key),
                                    ", (" + name + ".get(",
                                    expression(key),
                                    ") ?? 0) + 1);")
                            : statement(name + ".add(", expression(key), ");"));
            statements.add(statement(
                    "if (" + counter + " % " + choices.oneOf("3", "17", "100") + " === 2) note(" + name + ".delete(",
                    expression(key),
                    "));"));
            statements.add(operation(name, map, body.leaf()));
            return statements;
        });
        Tree end = statement("for (const element of " + name + ") note(element);");
        Tree print = statement("console.log(" + name + ".size, show([..." + name + "]));");
        return HotCode.guarded(List.of(declare, loop, end, print));
    }
}
