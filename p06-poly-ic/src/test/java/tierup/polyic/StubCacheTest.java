package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The table of megamorphic sites by itself: what it finds, and what it forgets. */
@Exercise("p06.3")
class StubCacheTest {
    private static final int NAME = 77;
    private static final int KEY = AccessKind.LOAD.key(NAME);

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

    private static AccessCase plan(int shape, int location, int assumption) {
        return new AccessCase(Kind.LOAD, shape, location, 0, assumption, 0);
    }

    private void insert(int shape, int location) {
        stubs.insert(plan(shape, location, Assumptions.ALWAYS), KEY);
    }

    private int locationOf(int shape, int key) {
        long cell = stubs.probe(shape, key);
        return cell == 0 ? 0 : Memory.getInt(cell + CacheCell.LOCATION);
    }

    @Test
    @Points(1)
    void findsWhatWasPutIn() {
        insert(5, 16);
        insert(6, 24);
        assertThat(locationOf(5, KEY)).isEqualTo(16);
        assertThat(locationOf(6, KEY)).isEqualTo(24);
        assertThat(locationOf(7, KEY)).isZero();
    }

    @Test
    @Points(2)
    void nameAndKindArePartOfTheQuestion() {
        for (int shape = 1; shape < 2 * StubCache.SETS; shape++) {
            stubs.insert(plan(shape, 16, Assumptions.ALWAYS), KEY);
            assertThat(stubs.probe(shape, AccessKind.STORE.key(NAME))).isZero();
            assertThat(stubs.probe(shape, AccessKind.LOAD.key(NAME + 1))).isZero();
            assertThat(stubs.probe(shape + StubCache.SETS, KEY)).isZero();
        }
    }

    /** Two names that meet in one set, with the same shape. */
    @Test
    @Points(1)
    void aSetIsNotAnAnswer() {
        insert(5, 16);
        int others = 0;
        for (int name = NAME + 1; name < NAME + 20 * StubCache.SETS; name++) {
            int key = AccessKind.LOAD.key(name);
            if (stubs.setOf(5, key) == stubs.setOf(5, KEY)) {
                others++;
                assertThat(stubs.probe(5, key)).isZero();
            }
        }
        assertThat(others).isPositive();
    }

    @Test
    @Points(2)
    void twoOfASetLiveAndTheOlderMakesRoom() {
        insert(1, 16);
        insert(1 + StubCache.SETS, 24);
        assertThat(locationOf(1, KEY)).isEqualTo(16);
        assertThat(locationOf(1 + StubCache.SETS, KEY)).isEqualTo(24);
        insert(1 + 2 * StubCache.SETS, 32);
        assertThat(locationOf(1, KEY)).isZero();
        assertThat(locationOf(1 + StubCache.SETS, KEY)).isEqualTo(24);
        assertThat(locationOf(1 + 2 * StubCache.SETS, KEY)).isEqualTo(32);
        assertThat(stubs.evicted()).isEqualTo(1);
    }

    @Test
    @Points(2)
    void aNewPlanForTheSameAccessTakesThePlaceOfTheOld() {
        insert(1, 16);
        insert(1 + StubCache.SETS, 24);
        insert(1, 40);
        assertThat(locationOf(1, KEY)).isEqualTo(40);
        assertThat(locationOf(1 + StubCache.SETS, KEY)).isEqualTo(24);
        assertThat(stubs.evicted()).isZero();
    }

    @Test
    @Points(2)
    void aFailedAssumptionIsAMissAndItsEntryTheFirstToGo() {
        int fact = vm.assumptions.make();
        insert(1, 16);
        stubs.insert(plan(1 + StubCache.SETS, 24, fact), KEY);
        vm.assumptions.fail(fact);
        assertThat(stubs.probe(1 + StubCache.SETS, KEY)).isZero();
        insert(1 + 2 * StubCache.SETS, 32);
        assertThat(locationOf(1, KEY)).isEqualTo(16);
        assertThat(locationOf(1 + 2 * StubCache.SETS, KEY)).isEqualTo(32);
    }

    /** Consecutive shapes do not collide, whatever the name: a site of a thousand shapes still hits. */
    @Test
    @Points(1)
    void consecutiveShapesHaveSetsOfTheirOwn() {
        for (int shape = 1000; shape < 1000 + StubCache.SETS; shape++) {
            insert(shape, 16);
        }
        assertThat(stubs.used()).isEqualTo(StubCache.SETS);
        for (int shape = 1000; shape < 1000 + StubCache.SETS; shape++) {
            assertThat(locationOf(shape, KEY)).isEqualTo(16);
        }
    }
}
