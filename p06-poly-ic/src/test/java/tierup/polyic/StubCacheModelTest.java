package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tierup.monoic.AccessCase;
import tierup.monoic.AccessCase.Kind;
import tierup.monoic.CacheCell;
import tierup.vm.InterpreterVm;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** The table beside a model of it, and where it puts what: whatever is asked, no answer is another question's. */
@Exercise("p06.3")
class StubCacheModelTest {
    /** Names that meet in one set, and one that does not. */
    private static final int[] NAMES = {77, 77 + StubCache.SETS, 77 + (1 << 20), 78};

    private static final int[] SHAPES = {
        5, 5 + StubCache.SETS, 5 + (1 << 16), 6, AccessCase.STRINGS, CacheCell.accessorKey(5), Integer.MAX_VALUE
    };

    private Vm vm;
    private StubCache stubs;

    @BeforeEach
    void start() {
        vm = new Vm(VmOptions.DEFAULT.withHeap(16 << 20), InterpreterVm.parts());
        stubs = new StubCache(vm.functions.allocate(StubCache.bytes()), vm.assumptions);
    }

    @AfterEach
    void stop() {
        vm.close();
    }

    /** Machine code adds the same numbers, so they may not be others. */
    @Test
    @Points(2)
    void aHashIsNameAndKindAndNothingElse() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            int name = i < 100 ? i : random.nextInt(1 << 24);
            for (AccessKind kind : AccessKind.values()) {
                assertThat(StubCache.hashOf(kind.key(name)))
                        .as("hash of a %s of name %d", kind, name)
                        .isEqualTo(name * StubCache.NAME_FACTOR + kind.ordinal() * StubCache.KIND_FACTOR);
            }
        }
    }

    /** Every int may be a shape word: strings and accessors are negative, and sums overflow. */
    @Test
    @Points(2)
    void everySetIsInTheTable() {
        Random random = new Random(4);
        for (int i = 0; i < 4000; i++) {
            int shape = i < SHAPES.length ? SHAPES[i] : random.nextInt();
            int name = i % 2 == 0 ? random.nextInt(1 << 24) : random.nextInt(300);
            int key = AccessKind.values()[i % 3].key(name);
            int number = Math.floorMod(shape + StubCache.hashOf(key), StubCache.SETS);
            assertThat(stubs.setOf(shape, key) - stubs.table())
                    .as("offset of the set of shape %d, %s of name %d", shape, AccessKind.ofKey(key), name)
                    .isEqualTo((long) number * StubCache.SET_BYTES);
        }
    }

    /** An entry of the model: the plan and its key. */
    private record Entry(AccessCase plan, int key) {
        boolean isAbout(int shape, int otherKey) {
            return plan.shapeWord() == shape && key == otherKey;
        }
    }

    /** Few shapes and few names, so that sets are always full. */
    @Test
    @Points(4)
    void whateverIsPutInTheTableKnowsWhatItsModelKnows() {
        requireSetsInTheTable();
        Entry[][] model = new Entry[StubCache.SETS][StubCache.WAYS];
        Random random = new Random(5);
        int evicted = 0;
        for (int step = 1; step <= 6000; step++) {
            int shape = SHAPES[random.nextInt(SHAPES.length)];
            int name = NAMES[random.nextInt(NAMES.length)];
            int key = (random.nextInt(5) == 0 ? AccessKind.STORE : AccessKind.LOAD).key(name);
            int assumption = random.nextInt(3) == 0 ? vm.assumptions.make() : Assumptions.ALWAYS;
            AccessCase plan = plan(shape, 16 + 8 * random.nextInt(6), assumption, AccessKind.ofKey(key));
            evicted += insert(model[setOf(shape, key)], new Entry(plan, key));
            stubs.insert(plan, key);
            if (assumption != Assumptions.ALWAYS && random.nextBoolean()) {
                vm.assumptions.fail(assumption);
            }
            assertThat((int) stubs.inserted()).as("insertions").isEqualTo(step);
            assertThat((int) stubs.evicted())
                    .as("entries pushed out by %d insertions", step)
                    .isEqualTo(evicted);
            compare(model, step);
        }
    }

    private void requireSetsInTheTable() {
        for (int shape : SHAPES) {
            for (int name : NAMES) {
                long offset = stubs.setOf(shape, AccessKind.LOAD.key(name)) - stubs.table();
                assertThat(offset)
                        .as("offset of the set of shape %d, name %d", shape, name)
                        .isBetween(0L, (long) (StubCache.SETS - 1) * StubCache.SET_BYTES);
            }
        }
    }

    private static AccessCase plan(int word, int location, int assumption, AccessKind kind) {
        boolean accessor = word < 0 && word != AccessCase.STRINGS;
        Kind plain = kind.stores() ? Kind.STORE : Kind.LOAD;
        Kind calling = kind.stores() ? Kind.SETTER : Kind.GETTER;
        int shape = accessor ? CacheCell.accessorKey(word) : word;
        return new AccessCase(accessor ? calling : plain, shape, location, 0, assumption, 0);
    }

    private static int setOf(int shape, int key) {
        int hash = AccessKind.nameOf(key) * StubCache.NAME_FACTOR
                + AccessKind.ofKey(key).ordinal() * StubCache.KIND_FACTOR;
        return Math.floorMod(shape + hash, StubCache.SETS);
    }

    /** Returns how many useful entries had to go. */
    private int insert(Entry[] set, Entry entry) {
        for (int way = 0; way < StubCache.WAYS; way++) {
            if (set[way] != null && set[way].isAbout(entry.plan.shapeWord(), entry.key)) {
                set[way] = entry;
                return 0;
            }
        }
        int gone = 0;
        if (isUseful(set[0])) {
            gone = isUseful(set[1]) ? 1 : 0;
            set[1] = set[0];
        }
        set[0] = entry;
        return gone;
    }

    private boolean isUseful(Entry entry) {
        return entry != null && vm.assumptions.holds(entry.plan.assumption());
    }

    private void compare(Entry[][] model, int step) {
        for (int shape : SHAPES) {
            for (int name : NAMES) {
                for (AccessKind kind : new AccessKind[] {AccessKind.LOAD, AccessKind.STORE}) {
                    int key = kind.key(name);
                    Entry[] set = model[setOf(shape, key)];
                    assertThat(answer(stubs.probe(shape, key), shape, key))
                            .as("shape %d, %s of name %d, after %d insertions", shape, kind, name, step)
                            .isEqualTo(expected(set, shape, key));
                }
            }
        }
    }

    private String expected(Entry[] set, int shape, int key) {
        for (int way = 0; way < StubCache.WAYS; way++) {
            if (set[way] != null && set[way].isAbout(shape, key)) {
                return isUseful(set[way]) ? "way " + way + ", location " + set[way].plan.location() : "nothing";
            }
        }
        return "nothing";
    }

    private String answer(long entry, int shape, int key) {
        if (entry == 0) {
            return "nothing";
        }
        long way = (entry - stubs.setOf(shape, key)) / StubCache.WAY_BYTES;
        return "way " + way + ", location " + Memory.getInt(entry + CacheCell.LOCATION);
    }
}
