package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.template.Emitter;
import tierup.template.TemplateVm;
import tierup.template.testing.EmittedCode;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** {@link CaseEmitter} by itself: every kind of plan, hit and missed, with what its registers hold afterwards. */
@NeedsMachine
class EveryPlanTest {
    private AccessCase plan;
    private boolean counting;
    private long cell;

    private boolean isGlobal() {
        return plan.shape() == AccessCase.GLOBAL;
    }

    // -- loads --------------------------------------------------------------------------------------

    private void emitLoad(EmittedCode code, Emitter e, EmittedCode.Registers r) {
        Emitting.load(code, e, r, (receiver, target, miss) -> {
            EmittedCode.mark(e);
            new CaseEmitter(e, counting).load(plan, cell, isGlobal() ? target : receiver, target, miss);
            EmittedCode.mark(e);
        });
    }

    @Test
    @Points(4)
    @Exercise("p03.5")
    void everyPlanOfALoadForAnObject() {
        try (EmittedCode code = Emitting.code(this::emitLoad)) {
            LoadPlans plans = new LoadPlans(code.vm);
            long hashed = plans.hashed();
            for (LoadPlans.Row row : plans.rows()) {
                plan = row.plan();
                code.again();
                expectHit(code, row, row.receiver());
                if (row.plan().kind() == AccessCase.Kind.LOAD) {
                    expectHit(code, row, hashed);
                }
                expectMissesOf(code, row.receiver());
            }
        }
    }

    private void expectHit(EmittedCode code, LoadPlans.Row row, long receiver) {
        assertThat(Emitting.outcome(code, receiver, Value.TRUE))
                .as(Emitting.describe(plan))
                .isEqualTo(Emitting.hit(row.answer()));
        int most = mostInstructions(plan);
        assertThat(code.betweenMarks().size())
                .as(
                        "instructions of a hit of %s, behind the test for a cell:%n%s",
                        Emitting.describe(plan), String.join("\n", code.betweenMarks()))
                .isLessThanOrEqualTo(most);
    }

    /** The chapter's listings, without the test for a cell: comparison and jump, assumption and jump, answer. */
    private static int mostInstructions(AccessCase plan) {
        int guard = plan.shape() == AccessCase.GLOBAL ? 0 : 2;
        int assumption = plan.isConditional() ? 2 : 0;
        int outside = plan.location() < 0 ? 1 : 0;
        int holder = plan.kind() == AccessCase.Kind.LOAD_FROM_HOLDER ? 1 : 0;
        return guard + assumption + 1 + outside + holder;
    }

    private void expectMissesOf(EmittedCode code, long receiver) {
        Emitting.expectStrangersToMiss(code, plan);
        if (plan.isConditional()) {
            code.vm.assumptions.fail(plan.assumption());
            Emitting.expectMiss(code, receiver, Value.TRUE, Emitting.describe(plan) + " that has failed");
        }
    }

    @Test
    @Points(2)
    @Exercise("p03.5")
    void everyPlanOfALoadForStrings() {
        try (EmittedCode code = Emitting.code(this::emitLoad)) {
            List<Long> strings = Emitting.strings(code);
            for (LoadPlans.Row row : new LoadPlans(code.vm).rows(AccessCase.STRINGS)) {
                plan = row.plan();
                code.again();
                strings.forEach(string -> expectHit(code, row, string));
                Emitting.expectMiss(code, row.receiver(), Value.TRUE, "a plan for strings, asked for an object");
                expectMissesOf(code, strings.get(0));
            }
        }
    }

    @Test
    @Points(2)
    @Exercise("p03.5")
    void everyPlanOfALoadWithoutAReceiver() {
        try (EmittedCode code = Emitting.code(this::emitLoad)) {
            for (LoadPlans.Row row : new LoadPlans(code.vm).rows(AccessCase.GLOBAL)) {
                plan = row.plan();
                code.again();
                expectHit(code, row, Value.UNDEFINED);
                if (plan.isConditional()) {
                    code.vm.assumptions.fail(plan.assumption());
                    Emitting.expectMiss(code, Value.NULL, Value.TRUE, Emitting.describe(plan) + " that has failed");
                }
            }
        }
    }

    @Test
    @Points(1)
    @Exercise("p03.5")
    void hitsOfEveryPlanAreCounted() {
        counting = true;
        try (EmittedCode code = Emitting.code(this::emitLoad)) {
            LoadPlans plans = new LoadPlans(code.vm);
            long string = Emitting.strings(code).get(0);
            for (int shape : new int[] {0, AccessCase.STRINGS}) {
                for (LoadPlans.Row row : shape == 0 ? plans.rows() : plans.rows(shape)) {
                    long receiver = shape == 0 ? row.receiver() : string;
                    expectCounted(code, row.plan(), receiver);
                }
            }
        }
    }

    /** Two hits, then misses of another receiver and, where there is an assumption, of one that has failed. */
    private void expectCounted(EmittedCode code, AccessCase counted, long receiver) {
        plan = counted;
        cell = code.vm.functions.allocate(CacheCell.SIZE);
        CacheCell.clear(cell);
        code.again();
        for (int hits = 1; hits <= 2; hits++) {
            assertThat(Emitting.outcome(code, receiver, Value.TRUE)).startsWith("a hit");
            assertThat((int) CacheCell.hits(cell))
                    .as("hits counted of %s", Emitting.describe(plan))
                    .isEqualTo(hits);
        }
        Emitting.expectMiss(code, code.run("return Symbol('s')"), Value.TRUE, "a symbol");
        if (plan.isConditional()) {
            code.vm.assumptions.fail(plan.assumption());
            Emitting.expectMiss(code, receiver, Value.TRUE, Emitting.describe(plan) + " that has failed");
        }
        assertThat((int) CacheCell.hits(cell))
                .as("hits counted of %s, and misses", Emitting.describe(plan))
                .isEqualTo(2);
    }

    /** Two slots of one object in one expression: the receiver is needed twice, as the program has it. */
    @Test
    @Points(1)
    @Exercise("p03.5")
    void theReceiverIsReadAgain() {
        try (HandPlanned engine = new HandPlanned(false)) {
            for (int index : new int[] {0, 19}) {
                Slotted many = Slotted.make(engine.vm, "p", 20, 0);
                engine.define(
                        "function f(o) { return o.x + o.x * 100; }",
                        AccessCase.load(many.shape(), many.location(index)));
                assertThat(Value.describe(engine.call(many.object())))
                        .as("o.p%d + o.p%d * 100", index, index)
                        .isEqualTo("int " + index * 101);
                assertThat(engine.exits()).isZero();
            }
        }
    }

    // -- stores -------------------------------------------------------------------------------------

    private void emitStore(EmittedCode code, Emitter e, EmittedCode.Registers r) {
        Emitting.store(code, e, r, (receiver, value, miss) -> {
            EmittedCode.mark(e);
            new CaseEmitter(e, counting).store(plan, cell, receiver, value, miss);
            EmittedCode.mark(e);
        });
    }

    @Test
    @Points(3)
    @Exercise("p03.6")
    void everySlotIsOverwritten() {
        try (EmittedCode code = Emitting.code(this::emitStore)) {
            for (int index : Slotted.borders(code.vm, 40)) {
                for (boolean conditional : new boolean[] {false, true}) {
                    Slotted object = Slotted.make(code.vm, "p", 40, 100);
                    code.vm.factory.identityHash(object.object());
                    int fact = LoadPlans.fact(code.vm, conditional);
                    plan = new AccessCase(AccessCase.Kind.STORE, object.shape(), object.location(index), 0, fact, 0);
                    code.again();
                    String before = object.show();
                    long header = header(object);
                    Surroundings around = new Surroundings(object.object());
                    assertThat(Emitting.outcome(code, object.object(), Value.TRUE))
                            .as(Emitting.describe(plan))
                            .isEqualTo(Emitting.hit(Value.TRUE));
                    assertThat(object.show())
                            .as("the object after %s", Emitting.describe(plan))
                            .isEqualTo(before.replace("int " + (100 + index), Value.describe(Value.TRUE)));
                    around.expectChangedOnly(object.object(), plan.location(), Emitting.describe(plan));
                    assertThat(header(object))
                            .as("its header, shape and kind and hash")
                            .isEqualTo(header);
                    expectMissesOf(code, object.object());
                    assertThat(code.betweenMarks().size())
                            .as("instructions of %s", Emitting.describe(plan))
                            .isLessThanOrEqualTo(3 + (conditional ? 2 : 0) + (plan.location() < 0 ? 1 : 0));
                }
            }
        }
    }

    private static long header(Slotted object) {
        return Memory.getLong(object.object());
    }

    /** One property more, from an empty object on: inside, outside with room, exactly full, and without room. */
    @Test
    @Points(4)
    @Exercise("p03.6")
    void aPropertyIsAddedWhereThereIsRoom() {
        try (EmittedCode code = Emitting.code(this::emitStore)) {
            int hits = 0;
            int misses = 0;
            for (int count = 0; count < 40; count++) {
                Slotted object = Slotted.make(code.vm, "p", count, 100);
                code.vm.factory.identityHash(object.object());
                boolean conditional = count % 3 == 0;
                plan = object.add("added", LoadPlans.fact(code.vm, conditional));
                code.again();
                boolean room = plan.location() > 0 || object.hasRoomFor("added");
                String before = object.show();
                int upper = (int) (header(object) >>> 32);
                if (room) {
                    hits++;
                    expectAdded(code, object, before, upper, count);
                } else {
                    misses++;
                    Surroundings around = new Surroundings(object.object());
                    Emitting.expectMiss(
                            code, object.object(), Value.TRUE, "an add to a full object of " + count + " properties");
                    assertThat(object.show()).as("the object after the miss").isEqualTo(before);
                    around.expectChangedOnly(object.object(), 0, "an add that is a miss");
                }
                expectNothingAdded(code, Slotted.make(code.vm, "p", count, 100), conditional);
            }
            assertThat(hits).as("objects with room").isGreaterThan(5);
            assertThat(misses).as("objects without").isGreaterThan(2);
        }
    }

    @Test
    @Points(1)
    @Exercise("p03.6")
    void hitsOfEveryStoreAreCounted() {
        counting = true;
        try (EmittedCode code = Emitting.code(this::emitStore)) {
            Slotted object = Slotted.make(code.vm, "p", 40, 100);
            for (int index : Slotted.borders(code.vm, 40)) {
                for (boolean conditional : new boolean[] {false, true}) {
                    int fact = LoadPlans.fact(code.vm, conditional);
                    expectCounted(
                            code,
                            new AccessCase(AccessCase.Kind.STORE, object.shape(), object.location(index), 0, fact, 0),
                            object.object());
                }
            }
            for (int count = 0; count < 24; count++) {
                Slotted growing = Slotted.make(code.vm, "p", count, 100);
                plan = growing.add("added", Assumptions.ALWAYS);
                cell = code.vm.functions.allocate(CacheCell.SIZE);
                CacheCell.clear(cell);
                code.again();
                boolean room = plan.location() > 0 || growing.hasRoomFor("added");
                assertThat(Emitting.outcome(code, growing.object(), Value.TRUE)).startsWith(room ? "a hit" : "a miss");
                assertThat((int) CacheCell.hits(cell))
                        .as("hits counted of %s to an object of %d properties", Emitting.describe(plan), count)
                        .isEqualTo(room ? 1 : 0);
            }
        }
    }

    /** A collector has to know which cell is written to: the object, or its storage. */
    @Test
    @Points(2)
    @Exercise("p03.6")
    void theHeapIsToldWhichCellIsWrittenTo() {
        RecordingHeap heap = new RecordingHeap();
        try (EmittedCode code = Emitting.code(TemplateVm.Settings.standard().withHeapCode(heap), this::emitStore)) {
            heap.word = code.vm.functions.allocate(Long.BYTES);
            Slotted object = Slotted.make(code.vm, "p", 40, 100);
            for (int index : Slotted.borders(code.vm, 40)) {
                plan = AccessCase.store(object.shape(), object.location(index));
                code.again();
                Memory.putLong(heap.word, 0);
                assertThat(Emitting.outcome(code, object.object(), Value.TRUE)).isEqualTo(Emitting.hit(Value.TRUE));
                assertThat(object.describeCell(Memory.getLong(heap.word)))
                        .as("the cell that %s says it stores into", Emitting.describe(plan))
                        .isEqualTo(plan.location() > 0 ? "the object" : "its storage");
            }
        }
    }

    private void expectAdded(EmittedCode code, Slotted object, String before, int upper, int count) {
        assertThat(Emitting.outcome(code, object.object(), Value.TRUE))
                .as("%s, to an object of %d properties with room", Emitting.describe(plan), count)
                .isEqualTo(Emitting.hit(Value.TRUE));
        assertThat(object.shape()).as("the shape afterwards").isEqualTo(plan.newShape());
        String separator = count == 0 ? "" : ", ";
        assertThat(object.show())
                .as("an object of %d properties and one more", count)
                .isEqualTo(before.substring(0, before.length() - 1)
                        + separator
                        + "added: "
                        + Value.describe(Value.TRUE)
                        + "}");
        assertThat((int) (header(object) >>> 32))
                .as("the upper half of its header")
                .isEqualTo(upper);
        Emitting.expectMiss(code, object.object(), Value.FALSE, "the same object, which has another shape now");
    }

    private void expectNothingAdded(EmittedCode code, Slotted another, boolean conditional) {
        for (String stranger : new String[] {"{q: 1}", "[1]", "() => 1", "'text'", "Symbol('s')"}) {
            long cell = code.run("return " + stranger);
            int shape = Cell.isObject(cell) ? Cell.shapeId(cell) : 0;
            Emitting.expectMiss(code, cell, Value.TRUE, "an add, asked for " + stranger);
            assertThat(Cell.isObject(cell) ? Cell.shapeId(cell) : 0).isEqualTo(shape);
        }
        if (conditional) {
            code.vm.assumptions.fail(plan.assumption());
            String before = another.show();
            Emitting.expectMiss(code, another.object(), Value.TRUE, "an add whose assumption has failed");
            assertThat(another.show()).as("the object after the miss").isEqualTo(before);
        }
    }
}
