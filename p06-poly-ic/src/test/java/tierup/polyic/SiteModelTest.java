package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.monoic.AccessCase;
import tierup.monoic.AccessCase.Kind;
import tierup.monoic.CacheCell;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/**
 * A site by itself, told of accesses and of facts that fail in any order, beside a model of what it should know. No
 * program runs; the plans are made up, and several names share the site, as with computed keys.
 */
@Exercise("p06.1")
class SiteModelTest {
    private static final int[] NAMES = {101, 102, 101 + (1 << 20)};
    private static final int SHAPES = 6;

    private Vm vm;
    private CaseList cases;
    private final List<Long> receivers = new ArrayList<>();

    @BeforeEach
    void start() {
        start(CacheMode.ON);
    }

    private void start(CacheMode mode) {
        vm = new Vm(VmOptions.DEFAULT.withHeap(16 << 20), PolyIcVm.interpreter(mode));
        cases = ((PolymorphicCaches) vm.caches).cases();
        receivers.clear();
        for (int i = 0; i < SHAPES; i++) {
            receivers.add(vm.call(vm.load(FrontEnd.compile("test.js", "return {p" + i + ": 1}")), Value.UNDEFINED));
        }
    }

    @AfterEach
    void stop() {
        vm.close();
    }

    private long newSite() {
        return SiteBlock.at(vm.functions.allocate(Long.BYTES), vm.functions);
    }

    private int shape(int number) {
        return Cell.shapeId(receivers.get(number));
    }

    private AccessCase load(int number, int location, int assumption) {
        return new AccessCase(Kind.LOAD, shape(number), location, 0, assumption, 0);
    }

    // -- many histories of a site of few cases ------------------------------------------------------

    /** What a site should know of one access. */
    private static final class Expected {
        AccessCase plan;
        int key;
        int hits;

        Expected(AccessCase plan, int key) {
            this.plan = plan;
            this.key = key;
        }

        boolean isAbout(int word, int otherKey) {
            return plan.shapeWord() == word && key == otherKey;
        }
    }

    private final class History {
        private final Random random;
        private final long site = newSite();
        private final List<Expected> model = new ArrayList<>();
        private final StringBuilder told = new StringBuilder();
        private StateChange lastChange = StateChange.NONE;
        private int misses;
        private int notCacheable;
        private int replaced;

        History(int seed) {
            random = new Random(seed);
            told.append("seed ").append(seed).append(':');
        }

        void play() {
            for (int step = 0; step < 40; step++) {
                switch (random.nextInt(9)) {
                    case 0, 1, 2, 3 -> ask();
                    case 4, 5, 6 -> miss();
                    case 7 -> fail();
                    default -> missWithoutPlan();
                }
                compare();
            }
        }

        private int randomKey() {
            AccessKind kind = random.nextInt(4) == 0 ? AccessKind.STORE : AccessKind.LOAD;
            return kind.key(NAMES[random.nextInt(NAMES.length)]);
        }

        private void ask() {
            int number = random.nextInt(SHAPES);
            int key = randomKey();
            boolean accessor = random.nextInt(4) == 0;
            Expected known = model.isEmpty() ? null : model.get(random.nextInt(model.size()));
            if (known != null && random.nextBoolean()) {
                number = numberOf(known.plan.shape());
                key = known.key;
                accessor = known.plan.isAccessor();
            }
            long base = receivers.get(number);
            told.append(" ask").append(accessor ? " for an accessor" : "").append(about(shape(number), key));
            long found = accessor ? cases.findAccessor(site, base, key) : cases.find(site, base, key);
            int word = accessor ? CacheCell.accessorKey(shape(number)) : shape(number);
            int index = indexOf(word, key);
            boolean hit = index >= 0 && holds(model.get(index));
            assertThat(entry(found)).as("the answer of%n%s", told).isEqualTo(entry(hit ? place(index) : 0));
            if (hit) {
                model.get(index).hits++;
            }
        }

        private void miss() {
            int number = random.nextInt(SHAPES);
            int key = randomKey();
            if (!model.isEmpty() && random.nextInt(3) > 0) {
                Expected known = model.get(random.nextInt(model.size()));
                number = numberOf(known.plan.shape());
                key = known.key;
            }
            int assumption = random.nextInt(3) == 0 ? Assumptions.ALWAYS : vm.assumptions.make();
            boolean stores = AccessKind.ofKey(key).stores();
            Kind kind = stores ? Kind.STORE : Kind.LOAD;
            if (random.nextInt(4) == 0) {
                kind = stores ? Kind.SETTER : Kind.GETTER;
            }
            AccessCase plan = new AccessCase(kind, shape(number), 16 + 8 * random.nextInt(5), 0, assumption, 0);
            int index = indexOf(plan.shapeWord(), key);
            List<Integer> dead = dead();
            if (index < 0 && dead.isEmpty() && model.size() == SiteBlock.MAX_CASES) {
                return;
            }
            told.append(" learn ").append(kind).append(about(plan.shape(), key));
            cases.missed(site, plan, key);
            misses++;
            if (index < 0 && dead.isEmpty()) {
                model.add(new Expected(plan, key));
                lastChange = StateChange.shapeNumber(model.size());
                return;
            }
            int place = index >= 0 ? index : written(dead, plan, key);
            model.set(place, new Expected(plan, key));
            lastChange = StateChange.PROTOTYPE_CHANGED;
            replaced++;
        }

        /** Which of the dead cases has made room: the exercise leaves that open. */
        private int written(List<Integer> dead, AccessCase plan, int key) {
            return dead.stream()
                    .filter(i -> CaseEntry.key(place(i)) == key
                            && CaseEntry.read(place(i)).equals(plan))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("none of the cases that cannot hit any more, " + dead
                            + ", has made room for the new one after\n" + told));
        }

        private void missWithoutPlan() {
            told.append(" miss without a plan");
            cases.missed(site, null, randomKey());
            misses++;
            notCacheable++;
        }

        private void fail() {
            List<Expected> conditional = model.stream()
                    .filter(e -> e.plan.isConditional() && holds(e))
                    .toList();
            if (!conditional.isEmpty()) {
                Expected failing = conditional.get(random.nextInt(conditional.size()));
                told.append(" fail").append(about(failing.plan.shape(), failing.key));
                vm.assumptions.fail(failing.plan.assumption());
            }
        }

        private void compare() {
            SiteState state = model.isEmpty()
                    ? SiteState.UNINITIALIZED
                    : model.size() == 1 ? SiteState.MONOMORPHIC : SiteState.POLYMORPHIC;
            assertThat(SiteBlock.state(site)).as("state after%n%s", told).isEqualTo(state);
            assertThat(SiteBlock.cases(site)).as("cases after%n%s", told).isEqualTo(model.size());
            assertThat(SiteBlock.lastChange(site))
                    .as("last change after%n%s", told)
                    .isEqualTo(lastChange);
            assertThat((int) SiteBlock.counter(site, SiteBlock.MISSES))
                    .as("misses after%n%s", told)
                    .isEqualTo(misses);
            assertThat((int) SiteBlock.counter(site, SiteBlock.NOT_CACHEABLE))
                    .as("misses without a plan after%n%s", told)
                    .isEqualTo(notCacheable);
            assertThat(Memory.getInt(site + SiteBlock.REPLACED))
                    .as("replaced after%n%s", told)
                    .isEqualTo(replaced);
            for (int i = 0; i < model.size(); i++) {
                Expected expected = model.get(i);
                assertThat(about(CaseEntry.read(place(i)).shape(), CaseEntry.key(place(i))))
                        .as("case %d after%n%s", i, told)
                        .isEqualTo(about(expected.plan.shape(), expected.key));
                assertThat(CaseEntry.read(place(i)))
                        .as("case %d after%n%s", i, told)
                        .isEqualTo(expected.plan);
                assertThat((int) CacheCell.hits(place(i)))
                        .as("hits of case %d after%n%s", i, told)
                        .isEqualTo(expected.hits);
            }
        }

        private int indexOf(int word, int key) {
            for (int i = 0; i < model.size(); i++) {
                if (model.get(i).isAbout(word, key)) {
                    return i;
                }
            }
            return -1;
        }

        private List<Integer> dead() {
            List<Integer> dead = new ArrayList<>();
            for (int i = 0; i < model.size(); i++) {
                if (!holds(model.get(i))) {
                    dead.add(i);
                }
            }
            return dead;
        }

        private boolean holds(Expected expected) {
            return vm.assumptions.holds(expected.plan.assumption());
        }

        private long place(int index) {
            return SiteBlock.caseAt(site, index);
        }

        private String entry(long address) {
            return address == 0 ? "no case" : "case " + (address - place(0)) / CaseEntry.SIZE;
        }

        private String about(int shape, int key) {
            int number = numberOf(shape);
            return " {p" + number + "}." + AccessKind.nameOf(key)
                    + (AccessKind.ofKey(key).stores() ? " = v" : "") + ";";
        }

        private int numberOf(int shape) {
            for (int i = 0; i < SHAPES; i++) {
                if (shape(i) == shape) {
                    return i;
                }
            }
            return -1;
        }
    }

    @Test
    @Points(4)
    void whateverHappensASiteKnowsWhatItsModelKnows() {
        for (int seed = 1; seed <= 80; seed++) {
            new History(seed).play();
        }
    }

    // -- single steps -------------------------------------------------------------------------------

    /** The case about the same access is overwritten, also where one that is dead stands before it. */
    @Test
    @Points(2)
    void theSameAccessComesBeforeTheDead() {
        for (int same = 0; same < SiteBlock.MAX_CASES; same++) {
            long site = newSite();
            int[] facts = new int[SiteBlock.MAX_CASES];
            for (int i = 0; i < SiteBlock.MAX_CASES; i++) {
                facts[i] = vm.assumptions.make();
                cases.missed(site, load(i, 16, facts[i]), AccessKind.LOAD.key(NAMES[0]));
            }
            for (int fact : facts) {
                vm.assumptions.fail(fact);
            }
            AccessCase plan = load(same, 40, Assumptions.ALWAYS);
            cases.missed(site, plan, AccessKind.LOAD.key(NAMES[0]));
            assertThat(CaseEntry.read(SiteBlock.caseAt(site, same)))
                    .as("case %d, about the access that is planned anew; all four were dead", same)
                    .isEqualTo(plan);
            assertThat(SiteBlock.state(site)).isEqualTo(SiteState.POLYMORPHIC);
        }
    }

    /** All that a site knew is in the table afterwards, each case under its own key. */
    @Test
    @Points(2)
    void theTableIsToldOfAllFive() {
        int[] keys = {
            AccessKind.LOAD.key(NAMES[0]),
            AccessKind.LOAD.key(NAMES[1]),
            AccessKind.STORE.key(NAMES[0]),
            AccessKind.LOAD.key(NAMES[2]),
            AccessKind.STORE.key(NAMES[1])
        };
        long site = newSite();
        long before = cases.stubs().inserted();
        for (int i = 0; i < keys.length; i++) {
            cases.missed(site, plan(i, keys[i]), keys[i]);
        }
        assertThat(SiteBlock.state(site)).isEqualTo(SiteState.MEGAMORPHIC);
        assertThat(SiteBlock.lastChange(site)).isEqualTo(StateChange.FIFTH_SHAPE);
        assertThat((int) (cases.stubs().inserted() - before))
                .as("plans put into the table by the fifth shape")
                .isEqualTo(5);
        for (int i = 0; i < keys.length; i++) {
            long entry = cases.stubs().probe(plan(i, keys[i]).shapeWord(), keys[i]);
            assertThat(entry).as("entry of shape number %d in the table", i).isNotZero();
            assertThat(CaseEntry.read(entry)).isEqualTo(plan(i, keys[i]));
            long found = i == 1
                    ? cases.findAccessor(site, receivers.get(i), keys[i])
                    : cases.find(site, receivers.get(i), keys[i]);
            assertThat(found).as("what the site finds").isEqualTo(entry);
            assertThat((int) CacheCell.hits(entry)).isEqualTo(1);
        }
        assertThat((int) SiteBlock.counter(site, SiteBlock.STUB_HITS)).isEqualTo(5);
        cases.missed(site, null, keys[0]);
        cases.missed(site, load(5, 24, Assumptions.ALWAYS), keys[0]);
        assertThat((int) SiteBlock.counter(site, SiteBlock.MISSES)).isEqualTo(7);
        assertThat((int) SiteBlock.counter(site, SiteBlock.NOT_CACHEABLE)).isEqualTo(1);
        assertThat((int) (cases.stubs().inserted() - before))
                .as("plans put into the table after a sixth shape")
                .isEqualTo(6);
        assertThat(cases.find(site, receivers.get(5), keys[0])).isNotZero();
    }

    /** The second of {@link #theTableIsToldOfAllFive} is a getter. */
    private AccessCase plan(int number, int key) {
        boolean stores = AccessKind.ofKey(key).stores();
        Kind kind = number == 1 ? Kind.GETTER : stores ? Kind.STORE : Kind.LOAD;
        return new AccessCase(kind, shape(number), 16 + 8 * number, 0, Assumptions.ALWAYS, 0);
    }

    @Test
    @Points(1)
    void whatIsNoCellIsFoundNowhere() {
        long site = newSite();
        int key = AccessKind.LOAD.key(NAMES[0]);
        cases.missed(site, load(0, 16, Assumptions.ALWAYS), key);
        for (long value :
                new long[] {Value.fromInt(0), Value.fromDouble(0.5), Value.UNDEFINED, Value.NULL, Value.TRUE}) {
            assertThat(cases.find(site, value, key)).as(Value.describe(value)).isZero();
            assertThat(cases.findAccessor(site, value, key))
                    .as(Value.describe(value))
                    .isZero();
        }
    }

    @Test
    @Points(1)
    void sitesOfGlobalVariablesStayMonomorphic() {
        for (CacheMode mode : new CacheMode[] {CacheMode.ON, CacheMode.MEGAMORPHIC_ONLY}) {
            vm.close();
            start(mode);
            long site = newSite();
            long before = cases.stubs().inserted();
            int key = AccessKind.GLOBAL.key(NAMES[0]);
            for (int i = 0; i < 6; i++) {
                int fact = vm.assumptions.make();
                AccessCase plan =
                        new AccessCase(Kind.LOAD_FROM_HOLDER, AccessCase.GLOBAL, 16, receivers.get(0), fact, 0);
                cases.missed(site, plan, key);
                assertThat(cases.findGlobal(site))
                        .as("%s, variable planned %d times", mode, i + 1)
                        .isEqualTo(SiteBlock.caseAt(site, 0));
                vm.assumptions.fail(fact);
            }
            assertThat(SiteBlock.state(site)).as(mode.name()).isEqualTo(SiteState.MONOMORPHIC);
            assertThat((int) (cases.stubs().inserted() - before))
                    .as("%s, plans put into the table", mode)
                    .isZero();
        }
    }

    @Test
    @Points(1)
    void aForcedSiteKeepsNoCases() {
        vm.close();
        start(CacheMode.MEGAMORPHIC_ONLY);
        long site = newSite();
        long before = cases.stubs().inserted();
        int key = AccessKind.LOAD.key(NAMES[0]);
        cases.missed(site, null, key);
        assertThat(SiteBlock.state(site)).as("after a miss without a plan").isEqualTo(SiteState.UNINITIALIZED);
        for (int i = 0; i < SHAPES; i++) {
            cases.missed(site, load(i, 16, Assumptions.ALWAYS), key);
            assertThat(SiteBlock.state(site)).isEqualTo(SiteState.MEGAMORPHIC);
            assertThat(SiteBlock.lastChange(site)).isEqualTo(StateChange.FORCED);
            assertThat((int) (cases.stubs().inserted() - before))
                    .as("plans put into the table")
                    .isEqualTo(i + 1);
        }
        assertThat(SiteBlock.cases(site)).isZero();
        assertThat((int) SiteBlock.counter(site, SiteBlock.MISSES)).isEqualTo(SHAPES + 1);
    }
}
