package tierup.shapes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import tierup.vm.shapes.Shape;

/**
 * A node of the transition tree: a shape that knows which one it came from, by which step, and where each further step
 * leads.
 *
 * <p>Most shapes have one child: constructors add the same properties in the same order. So a single child is kept as
 * it is, and the table is made for the second. Either way a step that was taken before costs one comparison or one
 * probe, however many properties the object has.
 *
 * <p>Invariant: everything about a node but its children and {@link #inObjectSlots} is fixed, and what a node and its
 * parent both have is in the same slot of both.
 */
final class TreeShape extends Shape {
    private final TreeShape parent;
    private final long transition;
    private final DescriptorArray descriptors;
    private final int count;
    private final int slotCount;
    private final int detours;
    private boolean ofOneObject;

    /** Null, the only child, or a {@link TransitionMap}. */
    private Object children;

    /** Null, or the children that differ in their prototype. */
    private List<TreeShape> prototypeChildren;

    /** The root of a tree. */
    TreeShape(int id, int kind, long prototype, int inObjectSlots, int flags, DescriptorArray descriptors, int slots) {
        super(id, kind, prototype, inObjectSlots, flags);
        this.parent = null;
        this.transition = Transition.NONE;
        this.descriptors = descriptors;
        this.count = descriptors.size();
        this.slotCount = slots;
        this.detours = 0;
    }

    /** A child, not yet linked to its parent. */
    private TreeShape(
            int id, TreeShape parent, long transition, long prototype, int flags, DescriptorArray all, int more) {
        super(id, parent.kind(), prototype, parent.inObjectSlots(), flags);
        this.parent = parent;
        this.transition = transition;
        this.descriptors = all;
        this.count = parent.count + more;
        this.slotCount = parent.slotCount + more;
        this.detours = parent.detours + 1 - more;
    }

    // -- making children ----------------------------------------------------------------------------

    /** A child with one property more, in the next slot. */
    TreeShape withProperty(int id, int name, int attributes) {
        DescriptorArray all = descriptors.append(count, name, attributes, slotCount);
        return new TreeShape(id, this, Transition.add(name, attributes), prototype, flags, all, 1);
    }

    /** A child whose property at an index has other attributes. */
    TreeShape withAttributes(int id, int index, int attributes) {
        DescriptorArray all = descriptors.withAttributes(count, index, attributes);
        long label = Transition.attributes(nameAt(index), attributes);
        return new TreeShape(id, this, label, prototype, flags, all, 0);
    }

    /** A child with another prototype. */
    TreeShape withPrototype(int id, long other) {
        return new TreeShape(id, this, Transition.PROTOTYPE, other, flags, descriptors, 0);
    }

    /** A child with other flags. */
    TreeShape withFlags(int id, int other) {
        return new TreeShape(id, this, Transition.flags(other), prototype, other, descriptors, 0);
    }

    // -- edges --------------------------------------------------------------------------------------

    /** The shape that this one was derived from, or null for a root. */
    TreeShape parent() {
        return parent;
    }

    /** The shape at the top of the tree. */
    TreeShape root() {
        TreeShape shape = this;
        while (shape.parent != null) {
            shape = shape.parent;
        }
        return shape;
    }

    /** Whether this is the root of a tree in which no object but one can ever be. */
    boolean isOfOneObject() {
        return ofOneObject;
    }

    /** Says so, of a root. */
    void markOfOneObject() {
        ofOneObject = true;
    }

    /** The {@link Transition} that leads here from the parent. */
    long transition() {
        return transition;
    }

    /** How many steps from the root to here were no additions. */
    int detours() {
        return detours;
    }

    /** The child that a transition leads to, or null if nobody has taken it yet. */
    TreeShape child(long label) {
        // BEGIN SOLUTION p12.1
        if (children instanceof TreeShape only) {
            return only.transition == label ? only : null;
        }
        return children instanceof TransitionMap several ? several.get(label) : null;
        // STUB: throw new Todo("p12.1");
        // END SOLUTION p12.1
    }

    /** The child that has another prototype, or null. Looked for one by one: there are few. */
    TreeShape childOf(long otherPrototype) {
        if (prototypeChildren != null) {
            for (TreeShape child : prototypeChildren) {
                if (child.prototype() == otherPrototype) {
                    return child;
                }
            }
        }
        return null;
    }

    /** Links a child that was made by one of the methods above. */
    void link(TreeShape child) {
        if (child.transition == Transition.PROTOTYPE) {
            if (prototypeChildren == null) {
                prototypeChildren = new ArrayList<>(1);
            }
            prototypeChildren.add(child);
        } else if (children == null) {
            children = child;
        } else {
            if (children instanceof TreeShape only) {
                TransitionMap several = new TransitionMap();
                several.add(only);
                children = several;
            }
            ((TransitionMap) children).add(child);
        }
    }

    /** How many children there are, those with another prototype not counted. */
    int childCount() {
        return children instanceof TransitionMap several ? several.size() : children == null ? 0 : 1;
    }

    int prototypeChildCount() {
        return prototypeChildren == null ? 0 : prototypeChildren.size();
    }

    /** How often all of several children have been visited; for tests of what a step costs. */
    int walks() {
        return children instanceof TransitionMap several ? several.walks() : 0;
    }

    void forEachChild(Consumer<TreeShape> action) {
        if (children instanceof TreeShape only) {
            action.accept(only);
        } else if (children instanceof TransitionMap several) {
            several.forEach(action);
        }
        if (prototypeChildren != null) {
            prototypeChildren.forEach(action);
        }
    }

    /** Visits this shape and everything below it, parents before their children. */
    void forEachDescendant(Consumer<TreeShape> action) {
        Deque<TreeShape> waiting = new ArrayDeque<>();
        waiting.push(this);
        while (!waiting.isEmpty()) {
            TreeShape next = waiting.pop();
            action.accept(next);
            next.forEachChild(waiting::push);
        }
    }

    /** See {@link Shape#shrinkObject}; the whole tree must follow. */
    void shrink(int slots) {
        shrinkObject(slots);
    }

    // -- properties ---------------------------------------------------------------------------------

    /** The array that this shape shares with its line; for tests of what it costs. */
    DescriptorArray descriptors() {
        return descriptors;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int find(int name) {
        return descriptors.find(name, count);
    }

    @Override
    public int nameAt(int index) {
        return descriptors.nameAt(index);
    }

    @Override
    public int attributesAt(int index) {
        return descriptors.attributesAt(index);
    }

    @Override
    public int slotAt(int index) {
        return descriptors.slotAt(index);
    }

    @Override
    public int slotCount() {
        return slotCount;
    }
}
