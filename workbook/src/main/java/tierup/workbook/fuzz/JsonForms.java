package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.List;

/** JSON, written and read. What is written is first cut to a bounded depth by the prelude's {@code plain}. */
final class JsonForms extends Family {

    private static final String[] TEXTS = {
        "'[1, 2.5e3, {\"p0\": null}]'",
        "'{\"p0\": {\"p1\": [true, false]}}'",
        "'\"\\\\u0041\\\\n\"'",
        "' -0 '",
        "'1e400'",
        "'[1,]'",
        "'{\"a\":1,}'",
        "'01'",
        "'nul'",
        "''",
        "'\"\\n\"'",
        "'{\"__proto__\": 1}'",
        "'{\"b\":1,\"2\":2,\"1\":3,\"b\":4}'",
        "'[]'",
        "'\"\\\\x\"'"
    };

    private final HotCode hot;

    JsonForms(Grammar grammar) {
        super(grammar);
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        rows.expressions(Type.TEXT).add(Form.nested("JSON.stringify", 5, this::write));
        rows.expressions(Type.ANY).add(Form.nested("JSON.parse", 4, this::read));
        rows.statements().add(Form.of("JSON round trip", 2, this::roundTrip).when(place -> place.affords(20)));
        rows.sections().add(Form.of("hot JSON", 3, this::hotSection).when(place -> place.affords(HotCode.COST)));
    }

    private Tree write(Place place) {
        Tree value = expression("plain(", grammar.anyOperand(place), ")");
        String indent = choices.oneOf("", "", ", null, 2", ", null, '--'", ", ['p0', 'p1', 1]", ", null, 20");
        if (choices.chance(25)) {
            Tree replacer =
                    fixed(", (key, value) => key === '" + grammar.property() + "' ? ", grammar.leaf(place), " : value");
            return expression("clip(JSON.stringify(", value, replacer, ") + '')");
        }
        return expression("clip(JSON.stringify(", value, indent + ") + '')");
    }

    private Tree read(Place place) {
        if (choices.chance(30)) {
            return expression("JSON.parse(", expression(choices.oneOf(TEXTS)), ", (key, value) => (note(key), value))");
        }
        return choices.chance(50)
                ? expression("JSON.parse(", expression(choices.oneOf(TEXTS)), ")")
                : expression("JSON.parse(JSON.stringify(plain(", grammar.anyOperand(place), ")) ?? 'null')");
    }

    private Tree roundTrip(Place place) {
        place.charge(10);
        Tree value =
                expression("plain(", grammar.expression(choices.oneOf(Type.OBJECT, Type.ARRAY), place.shallow()), ")");
        Tree object = choices.chance(30)
                ? expression("{ a: ", value, ", toJSON(key) { return ", grammar.leaf(place), "; } }")
                : expression("[", value, "]");
        return statement("note(JSON.stringify(", object, "));");
    }

    private Tree hotSection(Place top) {
        return hot.section(top, place -> {
            place.charge(12);
            String counter = place.scope().variables(Type.NUMBER).get(0).name();
            Tree object = expression(
                    "{ p0: " + counter + ", p1: [",
                    grammar.leaf(place),
                    ", " + counter + " / 8], p2: '" + choices.oneOf("a\\n", "\\u2028", "\\\"") + "' }");
            return List.of(statement("note(JSON.stringify(JSON.parse(JSON.stringify(", object, "))));"));
        });
    }
}
