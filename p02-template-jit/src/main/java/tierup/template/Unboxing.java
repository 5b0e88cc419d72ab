package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.NO_CARRY;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.template.Operand.Type;
import tierup.vm.memory.Value;

/**
 * From a boxed number to an SSE register. A boxed double is its bits plus 2^49, and the int tag is minus 2^49 ({@link
 * Value}): adding the tag gives the bits back, and its carry says that the value was a number at all, for everything
 * else lies below 2^49. Whether it was an int is a comparison with the tag; ints, being rarer here, are converted out
 * of line.
 */
final class Unboxing {
    private Unboxing() {}

    /**
     * Emits the unboxing of a number.
     *
     * @param target receives the double
     * @param value a register or constant operand
     * @param otherwise where to go if it is no number
     */
    static void toDouble(Assembler a, Xmm target, Operand value, Label otherwise) {
        if (value.isConstant() && value.type() != Type.ANY && value.type() != Type.BOOLEAN) {
            loadDouble(a, target, Value.asNumber(value.bits()));
        } else if (value.isConstant()) {
            a.jmp(otherwise);
        } else if (value.isInt()) {
            convertInt(a, target, value.register());
        } else {
            unbox(a, target, value.register(), value.type() == Type.DOUBLE, otherwise);
        }
    }

    /** Makes a double of an operand that is known to be an int here, whatever its type says. */
    static void intToDouble(Assembler a, Xmm target, Operand value) {
        if (value.isConstant()) {
            loadDouble(a, target, value.intValue());
        } else {
            convertInt(a, target, value.register());
        }
    }

    private static void convertInt(Assembler a, Xmm target, Reg64 source) {
        a.xorps(target, target);
        a.cvtsi2sd(target, source.r32());
    }

    private static void unbox(Assembler a, Xmm target, Reg64 source, boolean known, Label otherwise) {
        a.mov(Conventions.SCRATCH, source);
        a.add(Conventions.SCRATCH, Conventions.INT_TAG);
        if (!known) {
            Label isInt = new Label("int");
            Label done = new Label("unboxed");
            a.jcc(NO_CARRY, otherwise);
            a.cmp(source, Conventions.INT_TAG);
            a.jcc(ABOVE_EQUAL, isInt);
            a.movq(target, Conventions.SCRATCH);
            a.bind(done);
            a.outOfLine(() -> {
                a.bind(isInt);
                convertInt(a, target, source);
                a.jmp(done);
            });
        } else {
            a.movq(target, Conventions.SCRATCH);
        }
    }

    private static void loadDouble(Assembler a, Xmm target, double value) {
        long bits = Double.doubleToRawLongBits(value);
        if (bits == 0) {
            a.xorps(target, target);
        } else {
            a.movsd(target, a.constant(value));
        }
    }
}
