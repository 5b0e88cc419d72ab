package tierup.polyic;

import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import java.util.Arrays;
import tierup.asm.Assembler;
import tierup.asm.Reg64;
import tierup.monoic.CellCode;
import tierup.monoic.CellStubs;
import tierup.template.Conventions;
import tierup.template.SharedStub;
import tierup.template.SharedStubs;
import tierup.template.StubFrame;

/**
 * What sites call to have their {@link SiteBlock} and the stub cache searched, and what is found carried out. They bring
 * the block's address to the scratch register, where the result is afterwards; receivers and keys may be any values.
 *
 * <p>{@code megamorphic}: for sites that are when they are compiled. {@code counting}: as in {@link PolymorphicCaches};
 * the site's address is then kept on top of the stack as well.
 */
final class SiteStubs {
    private SiteStubs() {}

    /** {@code receiver.name}. */
    record Load(Reg64 receiver, boolean megamorphic, boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name(megamorphic ? "loadMegamorphic" : "load", counting, receiver);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Reg64 result = StubFrame.otherThan(receiver);
            Reg64 key = StubFrame.otherThan(receiver, result);
            StubFrame frame = frame(a, counting, 0, result);
            CellCode cell = new CellCode(a, stubs.heapCode(), counting);
            CellStubs.requireCell(a, receiver, frame.no);
            frame.enter();
            new SiteEmitter(a, megamorphic, counting)
                    .find(receiver, result, key, frame.miss, () -> cell.loadAsCellSays(receiver, result, frame.miss));
            a.mov(Conventions.SCRATCH, result);
            frame.leave();
        }
    }

    /** {@code receiver.name = value}; the value is on the stack. */
    record Store(Reg64 receiver, boolean megamorphic, boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name(megamorphic ? "storeMegamorphic" : "store", counting, receiver);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Reg64 value = StubFrame.otherThan(receiver);
            Reg64 shape = StubFrame.otherThan(receiver, value);
            Reg64 key = StubFrame.otherThan(receiver, value, shape);
            StubFrame frame = frame(a, counting, 1, value, shape);
            CellCode cell = new CellCode(a, stubs.heapCode(), counting);
            CellStubs.requireCell(a, receiver, frame.no);
            frame.enter();
            a.mov(value, frame.operand(0));
            new SiteEmitter(a, megamorphic, counting)
                    .find(
                            receiver,
                            shape,
                            key,
                            frame.miss,
                            () -> cell.storeAsCellSays(receiver, value, shape, frame.miss));
            frame.leave();
        }
    }

    /** {@code receiver[key]} where the key is a name; both are on the stack. */
    record LoadKeyed(boolean megamorphic, boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name(megamorphic ? "loadKeyedMegamorphic" : "loadKeyed", counting);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            StubFrame frame = frame(a, counting, 2, rax, rcx, rdx, rbx);
            CellCode cell = new CellCode(a, stubs.heapCode(), counting);
            frame.enter();
            a.mov(rax, frame.operand(1));
            a.mov(rcx, frame.operand(0));
            KeyedTemplates.loadName(a, rax, rcx, rbx, frame.miss);
            new SiteEmitter(a, megamorphic, counting)
                    .findKeyed(
                            AccessKind.LOAD,
                            rax,
                            rbx,
                            rdx,
                            frame.miss,
                            () -> cell.loadAsCellSays(rax, rdx, frame.miss));
            a.mov(Conventions.SCRATCH, rdx);
            frame.leave();
        }
    }

    /** {@code receiver[key] = value} where the key is a name; all three are on the stack. */
    record StoreKeyed(boolean megamorphic, boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name(megamorphic ? "storeKeyedMegamorphic" : "storeKeyed", counting);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            StubFrame frame = frame(a, counting, 3, rax, rcx, rdx, rbx, rsi);
            CellCode cell = new CellCode(a, stubs.heapCode(), counting);
            frame.enter();
            a.mov(rax, frame.operand(2));
            a.mov(rcx, frame.operand(1));
            a.mov(rsi, frame.operand(0));
            KeyedTemplates.loadName(a, rax, rcx, rbx, frame.miss);
            new SiteEmitter(a, megamorphic, counting)
                    .findKeyed(
                            AccessKind.STORE,
                            rax,
                            rbx,
                            rdx,
                            frame.miss,
                            () -> cell.storeAsCellSays(rax, rsi, rdx, frame.miss));
            frame.leave();
        }
    }

    /** With the site's address on top, where hits are counted. */
    private static StubFrame frame(Assembler a, boolean counting, int operands, Reg64... saved) {
        Reg64[] all = saved;
        if (counting) {
            all = Arrays.copyOf(saved, saved.length + 1);
            all[saved.length] = Conventions.SCRATCH;
        }
        return new StubFrame(a, operands, all);
    }
}
