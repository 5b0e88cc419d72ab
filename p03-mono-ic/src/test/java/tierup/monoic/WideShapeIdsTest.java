package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.testing.EmittedCode;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** A shape id has 32 bits, and engines that have run for a while use more than sixteen of them. */
@NeedsMachine
class WideShapeIdsTest {
    private static final int[] IDS = {1, 0xFF, 0x1234, 0xFFFF, 0x1_0000, 0x12_3456, 0x1234_5678, Integer.MAX_VALUE};

    /** One access: to the slot, or as the cell says. */
    private interface Access {
        void emit(Emitter e, Reg64 receiver, Reg64 value, Reg64 temporary, Label miss);
    }

    private final class Code implements AutoCloseable {
        private final EmittedCode code;
        private final long object;
        private final int ownShape;
        private final int location;
        private long cell;
        private AccessCase plan;

        Code(Access access) {
            code = Emitting.code((made, e, r) -> {
                Reg64 receiver = r.others().get(0);
                Reg64 value = r.others().get(1);
                Label miss = new Label("miss");
                e.a.mov(receiver, r.first());
                e.a.mov(value, r.second());
                e.a.mov(Conventions.SCRATCH, cell);
                access.emit(e, receiver, value, r.result(), miss);
                made.store(e, value);
                e.a.mov(r.result().r32(), 1);
                e.a.outOfLine(() -> {
                    e.a.bind(miss);
                    e.a.jmp(r.no());
                });
            });
            Slotted slotted = Slotted.make(code.vm, "p", 2, 100);
            object = slotted.object();
            ownShape = slotted.shape();
            location = slotted.location(0);
            cell = code.vm.functions.allocate(CacheCell.SIZE);
        }

        void obey(AccessCase other) {
            plan = other;
            CacheCell.clear(cell);
            CacheCell.write(cell, plan);
            code.again();
        }

        /** What becomes of the object while it has a shape id that is only a number. */
        String outcome(int shape) {
            Slots.store(code.vm.heap, object, location, Value.TRUE);
            Memory.putInt(object + Cell.SHAPE, shape);
            String outcome = Emitting.outcome(code, object, Value.TRUE);
            int after = Cell.shapeId(object);
            Memory.putInt(object + Cell.SHAPE, ownShape);
            return String.format("%s, shape 0x%x", outcome, after);
        }

        @Override
        public void close() {
            code.close();
        }
    }

    private static String hit(int shape) {
        return String.format("%s, shape 0x%x", Emitting.hit(Value.TRUE), shape);
    }

    /** Each id hits, and no other of those that differ in one bit. */
    private static void expectShapesToldApart(Code code, AccessCase.Kind kind) {
        for (int id : IDS) {
            int next = kind == AccessCase.Kind.ADD ? id ^ 0x5_A5A5 : 0;
            code.obey(new AccessCase(kind, id, code.location, 0, Assumptions.ALWAYS, next));
            String what = String.format("%s for shape 0x%x", kind, id);
            assertThat(code.outcome(id)).as(what).isEqualTo(hit(next == 0 ? id : next));
            for (int bit = 0; bit < Integer.SIZE; bit++) {
                int other = id ^ 1 << bit;
                assertThat(code.outcome(other))
                        .as("%s, asked for shape 0x%x", what, other)
                        .isEqualTo(String.format("a miss, shape 0x%x", other));
            }
        }
    }

    private Code code;

    @Test
    @Points(1)
    @Exercise("p03.5")
    void loads() {
        try (Code made = new Code((e, receiver, value, temporary, miss) ->
                new CaseEmitter(e, false).load(code.plan, 0, receiver, value, miss))) {
            code = made;
            expectShapesToldApart(made, AccessCase.Kind.LOAD);
        }
    }

    @Test
    @Points(1)
    @Exercise("p03.6")
    void stores() {
        try (Code made = new Code((e, receiver, value, temporary, miss) ->
                new CaseEmitter(e, false).store(code.plan, 0, receiver, value, miss))) {
            code = made;
            expectShapesToldApart(made, AccessCase.Kind.STORE);
            expectShapesToldApart(made, AccessCase.Kind.ADD);
        }
    }

    @Test
    @Points(1)
    @Exercise("p03.7")
    void loadsAsTheCellSays() {
        try (Code made = new Code((e, receiver, value, temporary, miss) ->
                new CellCode(e.a, e.heapCode(), false).lookUp(receiver, value, miss))) {
            expectShapesToldApart(made, AccessCase.Kind.LOAD);
        }
    }

    @Test
    @Points(1)
    @Exercise("p03.7")
    void storesAsTheCellSays() {
        try (Code made = new Code((e, receiver, value, temporary, miss) ->
                new CellCode(e.a, e.heapCode(), false).storeByCell(receiver, value, temporary, miss))) {
            expectShapesToldApart(made, AccessCase.Kind.STORE);
            expectShapesToldApart(made, AccessCase.Kind.ADD);
        }
    }
}
