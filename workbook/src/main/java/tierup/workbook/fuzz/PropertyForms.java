package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.list;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Variable;

/**
 * Attributes of properties, integrity levels, the order in which properties are listed, and the functions of
 * {@code Object} that read and copy them. Accessors are made of leaves: they run wherever their property is read.
 */
final class PropertyForms extends Family {

    private static final String[] ORDERED_KEYS = {
        "b",
        "a",
        "10",
        "9",
        "'01'",
        "'-1'",
        "4294967295",
        "4294967294",
        "1.5",
        "p0",
        "p1",
        "'2'",
        "''",
        "' '",
        "1e3",
        "0"
    };

    private final HotCode hot;

    PropertyForms(Grammar grammar) {
        super(grammar);
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        List<Form> statements = rows.statements();
        statements.add(Form.of("defineProperty", 5, this::define).when(PropertyForms::mayChange));
        statements.add(Form.of("integrity", 3, this::integrity).when(place -> !place.frozen()));
        statements.add(Form.of("print descriptors", 5, this::describe).when(Place::mayPrint));
        statements.add(Form.of("listing in order", 2, this::ordered).when(place -> !place.frozen()));
        List<Form> objects = rows.expressions(Type.OBJECT);
        objects.add(Form.nested("object with accessors", 5, this::accessors));
        objects.add(Form.nested("object from object", 4, this::derived));
        rows.expressions(Type.ARRAY).add(Form.nested("listing", 4, this::listing));
        rows.expressions(Type.BOOLEAN).add(Form.nested("property test", 5, this::test));
        rows.sections()
                .add(Form.of("hot property attributes", 5, this::hotSection)
                        .when(place -> place.affords(HotCode.COST)));
    }

    private static boolean mayChange(Place place) {
        return !place.frozen() && ValueForms.has(Type.OBJECT, place);
    }

    private String anyObject(Place place) {
        return choices.oneOf(place.scope().variables(Type.OBJECT)).name();
    }

    private String quotedProperty() {
        return "'" + grammar.property() + "'";
    }

    /** The text of a descriptor object, sometimes an impossible one. */
    private Tree descriptor(Place place) {
        List<Tree> fields = new ArrayList<>();
        boolean accessor = choices.chance(35);
        if (accessor) {
            fields.add(fixed("get() { return ", grammar.leaf(place), "; }"));
            if (choices.chance(40)) {
                fields.add(fixed("set(v) { note(v); }"));
            }
        } else if (choices.chance(85)) {
            fields.add(fixed("value: ", grammar.clipped(place.shallow())));
        }
        for (String attribute : new String[] {"writable", "enumerable", "configurable"}) {
            boolean fits = !accessor || !attribute.equals("writable") || choices.chance(5);
            if (fits && choices.chance(50)) {
                fields.add(fixed(attribute + ": " + choices.oneOf("true", "true", "false")));
            }
        }
        return fixed("{ ", list(fields), " }");
    }

    private Tree define(Place place) {
        String object = anyObject(place);
        Tree key = choices.chance(80) ? expression(quotedProperty()) : grammar.key(place);
        Tree statement = switch (choices.between(0, 5)) {
            case 0 ->
                statement(
                        "Object.defineProperties(" + object + ", { " + grammar.property() + ": ",
                        descriptor(place),
                        ", p4: ",
                        descriptor(place),
                        " });");
            case 1 ->
                ValueForms.has(Type.ARRAY, place)
                        ? statement(
                                "Object.defineProperty("
                                        + choices.oneOf(place.scope().variables(Type.ARRAY))
                                                .name() + ", " + choices.between(0, 9) + ", ",
                                descriptor(place),
                                ");")
                        : statement("Object.defineProperty(" + object + ", ", key, ", ", descriptor(place), ");");
            default -> statement("Object.defineProperty(" + object + ", ", key, ", ", descriptor(place), ");");
        };
        return statement("try ", Tree.block(List.of(statement)), " catch (e) { note(kind(e)); }");
    }

    /** Freezes a copy as a rule: a frozen variable of the program fails all stores that follow. */
    private Tree integrity(Place place) {
        String name = grammar.freshName("o");
        String function = choices.oneOf("Object.freeze(", "Object.seal(", "Object.preventExtensions(");
        if (choices.chance(8) && ValueForms.has(Type.OBJECT, place)) {
            return statement(function + anyObject(place) + ");");
        }
        Tree copy = choices.chance(80)
                ? expression("{ ...", grammar.expression(Type.OBJECT, place.shallow()), " }")
                : expression("[...clip(", grammar.expression(Type.ARRAY, place.shallow()), ")]");
        Tree declare = statement("const " + name + " = " + function, copy, ");");
        List<Tree> attempts = new ArrayList<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            String target = name + choices.oneOf("." + grammar.property(), "." + grammar.property(), "[0]", ".length");
            Tree attempt = statement(
                    choices.chance(70) ? target + choices.oneOf(" = ", " = ", " += ") : "delete " + target + " && ",
                    grammar.leaf(place),
                    ";");
            attempts.add(statement("try ", Tree.block(List.of(attempt)), " catch (e) { note(kind(e)); }"));
        }
        place.scope().add(new Variable(name, Type.ANY, false));
        return Tree.declaration(declare, "\n", statement(Tree.block(attempts)), "\nnote(describe(" + name + "));");
    }

    private Tree describe(Place place) {
        return statement(
                "console.log(",
                fixed("describe(", grammar.operand(choices.oneOf(Type.OBJECT, Type.OBJECT, Type.ARRAY), place), ")"),
                ");");
    }

    /** An object that gets keys of all kinds in random order, loses some and gets them again. */
    private Tree ordered(Place place) {
        String name = grammar.freshName("o");
        List<Tree> entries = new ArrayList<>();
        for (int i = choices.between(2, 6); i > 0; i--) {
            entries.add(fixed(choices.oneOf(ORDERED_KEYS) + ": ", grammar.leaf(place)));
        }
        List<Tree> changes = new ArrayList<>();
        for (int i = choices.between(1, 5); i > 0; i--) {
            String key = choices.oneOf(ORDERED_KEYS);
            String access = name + "[" + (Character.isLetter(key.charAt(0)) ? "'" + key + "'" : key) + "]";
            changes.add(
                    choices.chance(40)
                            ? statement("delete " + access + ";")
                            : statement(access + " = ", grammar.leaf(place), ";"));
        }
        place.scope().add(new Variable(name, Type.OBJECT, false));
        return Tree.declaration(
                "const " + name + " = { ",
                list(entries),
                " };\n",
                statement(Tree.block(changes)),
                "\nnote(Object.keys(" + name + ").join());");
    }

    private Tree accessors(Place place) {
        List<Tree> members = new ArrayList<>();
        members.add(fixed("q0: ", grammar.anyOperand(place)));
        for (int i = choices.between(1, 3); i > 0; i--) {
            String name = choices.oneOf(
                    grammar.property(), grammar.property(), "['p' + " + choices.between(0, 4) + "]", "g0");
            switch (choices.between(0, 3)) {
                case 0 -> members.add(fixed("set " + name + "(v) { this.q0 = v; }"));
                case 1 -> members.add(fixed("get " + name + "() { return this.q0; }"));
                case 2 -> members.add(fixed(name + "() { return ", grammar.leaf(place), "; }, get g1() { return 1; }"));
                default -> members.add(fixed("get " + name + "() { return ", grammar.leaf(place), "; }"));
            }
        }
        if (choices.chance(30)) {
            members.add(fixed(
                    "__proto__: ",
                    expression(choices.oneOf("null", "{ p0: 1 }", "{ get p1() { return 7; } }", "[1]", "0"))));
        }
        return expression("({ ", list(members), " })");
    }

    private Tree derived(Place place) {
        Tree object = grammar.operand(Type.OBJECT, place);
        return switch (choices.between(0, 4)) {
            case 0 -> expression("Object.assign({}, ", object, ", ", grammar.anyOperand(place), ")");
            case 1 -> expression("Object.fromEntries(Object.entries(", object, "))");
            case 2 -> expression("Object.create({ p0: 1 }, { p1: ", descriptor(place), " })");
            case 3 -> expression("Object.freeze({ ...", object, " })");
            default -> expression("(Object.getOwnPropertyDescriptor(", object, ", " + quotedProperty() + ") ?? {})");
        };
    }

    private Tree listing(Place place) {
        Tree object = grammar.operand(choices.oneOf(Type.OBJECT, Type.OBJECT, Type.ARRAY, Type.TEXT), place);
        String function =
                choices.oneOf("Object.keys(", "Object.values(", "Object.getOwnPropertyNames(", "Object.entries(");
        return expression("clip(" + function, object, "))");
    }

    private Tree test(Place place) {
        Tree object = grammar.operand(choices.oneOf(Type.OBJECT, Type.OBJECT, Type.ARRAY), place);
        return switch (choices.between(0, 5)) {
            case 0 -> expression("Object.hasOwn(", object, ", ", grammar.key(place), ")");
            case 1 -> expression("Object.prototype.hasOwnProperty.call(", object, ", " + quotedProperty() + ")");
            case 2 -> expression("Object.prototype.propertyIsEnumerable.call(", object, ", " + quotedProperty() + ")");
            case 3 -> expression(choices.oneOf("Object.isSealed(", "Object.isExtensible("), object, ")");
            case 4 -> expression("Object.is(", grammar.anyOperand(place), ", ", grammar.anyOperand(place), ")");
            default -> expression("Object.prototype.isPrototypeOf.call(", object, ", ", grammar.anyOperand(place), ")");
        };
    }

    /** Reads and writes of one object, whose attributes change in the middle of the loop. */
    private Tree hotSection(Place top) {
        String name = grammar.freshName("o");
        Place place = top.block();
        Tree declare = statement("const " + name + " = ", grammar.expression(Type.OBJECT, place), ";");
        place.scope().add(new Variable(name, Type.OBJECT, false));
        Tree loop = hot.loop(place, 8, body -> {
            body.charge(5);
            String counter = body.scope().variables(Type.NUMBER).get(0).name();
            String property = grammar.property();
            List<Tree> statements = new ArrayList<>();
            for (int i = choices.between(1, 3); i > 0; i--) {
                statements.add(statement(
                        "if (" + counter + " === " + choices.between(200, 1400) + ") ",
                        Tree.block(List.of(define(body)))));
            }
            Tree store = statement(name + "." + property + " = ", grammar.leaf(body), ";");
            statements.add(statement("try ", Tree.block(List.of(store)), " catch (e) { note(kind(e)); }"));
            statements.add(
                    statement("note(" + name + "." + choices.oneOf(property, property, grammar.property()) + ");"));
            return statements;
        });
        Tree print = statement("console.log(describe(" + name + "));");
        return HotCode.guarded(List.of(declare, loop, print));
    }
}
