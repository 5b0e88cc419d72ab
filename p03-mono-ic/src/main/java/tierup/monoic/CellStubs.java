package tierup.monoic;

import static tierup.asm.Condition.NOT_ZERO;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.template.Conventions;
import tierup.template.SharedStub;
import tierup.template.SharedStubs;
import tierup.template.StubFrame;

/**
 * What sites call to have their {@link CacheCell} asked, whose address they bring to the scratch register. What is loaded
 * is there afterwards. Receivers may be any values; what a stub finds no answer for is for Java.
 */
public final class CellStubs {
    private CellStubs() {}

    /** A load. */
    record LookUp(Reg64 receiver, boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name("lookUp", counting, receiver);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Reg64 result = StubFrame.otherThan(receiver);
            StubFrame frame = new StubFrame(a, 0, result);
            requireCell(a, receiver, frame.no);
            frame.enter();
            new CellCode(a, stubs.heapCode(), counting).lookUp(receiver, result, frame.miss);
            a.mov(Conventions.SCRATCH, result);
            frame.leave();
        }
    }

    /** A load of a global variable. */
    record LookUpGlobal(boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name("lookUpGlobal", counting);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Reg64 result = Registers.rax;
            StubFrame frame = new StubFrame(a, 0, result);
            frame.enter();
            new CellCode(a, stubs.heapCode(), counting).lookUpGlobal(result, frame.miss);
            a.mov(Conventions.SCRATCH, result);
            frame.leave();
        }
    }

    /** A store; the value is on the stack. */
    record Store(Reg64 receiver, boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name("storeByCell", counting, receiver);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Reg64 value = StubFrame.otherThan(receiver);
            Reg64 temporary = StubFrame.otherThan(receiver, value);
            StubFrame frame = new StubFrame(a, 1, value, temporary);
            requireCell(a, receiver, frame.no);
            frame.enter();
            a.mov(value, frame.operand(0));
            new CellCode(a, stubs.heapCode(), counting).storeByCell(receiver, value, temporary, frame.miss);
            frame.leave();
        }
    }

    /** Goes to {@code otherwise} unless a register holds the address of a cell. */
    public static void requireCell(Assembler a, Reg64 value, Label otherwise) {
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, otherwise);
    }
}
