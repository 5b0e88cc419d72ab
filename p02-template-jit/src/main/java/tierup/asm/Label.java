package tierup.asm;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A place in the code that jumps can name before it exists.
 *
 * <p>A backward jump knows its distance at once. A forward jump does not: it leaves a hole, and the label remembers the
 * hole. {@link #bind} says where the label is and fills every hole. So one pass over the code is enough. Code moves once at
 * most, when it is complete and its jumps are shortened ({@link JumpShortener}): then its labels move with it.
 *
 * <p>A distance is measured from the end of the instruction, which is not always the end of the hole (an immediate may
 * follow a rip-relative operand), so a hole remembers both.
 */
public final class Label {

    private static final int UNBOUND = -1;
    private static final int INTS_PER_HOLE = 3;

    /** In place of an address: the label is in the code. */
    private static final long HERE = 0;

    private final String name;
    private final long address;
    private CodeEmitter owner;
    private int position = UNBOUND;
    private int[] holes = {};
    private int holesLength;

    /** A label that listings number. */
    public Label() {
        this(null);
    }

    /** A label that listings show under this name. */
    public Label(String name) {
        this(name, HERE);
    }

    private Label(String name, long address) {
        this.name = name;
        this.address = address;
    }

    /** What stands for data outside the code, at an absolute address, in a {@link Mem}. It is bound nowhere. */
    static Label elsewhere(long address) {
        return new Label(null, address);
    }

    /** Whether the label stands for an {@link #address} outside the code. */
    boolean isElsewhere() {
        return address != HERE;
    }

    /** The absolute address of what is outside the code. */
    long address() {
        return address;
    }

    /** Whether the label has its place. */
    public boolean isBound() {
        return position != UNBOUND;
    }

    /**
     * The offset of the label from the start of the code.
     *
     * @throws IllegalStateException when the label is not bound yet
     */
    public int position() {
        if (!isBound()) {
            throw new IllegalStateException("label " + name() + " is not bound yet: it has no position");
        }
        return position;
    }

    /** The name given, or one made from the place where the label is bound. */
    public String name() {
        if (name != null) {
            return name;
        }
        if (isElsewhere()) {
            return "0x" + Long.toHexString(address);
        }
        return isBound() ? "L_" + Integer.toHexString(position) : "L_unbound";
    }

    /**
     * Ties the label to one assembler; using it with a second one would mix up their offsets.
     *
     * @return whether this is the first use
     */
    boolean claim(CodeEmitter assembler) {
        if (owner != null && owner != assembler) {
            throw new IllegalStateException("label " + name() + " belongs to the code of another assembler");
        }
        boolean first = owner == null;
        owner = assembler;
        return first;
    }

    /** Remembers that {@code size} bytes at {@code offset} hold the distance from {@code end} to here. */
    void refer(CodeBuffer code, int offset, int size, int end) {
        if (isBound()) {
            fill(code, offset, size, end);
            return;
        }
        if (holesLength == holes.length) {
            holes = Arrays.copyOf(holes, Math.max(INTS_PER_HOLE * 2, holes.length * 2));
        }
        holes[holesLength++] = offset;
        holes[holesLength++] = size;
        holes[holesLength++] = end;
    }

    /** Gives the label its place and fills the holes of all jumps that were waiting for it. */
    void bind(CodeBuffer code) {
        if (isBound()) {
            throw new IllegalStateException(
                    "label " + name() + " is bound twice: first at offset " + position + ", now at " + code.position());
        }
        position = code.position();
        patchForwardJumps(code);
    }

    private void patchForwardJumps(CodeBuffer code) {
        // BEGIN SOLUTION p02.3
        for (int i = 0; i < holesLength; i += INTS_PER_HOLE) {
            fill(code, holes[i], holes[i + 1], holes[i + 2]);
        }
        holesLength = 0;
        // STUB: throw new Todo("p02.3");
        // END SOLUTION p02.3
    }

    private void fill(CodeBuffer code, int offset, int size, int end) {
        // BEGIN SOLUTION p02.3
        int distance = position - end;
        if (size == 1 && distance != (byte) distance) {
            throw new IllegalStateException("the short jump that ends at offset " + end + " cannot reach label "
                    + name() + ", " + distance + " bytes away (a short jump reaches -128..127): use the near form");
        }
        code.patch(offset, distance, size);
        // STUB: throw new Todo("p02.3");
        // END SOLUTION p02.3
    }

    /** The code is moved: tells the label and its holes where they come to lie. */
    void move(IntUnaryOperator moved) {
        if (isBound()) {
            position = moved.applyAsInt(position);
        }
        for (int i = 0; i < holesLength; i += INTS_PER_HOLE) {
            holes[i] = moved.applyAsInt(holes[i]);
            holes[i + 2] = moved.applyAsInt(holes[i + 2]);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
