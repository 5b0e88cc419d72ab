package tierup.template;

import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import java.util.function.IntFunction;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.template.Operand.Place;
import tierup.template.Operand.Type;
import tierup.vm.code.Feedback;
import tierup.vm.memory.DenseKind;

/**
 * Records in the feedback of one instruction what machine code meets there, for the compiler that comes after.
 *
 * <p>Only what was not known when the function was compiled needs instructions: functions are compiled when they are
 * hot, and what is hot has mostly seen all it will see. So in the usual case this emits nothing, and an instruction that
 * had not been executed yet pays with a read and a write of memory where it does not take its first path. Uses the scratch
 * register, and changes the flags.
 */
final class SiteRecorder {
    private final Assembler a;
    private final IntFunction<Mem> feedback;
    private final long seen;

    /** @param feedback gives the place of a byte of the instruction's feedback; may overwrite the scratch register */
    private SiteRecorder(Assembler a, IntFunction<Mem> feedback, long seen) {
        this.a = a;
        this.feedback = feedback;
        this.seen = seen;
    }

    /** For the instruction that the emitter stands at; to be kept for code that is emitted later. */
    static SiteRecorder at(Emitter e) {
        long address = e.feedbackAddress();
        return new SiteRecorder(e.a, offset -> e.data(address + offset), e.feedback());
    }

    /** For code that many instructions share, of which nothing is known; the feedback's address is in a register. */
    static SiteRecorder behind(Assembler a, Reg64 feedback) {
        return new SiteRecorder(a, offset -> mem(feedback, offset), 0);
    }

    /** Whether all these bits are in the word already. */
    boolean knows(int bits) {
        return (seen & bits) == bits;
    }

    /** Emits the recording of a {@link Feedback} bit, unless it is known. */
    void note(int bits) {
        if (!knows(bits)) {
            Label noted = new Label("noted");
            Mem word = dwordPtr(feedback.apply(0));
            a.test(word, bits);
            a.jccShort(NOT_ZERO, noted); // a write each time would make every access wait for the one before
            a.or(word, bits);
            a.bind(noted);
        }
    }

    /**
     * Leaves a kind of operand that has not been recorded yet to Java, which records it: goes there unless one of the
     * bits is in the word by now.
     */
    void require(int bits, Label java) {
        if ((seen & bits) == 0) {
            a.test(dwordPtr(feedback.apply(0)), bits);
            a.jcc(ZERO, java);
        }
    }

    /**
     * Emits the recording of the {@link DenseKind} of an array whose elements are accessed: one test, as long as it is
     * no other than was known; where nothing was known, a comparison with what has been recorded since.
     *
     * @param kind the byte in the array's storage
     */
    void noteDenseKind(Mem kind) {
        int unknown = DenseKind.MASK & ~Feedback.denseKindOf(seen);
        if (unknown == 0) {
            return;
        }
        Label other = new Label("another dense kind");
        Label noted = new Label("dense kind");
        requireDenseKind(kind, other);
        a.bind(noted);
        a.outOfLine(() -> {
            a.bind(other);
            for (int bit = 1; bit <= DenseKind.MASK; bit <<= 1) {
                if ((unknown & bit) != 0) {
                    Label absent = new Label("not so");
                    a.test(kind, bit);
                    a.jcc(ZERO, absent);
                    note(Feedback.denseKinds(bit));
                    a.bind(absent);
                }
            }
            a.jmp(noted);
        });
    }

    /**
     * Leaves an array of a {@link DenseKind} that has not been recorded yet to others, who record it.
     *
     * @param kind the byte in the array's storage
     */
    void requireDenseKind(Mem kind, Label other) {
        int unknown = DenseKind.MASK & ~Feedback.denseKindOf(seen);
        if (seen == 0) {
            a.movzx(Conventions.SCRATCH.r32(), bytePtr(feedback.apply(Feedback.DENSE_KIND_BYTE)));
            a.cmp(kind, Conventions.SCRATCH.r8());
            a.jcc(NOT_EQUAL, other);
        } else if (unknown != 0) {
            a.test(kind, unknown);
            a.jcc(NOT_ZERO, other);
        }
    }

    /** Emits the recording that an operand is a double, if it is one; that it is a number has been made sure of. */
    void noteNumber(Operand number) {
        if (knows(Feedback.DOUBLE) || number.isInt()) {
            return;
        }
        if (number.place() != Place.REGISTER || number.type() == Type.DOUBLE) {
            note(Feedback.DOUBLE);
            return;
        }
        Label isDouble = new Label("a double");
        Label noted = new Label("noted");
        a.cmp(number.register(), Conventions.INT_TAG);
        a.jcc(BELOW, isDouble);
        a.bind(noted);
        a.outOfLine(() -> {
            a.bind(isDouble);
            note(Feedback.DOUBLE);
            a.jmp(noted);
        });
    }
}
