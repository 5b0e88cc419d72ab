package tierup.workbook.fuzz;

import static tierup.workbook.fuzz.Tree.fixed;
import static tierup.workbook.fuzz.Tree.statement;

import java.util.List;

/** The ways in which the world of a {@link ShapeForms} section changes under the code that uses it. */
final class ShapeChanges {

    private final Grammar grammar;
    private final Choices choices;

    ShapeChanges(Grammar grammar) {
        this.grammar = grammar;
        this.choices = grammar.choices;
    }

    /** A statement that changes one object or one prototype. */
    Tree change(ShapeForms.World world, Place place) {
        String holder = choices.chance(50) ? choices.oneOf(world.objects()) : prototype(world);
        return switch (choices.between(0, 9)) {
            case 0, 1 -> store(holder, place);
            case 2, 3 -> redefine(holder, place);
            case 4, 5 -> remove(holder);
            case 6 -> method(holder, place);
            case 7 -> reparent(world, holder);
            case 8 -> integrity(world);
            default -> grow(holder);
        };
    }

    /** A prototype that the accesses meet on their way up. */
    private String prototype(ShapeForms.World world) {
        List<String> names = world.prototypes();
        return choices.oneOf(
                names.get(0) + ".prototype",
                names.get(1) + ".prototype",
                names.get(2) + ".prototype",
                names.get(3),
                "Object.getPrototypeOf(" + choices.oneOf(world.objects()) + ")");
    }

    private String property() {
        return choices.chance(85) ? grammar.property() : "absent";
    }

    private Tree store(String holder, Place place) {
        return statement(holder + "." + property() + " = ", grammar.leaf(place), ";");
    }

    private Tree redefine(String holder, Place place) {
        String define = "Object.defineProperty(" + holder + ", '" + property() + "', { ";
        String attributes = choices.oneOf("", ", enumerable: true", ", enumerable: false")
                + choices.oneOf(", configurable: true", ", configurable: true", "");
        return switch (choices.between(0, 3)) {
            case 0 -> statement(define + "get() { return ", grammar.leaf(place), "; }" + attributes + " });");
            case 1 -> statement(define + "get() { return this.q0; }, set(v) { note(v); }" + attributes + " });");
            case 2 ->
                statement(
                        define + "value: ",
                        grammar.leaf(place),
                        ", writable: " + choices.oneOf("true", "false") + attributes + " });");
            default -> statement(define + "set(v) { note('set'); }" + attributes + " });");
        };
    }

    private Tree remove(String holder) {
        String name = choices.chance(70) ? grammar.property() : "m" + choices.between(0, 2);
        String again = choices.chance(40) ? " " + holder + "." + name + " = 'again';" : "";
        return statement("note(delete " + holder + "." + name + ");" + (name.startsWith("m") ? "" : again));
    }

    private Tree method(String holder, Place place) {
        String name = "m" + choices.between(0, 2);
        return choices.chance(80)
                ? statement(holder + "." + name + " = ", fixed("(v) => ", grammar.leaf(place)), ";")
                : statement(holder + "." + name + " = ", grammar.leaf(place), ";");
    }

    /** A cycle would be a TypeError, which the statement around reports. */
    private Tree reparent(ShapeForms.World world, String holder) {
        String parent = choices.oneOf(
                "null",
                "{ p2: 'new' }",
                "{ get p3() { return 'got'; } }",
                choices.oneOf(world.objects()),
                prototype(world),
                "Object.prototype");
        return statement("Object.setPrototypeOf(" + holder + ", " + parent + ");");
    }

    private Tree integrity(ShapeForms.World world) {
        String function = choices.oneOf("Object.freeze(", "Object.seal(", "Object.preventExtensions(");
        return statement(function + (choices.chance(75) ? choices.oneOf(world.objects()) : prototype(world)) + ");");
    }

    /** Many properties at once: more than fit where the object began, sometimes more than any shape holds. */
    private Tree grow(String holder) {
        String count = choices.oneOf("3", "10", "80");
        return choices.chance(50)
                ? statement("for (let k = 0; k < " + count + "; k++) " + holder + "['k' + k] = k;")
                : statement("for (let k = 0; k < " + count + "; k++) delete " + holder + "['k' + k];");
    }
}
