package tierup.polyic;

import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.rsp;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.monoic.CellCode;
import tierup.monoic.CellStubs;
import tierup.template.Conventions;
import tierup.template.SharedStub;
import tierup.template.SharedStubs;

/**
 * What sites call to have their {@link SiteBlock} and the stub cache searched, and what is found carried out. They bring
 * the block's address to the scratch register; receivers and keys may be any values.
 *
 * <p>{@code megamorphic}: for sites that are when they are compiled. {@code counting}: as in {@link PolymorphicCaches}.
 */
final class SiteStubs {
    private SiteStubs() {}

    /** {@code receiver.name}, to {@code result}. */
    record Load(Reg64 receiver, Reg64 result, boolean megamorphic, boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name(megamorphic ? "loadMegamorphic" : "load", counting, receiver, result);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Frame frame = new Frame(a, counting);
            CellCode cell = new CellCode(a, stubs.heapCode(), counting);
            CellStubs.requireCell(a, receiver, frame.no);
            frame.enter();
            new SiteEmitter(a, megamorphic, counting)
                    .find(
                            receiver,
                            result,
                            CellStubs.otherThan(receiver, result),
                            frame.miss,
                            () -> cell.loadAsCellSays(receiver, result, frame.miss));
            frame.leave();
        }
    }

    /** {@code receiver.name = value}. */
    record Store(Reg64 receiver, Reg64 value, boolean megamorphic, boolean counting) implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name(megamorphic ? "storeMegamorphic" : "store", counting, receiver, value);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Reg64 shape = CellStubs.otherThan(receiver, value);
            Frame frame = new Frame(a, counting, shape);
            CellCode cell = new CellCode(a, stubs.heapCode(), counting);
            CellStubs.requireCell(a, receiver, frame.no);
            frame.enter();
            new SiteEmitter(a, megamorphic, counting)
                    .find(
                            receiver,
                            shape,
                            CellStubs.otherThan(receiver, value, shape),
                            frame.miss,
                            () -> cell.storeAsCellSays(receiver, value, shape, frame.miss));
            frame.leave();
        }
    }

    /** {@code receiver[key]} where the key is a name, to {@code result}. */
    record LoadKeyed(Reg64 receiver, Reg64 key, Reg64 result, boolean megamorphic, boolean counting)
            implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name(megamorphic ? "loadKeyedMegamorphic" : "loadKeyed", counting, receiver, key, result);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Reg64 name = CellStubs.otherThan(receiver, key, result);
            Frame frame = new Frame(a, counting, name);
            CellCode cell = new CellCode(a, stubs.heapCode(), counting);
            frame.enter();
            KeyedTemplates.loadName(a, receiver, key, name, frame.miss);
            new SiteEmitter(a, megamorphic, counting)
                    .findKeyed(
                            AccessKind.LOAD,
                            receiver,
                            name,
                            result,
                            frame.miss,
                            () -> cell.loadAsCellSays(receiver, result, frame.miss));
            frame.leave();
        }
    }

    /** {@code receiver[key] = value} where the key is a name. */
    record StoreKeyed(Reg64 receiver, Reg64 key, Reg64 value, boolean megamorphic, boolean counting)
            implements SharedStub {
        @Override
        public String name() {
            return SharedStub.name(megamorphic ? "storeKeyedMegamorphic" : "storeKeyed", counting, receiver, key, value);
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Reg64 name = CellStubs.otherThan(receiver, key, value);
            Reg64 shape = CellStubs.otherThan(receiver, key, value, name);
            Frame frame = new Frame(a, counting, name, shape);
            CellCode cell = new CellCode(a, stubs.heapCode(), counting);
            frame.enter();
            KeyedTemplates.loadName(a, receiver, key, name, frame.miss);
            new SiteEmitter(a, megamorphic, counting)
                    .findKeyed(
                            AccessKind.STORE,
                            receiver,
                            name,
                            shape,
                            frame.miss,
                            () -> cell.storeAsCellSays(receiver, value, shape, frame.miss));
            frame.leave();
        }
    }

    /** What such a stub keeps on the stack: registers that it needs, and, where hits are counted, the site's address. */
    private static final class Frame {
        /** Where a stub goes that has not pushed anything yet, and finds no answer. */
        final Label no = new Label("no");
        /** Where it goes later. */
        final Label miss = new Label("miss");

        private final Assembler a;
        private final boolean counting;
        private final Reg64[] saved;

        Frame(Assembler a, boolean counting, Reg64... saved) {
            this.a = a;
            this.counting = counting;
            this.saved = saved;
        }

        void enter() {
            for (Reg64 register : saved) {
                a.push(register);
            }
            if (counting) {
                a.push(Conventions.SCRATCH);
            }
        }

        /** Says yes here, and no elsewhere. */
        void leave() {
            pop();
            SharedStub.yes(a);
            a.bind(miss);
            pop();
            a.bind(no);
            SharedStub.no(a);
        }

        private void pop() {
            if (counting) {
                a.lea(rsp, mem(rsp, 8));
            }
            for (int i = saved.length - 1; i >= 0; i--) {
                a.pop(saved[i]);
            }
        }
    }
}
