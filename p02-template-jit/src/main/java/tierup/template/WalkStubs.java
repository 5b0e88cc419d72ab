package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Mem.wordPtr;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.edi;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdi;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsp;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.vm.builtins.IterationGuard.ArrayWalk;
import tierup.vm.builtins.KnownSlot;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.running.Iteration;

/** The steps of walks that loops share; see {@link IterationTemplates}. All of them may overwrite all registers. */
final class WalkStubs {
    /** Bytes of an ITERATOR cell. */
    private static final int ITERATOR_BYTES = Cell.ITERATOR_EXTRA + 8;

    private WalkStubs() {}

    /** Answers yes, and returns. */
    private static void yes(Assembler a) {
        a.cmp(rsp, rsp);
        a.ret();
    }

    /** Answers no, and returns. */
    private static void no(Assembler a, Label no) {
        a.bind(no);
        a.test(rsp, rsp);
        a.ret();
    }

    /**
     * A walk over what has nothing unusual about it, in rdx: to rax.
     *
     * @param shape what arrays, maps or sets are born with
     * @param mode of {@link Iteration}
     */
    record Start(ArrayWalk walk, int shape, int mode) implements SharedStub {
        @Override
        public String name() {
            return "startWalk(" + mode + ")";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label no = new Label("in Java");
            a.test(rdx, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, no);
            a.cmp(dwordPtr(mem(rdx, Cell.SHAPE)), shape);
            a.jcc(NOT_EQUAL, no);
            KnownSlots.guard(a, walk.values(), rcx, rax, no);
            KnownSlots.guard(a, walk.next(), rcx, rax, no);
            stubs.heapCode().allocate(a, rax, mem(rax, ITERATOR_BYTES), no);
            a.mov(Conventions.SCRATCH, Cell.header(0, Cell.ITERATOR));
            a.mov(mem(rax), Conventions.SCRATCH);
            a.mov(qwordPtr(mem(rax, Cell.ITERATOR_MODE)), mode); // and index 0
            a.mov(mem(rax, Cell.ITERATOR_SOURCE), rdx);
            a.mov(mem(rax, Cell.ITERATOR_EXTRA), Conventions.INT_TAG);
            yes(a);
            no(a, no);
        }
    }

    /** Whether nothing need be done for a walk that is left early: that in rcx has ended, or is over an array. */
    record CloseArray(ArrayWalk walk) implements SharedStub {
        @Override
        public String name() {
            return "closeArray";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label ended = new Label("ended");
            Label no = new Label("in Java");
            a.cmp(qwordPtr(mem(rcx, Cell.ITERATOR_SOURCE)), Value.UNDEFINED);
            a.jcc(EQUAL, ended);
            a.cmp(dwordPtr(mem(rcx, Cell.ITERATOR_MODE)), Iteration.ARRAY_VALUES);
            a.jcc(NOT_EQUAL, no);
            for (KnownSlot slot : walk.chain()) {
                KnownSlots.guardShape(a, slot, rdx, no);
            }
            a.bind(ended);
            yes(a);
            no(a, no);
        }
    }

    /**
     * Calls {@code next} of a program's own iterator; the walk is the topmost operand, and the last word on the stack. What
     * comes back in rax is what the method has returned; {@link Value#EMPTY} from a walk over an array that has come to its
     * end; or 0, with nothing done, for Java to do it all. As {@link ArgumentLists.CallSpread}, it goes on in the guest's
     * function; the frame's pc must have been stored.
     */
    record CallNext() implements SharedStub {
        @Override
        public String name() {
            return "callNext";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label array = new Label("array");
            Label no = new Label("in Java");
            a.mov(rcx, mem(rsp, 8));
            a.cmp(dwordPtr(mem(rcx, Cell.ITERATOR_MODE)), Iteration.ARRAY_VALUES);
            a.jcc(EQUAL, array);
            a.cmp(dwordPtr(mem(rcx, Cell.ITERATOR_MODE)), Iteration.PROTOCOL);
            a.jcc(NOT_EQUAL, no);
            a.mov(r8, mem(rcx, Cell.ITERATOR_SOURCE));
            a.test(r8, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, no);
            a.mov(rdi, mem(rcx, Cell.ITERATOR_EXTRA));
            ArgumentLists.guardFunction(a, rdi, no);
            a.pop(rbx);
            a.push(rdi);
            a.push(r8);
            a.push(rbx);
            a.xor(ecx, ecx);
            ArgumentLists.enter(a);
            a.bind(array);
            endOfArray(a, no);
            a.bind(no);
            a.xor(eax, eax);
            a.ret();
        }

        private static void endOfArray(Assembler a, Label no) {
            Label ended = new Label("ended");
            a.mov(rdx, mem(rcx, Cell.ITERATOR_SOURCE));
            a.test(rdx, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, ended);
            a.cmp(bytePtr(mem(rdx, Cell.KIND)), Cell.ARRAY);
            a.jcc(NOT_EQUAL, no);
            a.mov(rax, mem(rdx, Cell.ARRAY_LENGTH));
            a.cmp(rax, Conventions.INT_TAG);
            a.jcc(BELOW, no);
            a.cmp(eax, mem(rcx, Cell.ITERATOR_INDEX));
            a.jcc(ABOVE, no);
            a.mov(qwordPtr(mem(rcx, Cell.ITERATOR_SOURCE)), Value.UNDEFINED);
            a.bind(ended);
            a.mov(rax, Value.EMPTY);
            a.ret();
        }
    }

    /**
     * What the object in rax, which an iterator has returned, means for the walk in rcx: the next value, or {@link
     * Value#EMPTY}, to rax; EMPTY means itself. No, with rax as it was, if it is not one of those that the engine has met.
     */
    record ReadResult() implements SharedStub {
        @Override
        public String name() {
            return "readResult";
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label known = new Label("known shape");
            Label done = new Label("done");
            Label no = new Label("in Java");
            Label ended = new Label("ended");
            a.cmp(rax, Value.EMPTY);
            a.jcc(EQUAL, ended);
            a.test(rax, Conventions.NOT_CELL);
            a.jcc(NOT_ZERO, no);
            a.cmp(bytePtr(mem(rax, Cell.KIND)), Cell.FIRST_OBJECT);
            a.jcc(BELOW, no);
            a.mov(esi, mem(rax, Cell.SHAPE));
            a.lea(rdx, Emitter.block(VmBlock.ITERATOR_RESULTS));
            for (int i = 0; i < VmBlock.ITERATOR_RESULT_COUNT; i++) {
                a.cmp(esi, mem(rdx, 0));
                a.jcc(EQUAL, known);
                a.add(rdx, 8);
            }
            a.jmp(no);
            a.bind(known);
            a.movzx(edi, wordPtr(mem(rdx, 4)));
            a.mov(rdi, mem(rax, rdi, 1, 0));
            a.cmp(rdi, Value.TRUE);
            a.jcc(EQUAL, done);
            a.cmp(rdi, Value.FALSE);
            a.jcc(NOT_EQUAL, no);
            a.movzx(edi, wordPtr(mem(rdx, 6)));
            a.test(edi, edi);
            a.jcc(ZERO, no);
            a.mov(rax, mem(rax, rdi, 1, 0));
            yes(a);
            a.bind(done);
            a.mov(qwordPtr(mem(rcx, Cell.ITERATOR_SOURCE)), Value.UNDEFINED);
            a.mov(rax, Value.EMPTY);
            a.bind(ended);
            yes(a);
            no(a, no);
        }
    }
}
