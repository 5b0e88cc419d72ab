package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.NO_CARRY;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.bytecode.Opcode;
import tierup.vm.code.Feedback;

/**
 * What arithmetic and comparisons do with numbers that are not both ints, where ints were expected: shared, since an
 * instruction that comes here often is compiled with doubles first when it is compiled again.
 */
final class NumberStubs {
    private NumberStubs() {}

    /**
     * Emits the start of both stubs: from two registers to two doubles. Goes to {@code ints} if they were ints both, having
     * noted nothing.
     */
    private static void unboxBoth(Assembler a, Reg64 left, Reg64 right, Label no, Label ints) {
        a.push(Conventions.SCRATCH);
        unbox(a, Conventions.SCRATCH_A, left, no);
        unbox(a, Conventions.SCRATCH_B, right, no);
        a.mov(Conventions.SCRATCH, left);
        a.and(Conventions.SCRATCH, right);
        a.cmp(Conventions.SCRATCH, Conventions.INT_TAG);
        a.pop(Conventions.SCRATCH);
        a.jcc(ABOVE_EQUAL, ints);
        note(a, Feedback.DOUBLE);
    }

    private static void unbox(Assembler a, Xmm target, Reg64 source, Label no) {
        Label isInt = new Label("int");
        Label done = new Label("unboxed");
        a.mov(Conventions.SCRATCH, source);
        a.add(Conventions.SCRATCH, Conventions.INT_TAG);
        a.jcc(NO_CARRY, no);
        a.cmp(source, Conventions.INT_TAG);
        a.jccShort(ABOVE_EQUAL, isInt);
        a.movq(target, Conventions.SCRATCH);
        a.jmpShort(done);
        a.bind(isInt);
        a.xorps(target, target);
        a.cvtsi2sd(target, source.r32());
        a.bind(done);
    }

    private static void note(Assembler a, int bit) {
        Label noted = new Label("noted");
        a.test(dwordPtr(mem(Conventions.SCRATCH)), bit);
        a.jccShort(NOT_ZERO, noted);
        a.or(dwordPtr(mem(Conventions.SCRATCH)), bit);
        a.bind(noted);
    }

    private static void sayYes(Assembler a) {
        a.cmp(Conventions.SCRATCH, Conventions.SCRATCH);
        a.ret();
    }

    private static void sayNo(Assembler a, Label no) {
        a.bind(no);
        a.pop(Conventions.SCRATCH);
        a.cmp(Conventions.INT_TAG, 0);
        a.ret();
    }

    /**
     * Two numbers as doubles in xmm14 and xmm15; says no if they are not numbers both. The scratch register has the address
     * of the instruction's feedback, where it notes doubles.
     */
    record Pair(Reg64 left, Reg64 right) implements SharedStub {
        @Override
        public String name() {
            return "doubles(" + left + ", " + right + ")";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label no = new Label("no");
            Label yes = new Label("yes");
            unboxBoth(a, left, right, no, yes);
            a.bind(yes);
            sayYes(a);
            sayNo(a, no);
        }
    }

    /**
     * The sum, difference or product of two numbers as a boxed double; says no if they are not numbers both. Ints whose
     * result is no int come here too. The scratch register has the address of the instruction's feedback, where it notes
     * doubles, or why the result of ints is none.
     *
     * @param op BINARY_ADD, BINARY_SUB or BINARY_MUL
     * @param target receives the result; may be {@code right}
     */
    record Arithmetic(Opcode op, Reg64 left, Reg64 right, Reg64 target) implements SharedStub {
        @Override
        public String name() {
            return op + "(" + left + ", " + right + " -> " + target + ") of doubles";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label no = new Label("no");
            Label ints = new Label("ints");
            Label compute = new Label("compute");
            unboxBoth(a, left, right, no, ints);
            a.bind(compute);
            switch (op) {
                case BINARY_ADD -> a.addsd(Conventions.SCRATCH_A, Conventions.SCRATCH_B);
                case BINARY_SUB -> a.subsd(Conventions.SCRATCH_A, Conventions.SCRATCH_B);
                default -> a.mulsd(Conventions.SCRATCH_A, Conventions.SCRATCH_B);
            }
            a.movq(target, Conventions.SCRATCH_A);
            a.sub(target, Conventions.INT_TAG);
            sayYes(a);
            sayNo(a, no);
            a.bind(ints);
            Label minusZero = new Label("minus zero");
            if (op == Opcode.BINARY_MUL) {
                jumpIfZero(a, left, minusZero);
                jumpIfZero(a, right, minusZero);
            }
            note(a, Feedback.OVERFLOW);
            a.jmp(compute);
            if (op == Opcode.BINARY_MUL) {
                a.bind(minusZero);
                note(a, Feedback.MINUS_ZERO);
                a.jmp(compute);
            }
        }

        /** A product of two ints is no int for being too large, or for being -0: then one of them is 0. */
        private static void jumpIfZero(Assembler a, Reg64 factor, Label minusZero) {
            a.test(factor.r32(), factor.r32());
            a.jcc(ZERO, minusZero);
        }
    }
}
