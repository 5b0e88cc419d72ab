package tierup.template;

import tierup.asm.Assembler;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.vm.memory.Frame;

/**
 * Where locals and operands lie in the frame, and the moves of values between there and registers: boxing, unboxing, no
 * decisions. What stands where at the moment is the business of {@link OperandStack}.
 */
public class FrameSlots {
    /** The first places for locals and operands; made when first asked for. */
    private static final Mem[] KNOWN = new Mem[64];

    final Assembler a;
    private final int locals;

    FrameSlots(Assembler a, int locals) {
        this.a = a;
        this.locals = locals;
    }

    // -- Addresses --------------------------------------------------------------------------------

    /** The slot of operand number {@code index}, counted from the bottom of the operand stack, 0. */
    public Mem slot(int index) {
        return at(slotOffset(index));
    }

    /** Offset of an operand's slot from the frame pointer; that of depth - 1 is where rsp belongs. */
    public int slotOffset(int index) {
        return Frame.FIRST_LOCAL - 8 * (locals + index);
    }

    /** Where local variable {@code number} lives, parameters first. */
    public static Mem localSlot(int number) {
        return at(localOffset(number));
    }

    /** A place in the frame; most are asked for again and again. */
    private static Mem at(int offset) {
        int known = (Frame.FIRST_LOCAL - offset) / 8;
        if (known < 0 || known >= KNOWN.length) {
            return Mem.mem(Conventions.FRAME, offset);
        }
        Mem place = KNOWN[known];
        if (place == null) {
            place = Mem.mem(Conventions.FRAME, offset);
            KNOWN[known] = place;
        }
        return place;
    }

    /** Offset of a local variable's slot from the frame pointer. */
    static int localOffset(int number) {
        return Frame.FIRST_LOCAL - 8 * number;
    }

    // -- Moves ------------------------------------------------------------------------------------

    /**
     * Writes an operand, boxed, to memory: its own slot, an argument's, a slot of an object. Uses the scratch register
     * at most. What is in memory already is left alone.
     */
    public void store(Operand value, Mem place) {
        switch (value.place()) {
            case REGISTER -> a.mov(place, value.register());
            case XMM -> {
                box(Conventions.SCRATCH, value.xmm());
                a.mov(place, Conventions.SCRATCH);
            }
            case CONSTANT -> {
                if (value.bits() == (int) value.bits()) {
                    a.mov(Mem.qwordPtr(place), value.bits());
                } else {
                    a.mov(Conventions.SCRATCH, value.bits());
                    a.mov(place, Conventions.SCRATCH);
                }
            }
            case LOCAL -> {
                a.mov(Conventions.SCRATCH, localSlot((int) value.bits()));
                a.mov(place, Conventions.SCRATCH);
            }
            default -> {}
        }
    }

    /** Boxes a double: its bits minus the tag, which is plus 2^49. */
    public void box(Reg64 target, Xmm source) {
        box(a, target, source);
    }

    /** As {@link #box(Reg64, Xmm)}, in code that has no frame. */
    static void box(Assembler a, Reg64 target, Xmm source) {
        a.movq(target, source);
        a.sub(target, Conventions.INT_TAG);
    }

    /** Loads an operand, boxed, into a register that nothing else needs any more. */
    public void load(Reg64 target, Operand value, int index) {
        switch (value.place()) {
            case REGISTER -> {
                if (value.register() != target) {
                    a.mov(target, value.register());
                }
            }
            case XMM -> box(target, value.xmm());
            case CONSTANT -> a.mov(target, value.bits());
            case LOCAL -> a.mov(target, localSlot((int) value.bits()));
            default -> a.mov(target, slot(index));
        }
    }

    /** Loads a number known to be boxed as a double. */
    public void loadUnboxed(Xmm target, Mem place) {
        a.mov(Conventions.SCRATCH, place);
        a.add(Conventions.SCRATCH, Conventions.INT_TAG);
        a.movq(target, Conventions.SCRATCH);
    }
}
