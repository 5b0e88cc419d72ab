package tierup.monoic;

import static tierup.asm.Condition.NOT_ZERO;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.template.Conventions;
import tierup.template.SharedStub;
import tierup.template.SharedStubs;

/**
 * What sites call to have their {@link CacheCell} asked, whose address they bring to the scratch register. Receivers may
 * be any values; what a stub finds no answer for is for Java.
 */
public final class CellStubs {
    private CellStubs() {}

    /** A load. */
    record LookUp(Reg64 receiver, Reg64 result, boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name("lookUp", counting, receiver, result);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label miss = new Label("miss");
            requireCell(a, receiver, miss);
            new CellCode(a, stubs.heapCode(), counting).lookUp(receiver, result, miss);
            end(a, miss);
        }
    }

    /** A load of a global variable. */
    record LookUpGlobal(Reg64 result, boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name("lookUpGlobal", counting, result);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label miss = new Label("miss");
            new CellCode(a, stubs.heapCode(), counting).lookUpGlobal(result, miss);
            end(a, miss);
        }
    }

    /** A store. */
    record Store(Reg64 receiver, Reg64 value, boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name("storeByCell", counting, receiver, value);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label miss = new Label("miss");
            Label gone = new Label("miss, register kept");
            Reg64 temporary = otherThan(receiver, value);
            requireCell(a, receiver, miss);
            a.push(temporary);
            new CellCode(a, stubs.heapCode(), counting).storeByCell(receiver, value, temporary, gone);
            a.pop(temporary);
            SharedStub.yes(a);
            a.bind(gone);
            a.pop(temporary);
            a.bind(miss);
            SharedStub.no(a);
        }
    }

    /** Goes to {@code otherwise} unless a register holds the address of a cell. */
    public static void requireCell(Assembler a, Reg64 value, Label otherwise) {
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, otherwise);
    }

    /** A register that is none of these: for a stub to push, use and pop. */
    public static Reg64 otherThan(Reg64... used) {
        return Conventions.OPERANDS.stream()
                .filter(register -> !List.of(used).contains(register))
                .findFirst()
                .orElseThrow();
    }

    /** Says yes here, and no at {@code miss}. */
    private static void end(Assembler a, Label miss) {
        SharedStub.yes(a);
        a.bind(miss);
        SharedStub.no(a);
    }
}
