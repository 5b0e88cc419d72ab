package tierup.ir;

import java.util.StringJoiner;

/**
 * What executing a node can do, and what its result depends on besides its inputs. Passes that move, merge or delete nodes ask
 * nothing else, so a new node needs no pass to be edited. (The idea is that of B3's {@code Effects}.)
 *
 * @param reads the {@link Heap} parts that the result depends on
 * @param writes those that it changes
 * @param exits whether it may leave the optimized code: it is a guard
 * @param throwsException whether it may throw an exception of the program
 * @param callsGuest whether the program's functions may run
 * @param allocates whether it makes a cell, which is another one each time
 * @param pinned whether it has to stay where it is although nobody uses its result and the program cannot tell
 */
public record Effects(
        int reads,
        int writes,
        boolean exits,
        boolean throwsException,
        boolean callsGuest,
        boolean allocates,
        boolean pinned) {
    /** Parts of memory that do not overlap, as bits. */
    public static final class Heap {
        /** Headers of objects: shape and kind. */
        public static final int SHAPE = 1;
        /** Named properties, in objects and in their storages. */
        public static final int SLOTS = 1 << 1;
        /** Elements of arrays, holes included. */
        public static final int ELEMENTS = 1 << 2;
        /** Lengths of arrays, where their storages are, how long these are and what {@link tierup.vm.memory.DenseKind} they are of. */
        public static final int LENGTHS = 1 << 3;
        /** The bytes of typed arrays; where they lie and how many there are is a fact of its own, {@link #LENGTHS}. */
        public static final int BYTES = 1 << 4;
        /** Captured variables. */
        public static final int CONTEXTS = 1 << 5;
        /** Global variables. */
        public static final int GLOBALS = 1 << 6;
        /** Strings: a rope is flattened in place, which nobody can tell but who has looked at its units. */
        public static final int ROPES = 1 << 7;
        /** All of it. */
        public static final int EVERYTHING = (1 << 8) - 1;

        private static final String[] NAMES = {
            "shapes", "slots", "elements", "lengths", "bytes", "contexts", "globals", "ropes"
        };

        private Heap() {}

        /** In words: "slots, lengths". */
        public static String describe(int parts) {
            if (parts == EVERYTHING) {
                return "everything";
            }
            StringJoiner text = new StringJoiner(", ");
            for (int i = 0; i < NAMES.length; i++) {
                if ((parts >> i & 1) != 0) {
                    text.add(NAMES[i]);
                }
            }
            return text.toString();
        }
    }

    /** A function of its inputs alone. */
    public static final Effects NONE = new Effects(0, 0, false, false, false, false, false);

    /** A function of its inputs that leaves where they are not what was guessed. */
    public static final Effects GUARD = new Effects(0, 0, true, false, false, false, false);

    /** Anything that a program can do. */
    public static final Effects CALL = new Effects(Heap.EVERYTHING, Heap.EVERYTHING, false, true, true, true, false);

    /** What is done for the engine, between two instructions: a poll, a word of the frame. */
    public static final Effects POLL = new Effects(0, 0, false, false, false, false, true);

    /** A new cell, which nobody has seen. */
    public static final Effects ALLOCATION = new Effects(0, 0, false, false, false, true, false);

    public static Effects reading(int parts) {
        return new Effects(parts, 0, false, false, false, false, false);
    }

    public static Effects writing(int parts) {
        return new Effects(0, parts, false, false, false, false, false);
    }

    /** These, and an exit where a guess turns out wrong. */
    public Effects orExit() {
        return new Effects(reads, writes, true, throwsException, callsGuest, allocates, pinned);
    }

    /** Whether the program, or another node, can tell that it has been executed. A guard alone is not visible. */
    public boolean isVisible() {
        return writes != 0 || throwsException || callsGuest;
    }

    /** Whether it can go when nobody uses its result. */
    public boolean isRemovable() {
        return !isVisible() && !exits && !pinned;
    }

    /** Whether a second one with the same inputs gives the same result as long as nobody writes what it reads. */
    public boolean isRepeatable() {
        return !isVisible() && !allocates && !pinned;
    }

    /** Whether what this one writes can change what the other one reads. */
    public boolean mayChange(Effects other) {
        return (writes & other.reads) != 0;
    }
}
