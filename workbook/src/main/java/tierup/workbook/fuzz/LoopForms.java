package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.count;
import static tierup.workbook.fuzz.Tree.expression;
import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;
import tierup.workbook.fuzz.Scope.Variable;

/**
 * Loops of all kinds. Each runs a number of rounds that is written in the program ({@link Tree.Kind#COUNT}); the counter
 * is not assignable, so that neither the generator nor the shrinker can make a loop endless.
 */
final class LoopForms extends Family {

    LoopForms(Grammar grammar) {
        super(grammar);
    }

    @Override
    void addTo(Rows rows) {
        List<Form> statements = rows.statements();
        statements.add(Form.of("for", 8, this::counting).when(place -> mayLoop(place, 10)));
        statements.add(Form.of("while", 3, this::countdown).when(place -> mayLoop(place, 10)));
        statements.add(Form.of("do while", 2, this::doWhile).when(place -> mayLoop(place, 10)));
        statements.add(Form.of("for of", 4, this::forOf).when(place -> mayLoop(place, ValueForms.ARRAY_LENGTH)));
        statements.add(Form.of("for in", 3, this::forIn).when(place -> mayLoop(place, 20)));
        statements.add(Form.of("captured counter", 2, this::captured).when(place -> mayLoop(place, 20)));
        statements.add(Form.of("forEach", 2, this::forEach)
                .when(place -> mayLoop(place, ValueForms.ARRAY_LENGTH) && !place.frozen()));
        statements.add(Form.of("break", 2, place -> jump("break", place)).when(Place::breakable));
        statements.add(Form.of("continue", 2, place -> jump("continue", place)).when(Place::continuable));
        statements.add(Form.of("labelled jump", 12, this::labelledJump)
                .when(place -> !place.labels().isEmpty()));
    }

    private static boolean mayLoop(Place place, long rounds) {
        return place.mayNestStatements() && place.affords(rounds * 8);
    }

    private int smallCount() {
        return choices.oneOf(1, 2, 3, 4, 5, 6, 8, 10);
    }

    private String label() {
        return choices.chance(45) ? grammar.freshName("L") : null;
    }

    private static String prefix(String label) {
        return label == null ? "" : label + ": ";
    }

    private Tree counting(Place place) {
        int rounds = smallCount();
        String label = label();
        String counter = grammar.freshName("n");
        Place body = place.loop(rounds, label);
        body.scope().add(new Variable(counter, Type.NUMBER, false));
        String up = prefix(label) + "for (let " + counter + " = 0; " + counter + " < ";
        String down = prefix(label) + "for (let " + counter + " = ";
        return choices.chance(75)
                ? statement(up, count(rounds), "; " + counter + "++) ", grammar.block(body, 4))
                : statement(down, count(rounds), "; " + counter + "-- > 0;) ", grammar.block(body, 4));
    }

    private Tree countdown(Place place) {
        int rounds = smallCount();
        String label = label();
        String counter = grammar.freshName("n");
        place.scope().add(new Variable(counter, Type.NUMBER, false));
        Tree body = grammar.block(place.loop(rounds, label), 4);
        return fixedLoop(
                "let " + counter + " = ", rounds, ";\n" + prefix(label) + "while (" + counter + "-- > 0) ", body, "");
    }

    private Tree doWhile(Place place) {
        int rounds = smallCount();
        String label = label();
        String counter = grammar.freshName("n");
        place.scope().add(new Variable(counter, Type.NUMBER, false));
        Tree body = grammar.block(place.loop(rounds, label), 4);
        return fixedLoop(
                "let " + counter + " = ",
                rounds,
                ";\n" + prefix(label) + "do ",
                body,
                " while (--" + counter + " > 0);");
    }

    /** A declaration and a loop that belong together: the loop goes with its counter or not at all. */
    private static Tree fixedLoop(String before, int rounds, String header, Tree body, String after) {
        return Tree.declaration(before, count(rounds), header, body, after);
    }

    private Tree forOf(Place place) {
        String label = label();
        String element = grammar.freshName("v");
        boolean text = choices.chance(30);
        Tree subject = text
                ? expression("clip(", grammar.expression(Type.TEXT, place), ")")
                : grammar.expression(Type.ARRAY, place);
        place.charge(ValueForms.ARRAY_LENGTH);
        Place body = place.loop(ValueForms.ARRAY_LENGTH, label);
        body.scope().add(new Variable(element, Type.ANY, true));
        return statement(prefix(label) + "for (let " + element + " of ", subject, ") ", grammar.block(body, 3));
    }

    /** Enumerates an object whose properties the body leaves alone: what happens otherwise is up to the engine. */
    private Tree forIn(Place place) {
        String key = grammar.freshName("s");
        Tree subject = grammar.expression(choices.oneOf(Type.OBJECT, Type.OBJECT, Type.ARRAY), place);
        Place body = place.loop(20, null).freeze();
        body.scope().add(new Variable(key, Type.TEXT, false));
        List<Tree> statements = new ArrayList<>();
        statements.add(statement("note(" + key + ");"));
        statements.addAll(grammar.statements(body, 2));
        return statement("for (const " + key + " in ", subject, ") ", Tree.block(statements));
    }

    /** Closures that capture the counter of each round, called after the loop. */
    private Tree captured(Place place) {
        int rounds = smallCount();
        String list = grammar.freshName("fs");
        String counter = grammar.freshName("n");
        Place body = place.loop(rounds, null);
        body.scope().add(new Variable(counter, Type.NUMBER, false));
        Tree value = grammar.expression(Type.NUMBER, body.callback(1));
        Tree push = statement(list + ".push(", fixed("() => " + counter + " + ", value), ");");
        List<Tree> statements = new ArrayList<>(List.of(push));
        statements.addAll(grammar.statements(body, 2));
        String header = ";\nfor (" + choices.oneOf("let ", "let ", "var ") + counter + " = 0; " + counter + " < ";
        return Tree.declaration(
                "const " + list + " = []" + header,
                count(rounds),
                "; " + counter + "++) ",
                Tree.block(statements),
                "\nfor (const f of " + list + ") note(f());");
    }

    private Tree forEach(Place place) {
        String element = grammar.freshName("v");
        String index = grammar.freshName("n");
        place.charge(ValueForms.ARRAY_LENGTH);
        Place body = place.callback(ValueForms.ARRAY_LENGTH);
        body.scope().add(new Variable(element, Type.ANY, true));
        body.scope().add(new Variable(index, Type.NUMBER, false));
        Tree block = Tree.block(grammar.statements(body.block(), 3));
        Tree callback = fixed("(" + element + ", " + index + ") => ", block);
        return statement("(", grammar.expression(Type.ARRAY, place), ").forEach(", callback, ");");
    }

    private Tree jump(String keyword, Place place) {
        return statement("if (", grammar.expression(Type.BOOLEAN, place), ") " + keyword + ";");
    }

    private Tree labelledJump(Place place) {
        return jump(choices.oneOf("break ", "continue ") + choices.oneOf(place.labels()), place);
    }
}
