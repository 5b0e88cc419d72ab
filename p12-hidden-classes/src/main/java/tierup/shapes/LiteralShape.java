package tierup.shapes;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.MethodFlags;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeRoots;
import tierup.vm.text.Names;

/**
 * The shape of an object literal, known before it is evaluated.
 *
 * <p>The problem: {@code {x: 1, y: 2}} is compiled to NEW_OBJECT and a DEFINE_PROP for each property. Taken literally,
 * the object is born empty and passes through two shapes, with two changes of its header. But the names are in the
 * bytecode. So the literal's instructions are read once, and from then on the object is born with its final shape, all
 * values undefined, exactly as many slots inside as it has names; each DEFINE_PROP finds its property present and merely
 * stores.
 *
 * <p>Nobody can tell. An initializer cannot reach the object, which is nowhere but on the operand stack; if it throws,
 * the object is garbage. {@link OperandTrace} makes sure of both for any verified code, not only for our compiler's. The
 * names end where something else happens to the object: a computed name, a getter, a spread, {@code __proto__}; what
 * comes behind is added as the instructions say.
 *
 * <p>The shape is never a dictionary as long as there are ids, for all objects of the literal get it: where the tree has
 * no room for a name, the literal has a tree of its own.
 *
 * <p>V8 does the same with a boilerplate object for each literal.
 */
final class LiteralShape {
    /** Slots for properties that come after the literal, or of which its instructions tell nothing. */
    private static final int SPARE_SLOTS = 4;

    private LiteralShape() {}

    /** The shape for the NEW_OBJECT at {@code pc}. */
    static Shape of(TransitionTree tree, ShapeRoots roots, FunctionInfo function, int pc) {
        List<Integer> names = new ArrayList<>();
        boolean complete = collect(roots.names(), function, pc, names);
        int slots = complete && !names.isEmpty() ? names.size() : names.size() + SPARE_SLOTS;
        long prototype = roots.objectPrototype();
        Shape root = roots.root(Cell.OBJECT, prototype, slots);
        if (!(root instanceof TreeShape shape)) {
            return root;
        }
        for (int name : names) {
            TreeShape next = tree.addIfRoom(shape, name, PropertyAttributes.DEFAULT);
            if (next == null) {
                TreeShape own = tree.literalRoot(function, pc, prototype, names);
                return own != null ? own : shape;
            }
            shape = next;
        }
        return shape;
    }

    /**
     * Collects the names that a literal defines, in order.
     *
     * @param pc of its NEW_OBJECT
     * @param found receives them
     * @return whether these are all: the instruction at which collecting ended does not add any
     */
    static boolean collect(Names names, FunctionInfo function, int pc, List<Integer> found) {
        // BEGIN SOLUTION p12.6
        FunctionCode code = function.code();
        OperandTrace object = new OperandTrace(function.verified(), pc);
        while (object.next()) {
            int name = definedName(function, object);
            if (name != Names.NONE && !found.contains(name) && !names.isNumeric(name)) {
                found.add(name);
                if (found.size() < TransitionTree.MAX_OUT_OF_LINE) {
                    continue;
                }
            }
            return !addsProperties(code.opcodeAt(object.pc()));
        }
        return false;
        // STUB: throw new Todo("p12.6");
        // END SOLUTION p12.6
    }

    /** The name that the instruction defines on the object as a plain value, or NONE. */
    private static int definedName(FunctionInfo function, OperandTrace object) {
        FunctionCode code = function.code();
        int pc = object.pc();
        Opcode op = code.opcodeAt(pc);
        if (op == Opcode.DEFINE_PROP && object.operandsAbove() == 1) {
            return function.names()[code.operand(pc, OperandKind.NAME)];
        }
        if (op == Opcode.DEFINE_METHOD && object.operandsAbove() == 2) {
            // A method: its name is the operand above the object, its closure the one above that.
            int key = object.pcOfOperandAbove();
            int flags = code.operand(pc, OperandKind.FLAGS);
            boolean constant = code.opcodeAt(key) == Opcode.LOAD_CONST && code.next(code.next(key)) == pc;
            if (constant && flags == (MethodFlags.METHOD | MethodFlags.ENUMERABLE)) {
                return function.names()[code.operand(key, OperandKind.CONSTANT)];
            }
        }
        return Names.NONE;
    }

    private static boolean addsProperties(Opcode op) {
        return switch (op) {
            case DEFINE_PROP, DEFINE_INDEX, DEFINE_METHOD, COPY_PROPERTIES, SET_PROTOTYPE -> true;
            default -> false;
        };
    }
}
