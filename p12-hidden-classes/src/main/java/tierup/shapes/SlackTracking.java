package tierup.shapes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeRoots;

/**
 * How many slots the objects of a constructor have inside: learned from the first few.
 *
 * <p>The problem: an object's size is fixed when it is allocated, before its constructor has run. Too few slots, and
 * properties lie in a second cell, one load further away; too many, and every object of a million wastes them. So the
 * first {@link #TRACKED} objects get room to spare. Then the tree below their root is asked for the most slots that any
 * shape uses, and the size of <em>those same shapes</em> is cut to that, in place. Objects made before keep a few words
 * that nobody uses. Objects made afterwards have the same shapes as they, so no inline cache notices.
 *
 * <p>That is sound because a slot that is cut off is in use in no shape of the tree, and every later shape that uses it
 * is derived after the cut and has it outside, in the storage of old and new objects alike.
 *
 * <p>A constructor that calls itself before it has assigned anything ({@code this.left = new Node(depth - 1)}) has begun
 * many objects when the first is complete. Therefore what the constructor's own code evidently assigns to {@code this}
 * counts as used.
 *
 * <p>V8 calls it in-object slack tracking ({@code map.cc: CompleteInobjectSlackTracking}).
 */
final class SlackTracking {
    /** So many objects are made before the size is fixed. */
    static final int TRACKED = 8;

    /** Slots to spare while learning. */
    private static final int SLACK = 8;

    private static final int MAX_SLOTS = 64;
    private static final int MEMO_SIZE = 64;

    private final TransitionTree tree;
    private final Map<Long, Initial> initials = new HashMap<>();
    private final Initial[] memo = new Initial[MEMO_SIZE];

    SlackTracking(TransitionTree tree) {
        this.tree = tree;
    }

    /** What objects of one prototype begin with. */
    private static final class Initial {
        private final TreeShape root;
        private final int evident;
        private int left = TRACKED;

        Initial(TreeShape root, int evident) {
            this.root = root;
            this.evident = evident;
        }
    }

    /** The shape for the next object of a constructor. */
    Shape next(ShapeRoots roots, long constructor, long prototype) {
        Initial initial = find(prototype);
        if (initial == null) {
            initial = begin(roots, constructor, prototype);
        }
        if (initial == null) {
            return tree.newRoot(Cell.OBJECT, prototype, SLACK);
        }
        if (initial.left > 0 && --initial.left == 0) {
            cut(initial.root, initial.evident);
        }
        return initial.root;
    }

    /** The shape that objects of a prototype begin with from now on, or null while their size may change. */
    Shape settled(long prototype) {
        Initial initial = find(prototype);
        return initial != null && initial.left == 0 ? initial.root : null;
    }

    private Initial find(long prototype) {
        int place = (int) (prototype >> 3) & MEMO_SIZE - 1;
        Initial known = memo[place];
        if (known == null || known.root.prototype() != prototype) {
            known = initials.get(prototype);
            memo[place] = known;
        }
        return known;
    }

    /** Null if there are no ids left for a root. */
    private Initial begin(ShapeRoots roots, long constructor, long prototype) {
        roots.markPrototype(prototype);
        int evident = evidentSlots(roots, constructor);
        Shape made = tree.newRoot(Cell.OBJECT, prototype, Math.min(MAX_SLOTS, evident + SLACK));
        if (!(made instanceof TreeShape root)) {
            return null;
        }
        Initial initial = new Initial(root, evident);
        initials.put(prototype, initial);
        memo[(int) (prototype >> 3) & MEMO_SIZE - 1] = initial;
        return initial;
    }

    /**
     * Fixes the size of a tree's objects.
     *
     * @param evident so many slots are kept in any case, if they are there
     */
    static void cut(TreeShape root, int evident) {
        // BEGIN SOLUTION p12.5
        int[] used = {Math.min(evident, root.inObjectSlots())};
        root.forEachDescendant(shape -> used[0] = Math.max(used[0], Math.min(shape.slotCount(), root.inObjectSlots())));
        root.forEachDescendant(shape -> shape.shrink(used[0]));
        // STUB: throw new Todo("p12.5");
        // END SOLUTION p12.5
    }

    // -- what can be read from the code -------------------------------------------------------------

    /** How many different names a constructor and those it inherits from evidently assign to {@code this}. */
    private int evidentSlots(ShapeRoots roots, long constructor) {
        Set<Integer> names = new HashSet<>();
        for (long function = constructor; Cell.isFunction(function); ) {
            if (roots.functions().of(function) instanceof FunctionInfo info) {
                collectAssigned(info, names);
            }
            function = tree.of(function).prototype();
        }
        return names.size();
    }

    /** Adds the names of all {@code this.name = ...} outside of conditions' reach. */
    private static void collectAssigned(FunctionInfo info, Set<Integer> names) {
        FunctionCode code = info.code();
        for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
            if (code.opcodeAt(pc) != Opcode.LOAD_THIS || !info.verified().isReachable(pc)) {
                continue;
            }
            OperandTrace object = new OperandTrace(info.verified(), pc);
            if (object.next() && code.opcodeAt(object.pc()) == Opcode.SET_PROP && object.operandsAbove() == 1) {
                names.add(info.names()[code.operand(object.pc(), OperandKind.NAME)]);
            }
        }
    }
}
