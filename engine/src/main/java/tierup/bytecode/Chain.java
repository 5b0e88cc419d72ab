package tierup.bytecode;

import java.util.HashMap;
import java.util.Map;

/**
 * An immutable stack of items, shared between all states that have it: pushing the same item onto the same stack yields
 * the same object, so two stacks are equal exactly when they are identical.
 *
 * <p>All chains of one function form a trie that grows from one empty chain. Remembering the state at a jump target is
 * copying a reference, comparing states is {@code ==}, and hostile code with thousands of joins under a deep stack
 * costs no more than its length.
 */
final class Chain<T> {
    private final T top;
    private final Chain<T> below;
    private final int size;
    private Map<T, Chain<T>> extensions;

    private Chain(T top, Chain<T> below) {
        this.top = top;
        this.below = below;
        this.size = below == null ? 0 : below.size + 1;
    }

    /** The root of a new trie. */
    static <T> Chain<T> empty() {
        return new Chain<>(null, null);
    }

    /** This stack with one more item. */
    Chain<T> push(T item) {
        if (extensions == null) {
            extensions = new HashMap<>();
        }
        Chain<T> extended = extensions.get(item);
        if (extended == null) {
            extended = new Chain<>(item, this);
            extensions.put(item, extended);
        }
        return extended;
    }

    /** The topmost item, or null if the stack is empty. */
    T top() {
        return top;
    }

    /** The stack without its topmost item, or null if it is empty. */
    Chain<T> below() {
        return below;
    }

    int size() {
        return size;
    }

    /** Whether this stack is the given one with any number of items on top. */
    boolean extendsFrom(Chain<T> other) {
        Chain<T> rest = this;
        while (rest.size > other.size) {
            rest = rest.below;
        }
        return rest == other;
    }

    @Override
    public String toString() {
        StringBuilder items = new StringBuilder("[");
        for (Chain<T> rest = this; rest.size > 0; rest = rest.below) {
            items.append(rest.size == size ? "" : ", ").append(rest.top);
        }
        return items.append(']').toString();
    }
}
