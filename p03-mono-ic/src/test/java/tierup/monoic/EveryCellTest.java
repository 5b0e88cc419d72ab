package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.testing.EmittedCode;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** {@link CellCode} by itself, emitted once and obeying every plan that is written into its cell, one after the other. */
@NeedsMachine
class EveryCellTest {
    /** What a cell has counted before: the next hit needs more than 32 bits. */
    private static final long HITS_BEFORE = 0xFFFF_FFFFL;

    private long cell;

    /** Where the code finds the cell's address. */
    private long word;

    private boolean counting = true;
    private final RecordingHeap heap = new RecordingHeap();

    /** Makes a new cell, at another address than the last, and tells the code of it. */
    private void remember(EmittedCode code, AccessCase plan) {
        newCell(code);
        CacheCell.write(cell, plan);
        Memory.putLong(cell + CacheCell.HITS, HITS_BEFORE);
    }

    private void newCell(EmittedCode code) {
        if (word == 0) {
            word = code.vm.functions.allocate(Long.BYTES);
            heap.word = code.vm.functions.allocate(Long.BYTES);
        }
        cell = code.vm.functions.allocate(CacheCell.SIZE);
        CacheCell.clear(cell);
        Memory.putLong(word, cell);
    }

    private void expectHits(int hits, String what) {
        assertThat(Math.toIntExact(CacheCell.hits(cell) - HITS_BEFORE))
                .as("hits counted, " + what)
                .isEqualTo(counting ? hits : 0);
    }

    // -- loads --------------------------------------------------------------------------------------

    private void emitLookUp(EmittedCode code, Emitter e, EmittedCode.Registers r) {
        Emitting.load(code, e, r, (receiver, target, miss) -> {
            loadCell(e);
            new CellCode(e.a, e.heapCode(), counting).lookUp(receiver, target, miss);
        });
    }

    private void loadCell(Emitter e) {
        e.a.mov(Conventions.SCRATCH, word);
        e.a.mov(Conventions.SCRATCH, Mem.mem(Conventions.SCRATCH));
    }

    @Test
    @Points(1)
    @Exercise("p03.7")
    void nothingIsCountedWhereNobodyAsks() {
        counting = false;
        try (EmittedCode code = Emitting.code(this::emitLookUp)) {
            newCell(code);
            for (LoadPlans.Row row : new LoadPlans(code.vm).rows()) {
                remember(code, row.plan());
                assertThat(Emitting.outcome(code, row.receiver(), Value.TRUE)).isEqualTo(Emitting.hit(row.answer()));
                expectHits(1, Emitting.describe(row.plan()));
            }
        }
        word = 0;
        everySlotIsOverwritten();
    }

    /** Neither a holder's address nor that of the cell means anything but a place. */
    @Test
    @Points(1)
    @Exercise("p03.7")
    void anyHolder() {
        try (EmittedCode code = Emitting.code(this::emitLookUp)) {
            newCell(code);
            Slotted receiver = Slotted.make(code.vm, "p", 2, 100);
            for (int i = 0; i < 64; i++) {
                Slotted holder = Slotted.make(code.vm, "h", 4, 200 + i);
                AccessCase plan = AccessCase.loadFrom(
                        holder.object(), receiver.shape(), holder.location(i % 4), Assumptions.ALWAYS);
                remember(code, plan);
                assertThat(Emitting.outcome(code, receiver.object(), Value.TRUE))
                        .as(Emitting.describe(plan))
                        .isEqualTo(Emitting.hit(Value.fromInt(200 + i + i % 4)));
            }
        }
    }

    @Test
    @Points(4)
    @Exercise("p03.7")
    void everyPlanOfALoad() {
        try (EmittedCode code = Emitting.code(this::emitLookUp)) {
            newCell(code);
            LoadPlans plans = new LoadPlans(code.vm);
            long hashed = plans.hashed();
            Emitting.expectMiss(code, hashed, Value.TRUE, "an empty cell");
            for (LoadPlans.Row row : plans.rows()) {
                AccessCase plan = row.plan();
                String what = Emitting.describe(plan);
                remember(code, plan);
                assertThat(Emitting.outcome(code, row.receiver(), Value.TRUE))
                        .as(what)
                        .isEqualTo(Emitting.hit(row.answer()));
                assertThat(Emitting.outcome(code, hashed, Value.TRUE))
                        .as("%s, another object of the shape", what)
                        .startsWith("a hit");
                expectHits(2, what);
                Emitting.expectStrangersToMiss(code, plan);
                if (plan.isConditional()) {
                    code.vm.assumptions.fail(plan.assumption());
                    Emitting.expectMiss(code, row.receiver(), Value.TRUE, what + " that has failed");
                }
                expectHits(2, what + " and misses");
            }
        }
    }

    // -- stores -------------------------------------------------------------------------------------

    private void emitStore(EmittedCode code, Emitter e, EmittedCode.Registers r) {
        Emitting.store(code, e, r, (receiver, value, miss) -> {
            loadCell(e);
            new CellCode(e.a, heap, counting).storeByCell(receiver, value, r.result(), miss);
        });
    }

    @Test
    @Points(3)
    @Exercise("p03.7")
    void everySlotIsOverwritten() {
        try (EmittedCode code = Emitting.code(this::emitStore)) {
            newCell(code);
            for (int index : Slotted.borders(code.vm, 40)) {
                for (boolean conditional : new boolean[] {false, true}) {
                    Slotted object = Slotted.make(code.vm, "p", 40, 100);
                    code.vm.factory.identityHash(object.object());
                    int fact = LoadPlans.fact(code.vm, conditional);
                    AccessCase plan =
                            new AccessCase(AccessCase.Kind.STORE, object.shape(), object.location(index), 0, fact, 0);
                    String before = object.show();
                    long header = Memory.getLong(object.object());
                    remember(code, plan);
                    expectStored(code, object, plan);
                    assertThat(object.show())
                            .as("the object after %s", Emitting.describe(plan))
                            .isEqualTo(before.replace("int " + (100 + index), Value.describe(Value.TRUE)));
                    assertThat(Memory.getLong(object.object()))
                            .as("its header, shape and kind and hash")
                            .isEqualTo(header);
                    Emitting.expectStrangersToMiss(code, plan);
                    if (conditional) {
                        code.vm.assumptions.fail(fact);
                        Emitting.expectMiss(
                                code, object.object(), Value.FALSE, Emitting.describe(plan) + " that has failed");
                    }
                    expectHits(1, Emitting.describe(plan));
                }
            }
        }
    }

    private void expectStored(EmittedCode code, Slotted object, AccessCase plan) {
        Surroundings around = new Surroundings(object.object());
        assertThat(Emitting.outcome(code, object.object(), Value.TRUE))
                .as(Emitting.describe(plan))
                .isEqualTo(Emitting.hit(Value.TRUE));
        expectHits(1, Emitting.describe(plan));
        around.expectChangedOnly(object.object(), plan.location(), Emitting.describe(plan));
        assertThat(object.describeCell(Memory.getLong(heap.word)))
                .as("the cell that %s says it stores into", Emitting.describe(plan))
                .isEqualTo(plan.location() > 0 ? "the object" : "its storage");
    }

    /** Which of many shapes an object gets does not matter, nor what is stored. */
    @Test
    @Points(2)
    @Exercise("p03.7")
    void anyNewShapeAndAnyValue() {
        long[] values = {Value.fromInt(0), Value.TRUE, Value.UNDEFINED, Value.fromDouble(0.5)};
        try (EmittedCode code = Emitting.code(this::emitStore)) {
            newCell(code);
            for (int i = 0; i < 64; i++) {
                Slotted object = Slotted.make(code.vm, "p", 1 + i % 2, 100);
                AccessCase plan = object.add("added" + i, Assumptions.ALWAYS);
                long value = values[i / 2 % values.length];
                remember(code, plan);
                assertThat(Emitting.outcome(code, object.object(), value)).isEqualTo(Emitting.hit(value));
                assertThat(object.show())
                        .as("an object that has got shape %d", plan.newShape())
                        .endsWith("added" + i + ": " + Value.describe(value) + "}");
            }
            Slotted many = Slotted.make(code.vm, "p", 40, 100);
            String before = many.show();
            for (int newShape : new int[] {1, 256, 1 << 16, 1 << 24, 1 << 30}) {
                remember(code, AccessCase.add(many.shape(), many.location(39), Assumptions.ALWAYS, newShape));
                Emitting.expectMiss(code, many.object(), Value.TRUE, "an add outside, of shape " + newShape);
                assertThat(many.show()).as("the object after the miss").isEqualTo(before);
            }
        }
    }

    /** One property more, from an empty object on: inside it is a hit, outside it is Java's affair. */
    @Test
    @Points(3)
    @Exercise("p03.7")
    void aPropertyIsAddedInsideOnly() {
        try (EmittedCode code = Emitting.code(this::emitStore)) {
            newCell(code);
            for (int count = 0; count < 24; count++) {
                Slotted object = Slotted.make(code.vm, "p", count, 100);
                code.vm.factory.identityHash(object.object());
                int fact = LoadPlans.fact(code.vm, count % 2 == 0);
                AccessCase plan = object.add("added", fact);
                remember(code, plan);
                String before = object.show();
                int upper = Memory.getInt(object.object() + 4);
                if (plan.location() > 0) {
                    expectStored(code, object, plan);
                    assertThat(object.shape()).as("the shape afterwards").isEqualTo(plan.newShape());
                    assertThat(object.show())
                            .as("an object of %d properties and one more", count)
                            .contains("added: " + Value.describe(Value.TRUE))
                            .startsWith(before.substring(0, before.length() - 1));
                } else {
                    Surroundings around = new Surroundings(object.object());
                    Emitting.expectMiss(code, object.object(), Value.TRUE, Emitting.describe(plan));
                    around.expectChangedOnly(object.object(), 0, Emitting.describe(plan) + ", a miss");
                    assertThat(object.show()).as("the object after the miss").isEqualTo(before);
                    expectHits(0, Emitting.describe(plan));
                }
                assertThat(Memory.getInt(object.object() + 4))
                        .as("the upper half of its header")
                        .isEqualTo(upper);
                Slotted another = object.another();
                if (fact != Assumptions.ALWAYS) {
                    code.vm.assumptions.fail(fact);
                    Emitting.expectMiss(
                            code, another.object(), Value.TRUE, Emitting.describe(plan) + " that has failed");
                    assertThat(another.show()).isEqualTo(before);
                }
            }
        }
    }

    // -- global variables ---------------------------------------------------------------------------

    private void emitGlobal(EmittedCode code, Emitter e, EmittedCode.Registers r) {
        Reg64 target = r.others().get(1);
        loadCell(e);
        new CellCode(e.a, e.heapCode(), counting).lookUpGlobal(target, r.no());
        code.store(e, target);
        e.a.mov(r.result().r32(), 1);
    }

    @Test
    @Points(3)
    @Exercise("p03.8")
    void everyPlanOfAGlobalVariable() {
        try (EmittedCode code = Emitting.code(this::emitGlobal)) {
            newCell(code);
            LoadPlans plans = new LoadPlans(code.vm);
            Emitting.expectMiss(code, Value.TRUE, Value.TRUE, "an empty cell");
            for (LoadPlans.Row row : plans.rows(AccessCase.GLOBAL)) {
                AccessCase plan = row.plan();
                remember(code, plan);
                assertThat(Emitting.outcome(code, Value.TRUE, Value.TRUE))
                        .as(Emitting.describe(plan))
                        .isEqualTo(Emitting.hit(row.answer()));
                if (plan.isConditional()) {
                    code.vm.assumptions.fail(plan.assumption());
                    Emitting.expectMiss(code, Value.TRUE, Value.TRUE, Emitting.describe(plan) + " that has failed");
                }
                expectHits(1, Emitting.describe(plan));
            }
            for (int shape : List.of(1, 5, AccessCase.STRINGS, CacheCell.accessorKey(0), CacheCell.NOTHING)) {
                CacheCell.clear(cell);
                CacheCell.write(cell, AccessCase.constant(Value.TRUE, shape, Assumptions.ALWAYS));
                Emitting.expectMiss(code, Value.TRUE, Value.TRUE, "a cell whose first word is " + shape);
            }
        }
    }
}
