package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.PARITY;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.template.Operand.Type;
import tierup.vm.code.Feedback;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/**
 * Equality of what a comparison has not seen when its function is compiled. Sites push the left operand, then the right
 * one, and bring the address of their feedback to the scratch register; the kinds of both operands are recorded there.
 */
final class EqualityStubs {
    /** The bit that tells undefined, null, true and false from pointers. */
    private static final int ODDBALL = 2;

    private EqualityStubs() {}

    /** To the scratch register: 1 if the operands are equal, 0 if not. Says no where Java has to look, or to convert. */
    record Equal(boolean strict) implements SharedStub {
        @Override
        public String name() {
            return strict ? "strictEqual()" : "looseEqual()";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            StubFrame frame = new StubFrame(a, 2, rax, rcx, rdx, rsi);
            Label note = new Label("note a kind");
            Label equal = new Label("equal");
            Label unequal = new Label("unequal");
            Label answered = new Label("answered");
            frame.enter();
            a.mov(rax, frame.operand(1));
            a.mov(rcx, frame.operand(0));
            a.mov(rsi, Conventions.SCRATCH);
            a.mov(rdx, rax);
            a.call(note);
            a.mov(rdx, rcx);
            a.call(note);
            compare(a, stubs, equal, unequal, frame.miss);
            a.bind(equal);
            a.mov(Conventions.SCRATCH.r32(), 1);
            a.jmp(answered);
            a.bind(unequal);
            a.xor(Conventions.SCRATCH.r32(), Conventions.SCRATCH.r32());
            a.bind(answered);
            frame.leave();
            a.bind(note);
            noteKind(a, SiteRecorder.behind(a, rsi));
        }

        /** Of rax and rcx; never falls through. */
        private void compare(Assembler a, SharedStubs stubs, Label equal, Label unequal, Label java) {
            Label other = new Label("left is no number");
            Operand left = Operand.register(rax, Type.ANY);
            Operand right = Operand.register(rcx, Type.ANY);
            Unboxing.toDouble(a, Conventions.SCRATCH_A, left, other);
            Unboxing.toDouble(a, Conventions.SCRATCH_B, right, strict ? unequal : java);
            a.ucomisd(Conventions.SCRATCH_A, Conventions.SCRATCH_B);
            a.jcc(PARITY, unequal);
            a.jcc(EQUAL, equal);
            a.jmp(unequal);
            a.bind(other);
            a.cmp(rax, rcx);
            a.jcc(EQUAL, equal);
            Label strings = new Label("left is a string");
            Label oddball = new Label("left is no cell");
            a.test(rax.r32(), ODDBALL);
            a.jcc(NOT_ZERO, strict ? unequal : oddball);
            a.cmp(bytePtr(mem(rax, Cell.KIND)), Cell.LAST_STRING);
            a.jcc(BELOW_EQUAL, strings);
            if (strict) {
                a.jmp(unequal);
            } else {
                requireObject(a, rax, java);
                requireObject(a, rcx, java);
                a.jmp(unequal);
                a.bind(oddball);
                requireNullish(a, rax, java);
                requireNullish(a, rcx, java);
                a.jmp(equal);
            }
            a.bind(strings);
            compareStrings(a, stubs, equal, unequal, java);
        }

        /** Of which the left one is a string, and not the right one. */
        private void compareStrings(Assembler a, SharedStubs stubs, Label equal, Label unequal, Label java) {
            Label other = strict ? unequal : java;
            a.test(rcx, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, other);
            a.cmp(bytePtr(mem(rcx, Cell.KIND)), Cell.LAST_STRING);
            a.jcc(ABOVE, other);
            a.mov(rdx.r32(), mem(rax, Cell.STRING_LENGTH));
            a.cmp(rdx.r32(), mem(rcx, Cell.STRING_LENGTH));
            a.jcc(NOT_EQUAL, unequal);
            a.mov(rdx.r32(), mem(rax, Cell.STRING_NAME));
            a.mov(Conventions.SCRATCH.r32(), mem(rcx, Cell.STRING_NAME));
            Label units = new Label("compare units");
            a.test(rdx.r32(), rdx.r32());
            a.jcc(ZERO, units);
            a.test(Conventions.SCRATCH.r32(), Conventions.SCRATCH.r32());
            a.jcc(ZERO, units);
            a.cmp(rdx.r32(), Conventions.SCRATCH.r32());
            a.jcc(EQUAL, equal);
            a.jmp(unequal);
            a.bind(units);
            a.mov(OperandStub.LEFT, rax);
            a.movq(OperandStub.RIGHT, rcx);
            stubs.call(a, new StringComparison());
            a.jcc(NOT_EQUAL, java);
            a.test(OperandStub.LEFT.r32(), OperandStub.LEFT.r32());
            a.jcc(EQUAL, equal);
            a.jmp(unequal);
        }

        private static void requireObject(Assembler a, Reg64 value, Label otherwise) {
            a.test(value, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, otherwise);
            a.cmp(bytePtr(mem(value, Cell.KIND)), Cell.FIRST_OBJECT);
            a.jcc(BELOW, otherwise);
        }

        /** Undefined is null but for one bit. */
        private static void requireNullish(Assembler a, Reg64 value, Label otherwise) {
            a.mov(rdx, value);
            a.and(rdx, ~8L);
            a.cmp(rdx, Value.NULL);
            a.jcc(NOT_EQUAL, otherwise);
        }

        /** A routine of its own: records of what kind the value in rdx is; ints are known by no bit. */
        private static void noteKind(Assembler a, SiteRecorder recorder) {
            Label number = new Label("a number");
            Label oddball = new Label("no cell");
            Label string = new Label("a string");
            Label noted = new Label("noted");
            a.test(rdx, Conventions.INT_TAG);
            a.jcc(NOT_ZERO, number);
            a.test(rdx.r32(), ODDBALL);
            a.jcc(NOT_ZERO, oddball);
            a.cmp(bytePtr(mem(rdx, Cell.KIND)), Cell.LAST_STRING);
            a.jcc(BELOW_EQUAL, string);
            recorder.note(Feedback.OBJECT);
            a.ret();
            a.bind(string);
            recorder.note(Feedback.STRING);
            a.ret();
            a.bind(oddball);
            recorder.note(Feedback.BOOLEAN_OR_NULLISH);
            a.ret();
            a.bind(number);
            a.cmp(rdx, Conventions.INT_TAG);
            a.jcc(ABOVE_EQUAL, noted);
            recorder.note(Feedback.DOUBLE);
            a.bind(noted);
            a.ret();
        }
    }
}
