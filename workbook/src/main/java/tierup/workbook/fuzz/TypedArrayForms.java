package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.list;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * Float64Array, Int32Array and Uint8Array: the conversions of what is stored, indices out of range and indices that are
 * none, several arrays over one buffer, and hot numeric loops that change from one kind of array to another.
 */
final class TypedArrayForms extends Family {

    private static final String[] KINDS = {"Float64Array", "Int32Array", "Uint8Array"};

    private final HotCode hot;

    TypedArrayForms(Grammar grammar) {
        super(grammar);
        this.hot = new HotCode(grammar);
    }

    @Override
    void addTo(Rows rows) {
        rows.statements()
                .add(Form.of("typed array", 4, this::small)
                        .when(place -> place.mayNestStatements() && place.affords(30)));
        rows.expressions(Type.ARRAY)
                .add(Form.nested("array from typed array", 3, this::converted)
                        .when(place -> place.affords(ValueForms.ARRAY_LENGTH)));
        rows.sections().add(Form.of("hot typed array", 8, this::hotSection).when(place -> place.affords(HotCode.COST)));
        rows.sections()
                .add(Form.of("hot elements of many kinds", 5, this::manyKinds)
                        .when(place -> place.affords(HotCode.COST)));
    }

    private Tree converted(Place place) {
        Tree source = expression("clip(", grammar.operand(Type.ARRAY, place), ")");
        return expression("Array.from(new " + choices.oneOf(KINDS) + "(", source, "))");
    }

    /** A new typed array of at most 20 elements. */
    private Tree construction(Place place) {
        String kind = choices.oneOf(KINDS);
        if (choices.chance(50)) {
            return expression("new " + kind + "(" + choices.between(0, 20) + ")");
        }
        List<Tree> elements = new ArrayList<>();
        for (int i = choices.between(1, 6); i > 0; i--) {
            elements.add(grammar.leaf(place));
        }
        return expression("new " + kind + "([", list(elements), "])");
    }

    private Tree index(Place place) {
        return choices.chance(75)
                ? expression("(", grammar.expression(Type.NUMBER, place.shallow()), " & 7)")
                : expression(choices.oneOf(
                        "-1", "1.5", "100", "'1'", "'-0'", "-0", "NaN", "'length'", "2147483648", "'1.0'"));
    }

    private Tree operation(String name, Place place) {
        return switch (choices.between(0, 9)) {
            case 0, 1, 2 ->
                statement(
                        name + "[", index(place), "] = ", grammar.expression(grammar.anyType(), place.shallow()), ";");
            case 3 -> statement("note(" + name + "[", index(place), "]);");
            case 4 ->
                statement(name + "[", index(place), "]" + choices.oneOf("++;", "--;", " += 0.5;", " *= 3;", " |= 0;"));
            case 5 -> statement("note(" + name + ".length); note(", index(place), " in " + name + ");");
            case 6 -> statement(name + ".fill(", grammar.leaf(place), ", ", grammar.leaf(place), ");");
            case 7 ->
                statement(
                        name + ".set(",
                        expression("clip(", grammar.expression(Type.ARRAY, place.leaf()), ").slice(0, 2)"),
                        ", 1);");
            case 8 ->
                statement("note([..." + name + choices.oneOf(".subarray(1, 3)", ".slice(-2)", "", ".subarray(2)")
                        + "].join());");
            default ->
                statement(choices.oneOf(
                        "note(" + name + ".indexOf(0)); note(" + name + ".join('/'));",
                        "note(Object.keys(" + name + ").join());",
                        "note(" + name + ".reduce((a, b) => a + b, 0));",
                        "note(" + name + ".map((x, i) => x * i).join());",
                        name + ".sort(); note(" + name + "[0]);",
                        name + ".reverse();",
                        name + ".copyWithin(0, 2);",
                        "note(" + name + ".byteLength + " + name + ".BYTES_PER_ELEMENT);",
                        "note(Object.prototype.toString.call(" + name + "));"));
        };
    }

    private Tree small(Place place) {
        String name = grammar.freshName("t");
        place.charge(20);
        List<Tree> statements = new ArrayList<>();
        statements.add(statement("const " + name + " = ", construction(place), ";"));
        for (int i = choices.between(1, 4); i > 0; i--) {
            statements.add(operation(name, place));
        }
        if (choices.chance(25)) {
            statements.add(statement("const view = new " + choices.oneOf(KINDS) + "(new " + choices.oneOf(KINDS) + "("
                    + name + ").buffer, 0, 1); note(view[0]);"));
        }
        statements.add(statement("note(Array.from(" + name + ").join());"));
        return statement("try ", Tree.block(statements), " catch (e) { note(kind(e)); }");
    }

    private Tree hotSection(Place top) {
        String name = grammar.freshName("t");
        Place place = top.block();
        String length = choices.oneOf("8", "64", "100");
        Tree declare = statement("const " + name + " = new " + choices.oneOf(KINDS) + "(" + length + ");");
        Tree loop = hot.loop(place, 8, body -> {
            body.charge(5);
            String counter = body.scope().variables(Type.NUMBER).get(0).name();
            String index = choices.oneOf(counter + " % " + length, counter + " & 7", counter, counter + " - 300");
            Tree value = grammar.expression(Type.NUMBER, body.deeper());
            List<Tree> statements = new ArrayList<>();
            statements.add(statement(
                    name + "[" + index + "]" + choices.oneOf(" = ", " = ", " += ", " ^= ", " *= "), value, ";"));
            statements.add(statement("note(" + name + "[" + choices.oneOf(index, counter + " & 7") + "]"
                    + choices.oneOf("", " + 1", " * 0.5", " | 0") + ");"));
            if (choices.chance(50)) {
                statements.add(statement(
                        "if (" + counter + " % " + choices.oneOf("50", "333") + " === 7) ",
                        Tree.block(List.of(operation(name, body)))));
            }
            return statements;
        });
        Tree print = statement("console.log(", fixed("show(Array.from(" + name + "))"), ");");
        return HotCode.guarded(List.of(declare, loop, print));
    }

    /** One function that reads and writes elements, given arrays of all kinds one after the other. */
    private Tree manyKinds(Place top) {
        String function = grammar.freshName("f");
        Place inside = top.function(16);
        Tree value = expression("(a[i] " + choices.oneOf("+", "-", "*", "^") + " ", grammar.leaf(inside), ")");
        Tree store = statement(
                "a[" + choices.oneOf("i", "i + 1", "i & 3") + "] = ",
                choices.chance(70) ? value : grammar.leaf(inside),
                ";");
        Tree declare = Tree.declaration(
                "function " + function + "(a, i) ", Tree.block(List.of(store, statement("return a[i];"))));
        List<Tree> arrays = new ArrayList<>(List.of(construction(top.leaf()), expression("[1, 2, 3, 4, 5, 6, 7, 8]")));
        for (int i = choices.between(1, 4); i > 0; i--) {
            arrays.add(
                    choices.chance(60)
                            ? construction(top.leaf())
                            : expression(choices.oneOf(
                                    "[0.5, 1.5, 2.5]",
                                    "['a', 'b']",
                                    "[, 1]",
                                    "{}",
                                    "'text'",
                                    "Object.freeze([1, 2])",
                                    "new Uint8Array(0)")));
        }
        String name = grammar.freshName("list");
        Place place = top.block();
        Tree list = statement("const " + name + " = [", list(arrays), "];");
        Tree loop = hot.loop(place, 8, body -> {
            body.charge(5);
            String counter = body.scope().variables(Type.NUMBER).get(0).name();
            String period = choices.oneOf("1", "100", "300");
            Tree call = statement("note(" + function + "(" + name + "[(" + counter + " / " + period + " | 0) % " + name
                    + ".length], " + counter + " & " + choices.oneOf("3", "7", "15") + "));");
            return List.of(statement("try ", Tree.block(List.of(call)), " catch (e) { note(kind(e)); }"));
        });
        return Tree.declaration(
                declare,
                "\n",
                HotCode.guarded(
                        List.of(list, loop, statement("console.log(show(" + name + ".map((a) => Array.from(a))));"))));
    }
}
