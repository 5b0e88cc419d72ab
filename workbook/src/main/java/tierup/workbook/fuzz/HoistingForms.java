package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.declaration;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * What is visible before its declaration and beyond its block: {@code var} and function declarations, names that are
 * declared more than once, the scope of parameters and their defaults, names of function expressions.
 */
final class HoistingForms extends Family {

    HoistingForms(Grammar grammar) {
        super(grammar);
    }

    @Override
    void addTo(Rows rows) {
        rows.statements().add(Form.of("hoisting", 4, this::hoisting).when(Place::mayNestStatements));
        rows.expressions(Type.ANY).add(Form.nested("scopes of a function", 3, this::scopes));
    }

    /** A function whose body uses names before it declares them. */
    private Tree hoisting(Place place) {
        String v = grammar.freshName("h");
        String f = grammar.freshName("f");
        Tree value = grammar.leaf(place);
        List<Tree> body = new ArrayList<>(List.of(
                statement("note(" + v + ");"),
                statement("note(typeof " + f + ");"),
                statement("if (", grammar.expression(Type.BOOLEAN, place.leaf()), ") { var " + v + " = ", value, "; }"),
                statement("for (var " + v + " = 0; " + v + " < 2; " + v + "++) note(" + v + ");"),
                statement("{ note(" + f + "()); function " + f + "() { return ", grammar.leaf(place), "; } }"),
                statement("try { var " + v + "; throw 1; } catch (" + v + ") { note(" + v + "); }"),
                statement("note(" + v + "); note(typeof " + f + ");"),
                statement("switch (" + v + ") { case 2: function " + f + "() { return 5; } default: note(" + f
                        + "()); }")));
        while (body.size() > 4) {
            body.remove(choices.between(0, body.size() - 1));
        }
        if (choices.chance(50)) {
            body.add(choices.between(0, body.size()), declaration("function " + f + "() { return 1; }"));
        }
        if (choices.chance(30)) {
            body.add(choices.between(0, body.size()), declaration("function " + f + "() { return 2; }"));
        }
        body.add(declaration("var " + v + " = ", grammar.leaf(place), ";"));
        place.charge(12);
        return statement("(function () ", Tree.fixed(Tree.block(body)), ")();");
    }

    /** An immediate call whose result depends on which of several equal names is meant. */
    private Tree scopes(Place place) {
        String a = grammar.freshName("v");
        String b = grammar.freshName("v");
        Tree first = grammar.leaf(place);
        Tree second = grammar.leaf(place);
        return switch (choices.between(0, 4)) {
            case 0 ->
                Tree.expression(
                        "((" + a + ", " + b + " = () => " + a + ") => { var " + a + " = ",
                        first,
                        "; return " + b + "(); })(",
                        second,
                        ")");
            case 1 -> Tree.expression("((" + a + ") => { var " + a + "; return " + a + "; })(", first, ")");
            case 2 ->
                Tree.expression("(function " + a + "() { try { " + a
                        + " = 1; } catch (e) { return kind(e); } return typeof " + a + "; })()");
            case 3 ->
                Tree.expression(
                        "(function " + a + "(" + b + ") { return " + b + " > 0 ? " + a + "(" + b + " - 1) + 1 : ",
                        first,
                        "; })(3)");
            default ->
                Tree.expression(
                        "((" + a + ", " + b + " = " + a + ") => { " + a + " = ",
                        first,
                        "; return " + b + "; })(",
                        second,
                        ")");
        };
    }
}
