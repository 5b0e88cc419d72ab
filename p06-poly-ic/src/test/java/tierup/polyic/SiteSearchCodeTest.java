package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.monoic.AccessCase;
import tierup.monoic.AccessCase.Kind;
import tierup.monoic.CacheCell;
import tierup.template.Conventions;
import tierup.template.Emitter;
import tierup.template.testing.EmittedCode;
import tierup.template.testing.NeedsMachine;
import tierup.vm.InterpreterVm;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** The two halves of p06.4 by themselves, on sites whose cases a test has written. */
@NeedsMachine
@Exercise("p06.4")
class SiteSearchCodeTest {
    private static final int[] SHAPES = {5, 6, 70_000, AccessCase.STRINGS, CacheCell.accessorKey(5), 1 << 30};

    /** What the code leaves if it falls through: far from any entry's distance. */
    private static final int NOTHING_FITS = 1 << 20;

    private static void write(long site, int index, AccessCase plan, int key, long hits) {
        long entry = SiteBlock.caseAt(site, index);
        CaseEntry.write(entry, plan, key);
        Memory.putLong(entry + CacheCell.HITS, hits);
        Memory.putInt(site + SiteBlock.CASES, index + 1);
        SiteBlock.change(
                site, index == 0 ? SiteState.MONOMORPHIC : SiteState.POLYMORPHIC, StateChange.shapeNumber(index + 1));
    }

    private static AccessCase load(int shape, int assumption) {
        return new AccessCase(Kind.LOAD, shape, 16, 0, assumption, 0);
    }

    // -- the search in machine code -----------------------------------------------------------------

    private static void emit(Emitter e, EmittedCode.Registers r, long site) {
        Reg64 shape = r.others().get(0);
        Label found = new Label("found");
        Label done = new Label("compared");
        e.a.mov(shape.r32(), r.first().r32());
        e.a.mov(Conventions.SCRATCH, site);
        new SiteEmitter(e.a, false, false).compareCases(shape, found);
        EmittedCode.requireSame(e, shape, r.first(), r.changed());
        EmittedCode.distance(e, r.result(), site - NOTHING_FITS);
        e.a.bind(done);
        e.a.outOfLine(() -> {
            e.a.bind(found);
            EmittedCode.requireSame(e, shape, r.first(), r.changed());
            EmittedCode.distance(e, r.result(), site);
            e.a.jmp(done);
        });
    }

    @Test
    @Points(3)
    void eachOfTheFourEntriesIsFound() {
        long[] site = {0};
        try (EmittedCode code = Emitting.code((made, e, r) -> emit(e, r, site[0]))) {
            site[0] = SiteBlock.at(code.vm.functions.allocate(Long.BYTES), code.vm.functions);
            int key = AccessKind.LOAD.key(9);
            for (int known = 0; known <= SiteBlock.MAX_CASES; known++) {
                if (known > 0) {
                    write(site[0], known - 1, load(SHAPES[known - 1], Assumptions.ALWAYS), key, 0);
                }
                for (int i = 0; i < SHAPES.length; i++) {
                    String expected =
                            i < known ? "found, at entry " + i : "nothing fits, at entry " + (SiteBlock.MAX_CASES - 1);
                    assertThat(describe(code.callInts(SHAPES[i], 0)))
                            .as("shape %d, where %d entries are in use, of %s", SHAPES[i], known, words(site[0]))
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static List<Integer> words(long site) {
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < SiteBlock.cases(site); i++) {
            words.add(Memory.getInt(SiteBlock.caseAt(site, i) + CacheCell.SHAPE));
        }
        return words;
    }

    private static String describe(int result) {
        if (result == EmittedCode.CHANGED) {
            return "the shape is no longer in its register";
        }
        boolean found = result < NOTHING_FITS / 2;
        int offset = (found ? result : result - NOTHING_FITS) - SiteBlock.FIRST_CASE;
        String where = offset % CaseEntry.SIZE == 0 && offset >= 0
                ? "entry " + offset / CaseEntry.SIZE
                : "an address that is no entry's: the block + " + (offset + SiteBlock.FIRST_CASE);
        return (found ? "found, at " : "nothing fits, at ") + where;
    }

    // -- what is compiled ---------------------------------------------------------------------------

    @Test
    @Points(3)
    void liveCasesByTheirHits() {
        try (Vm vm = new Vm(VmOptions.DEFAULT.withHeap(16 << 20), InterpreterVm.parts())) {
            CaseList cases = new CaseList(vm, false);
            Random random = new Random(7);
            for (int round = 0; round < 100; round++) {
                long site = SiteBlock.at(vm.functions.allocate(Long.BYTES), vm.functions);
                List<CaseList.Known> expected = new ArrayList<>();
                int count = round % (SiteBlock.MAX_CASES + 1);
                for (int i = 0; i < count; i++) {
                    long hits = random.nextBoolean() ? i * 0x1_0000_0001L : 7_000_000_000L - i;
                    int fact = random.nextInt(3) == 0 ? vm.assumptions.make() : Assumptions.ALWAYS;
                    AccessKind kind = random.nextBoolean() ? AccessKind.LOAD : AccessKind.STORE;
                    Kind does = kind.stores() ? Kind.STORE : Kind.LOAD;
                    AccessCase plan = new AccessCase(does, 5 + i, 16 + 8 * i, 0, fact, 0);
                    write(site, i, plan, kind.key(40 + i), hits);
                    if (fact != Assumptions.ALWAYS && random.nextBoolean()) {
                        vm.assumptions.fail(fact);
                    } else {
                        expected.add(new CaseList.Known(plan, 40 + i, SiteBlock.caseAt(site, i), hits));
                    }
                }
                expected.sort(Comparator.comparingLong(CaseList.Known::hits).reversed());
                assertThat(cases.live(site))
                        .as("round %d: the cases of a site of %d that hold, most hits first", round, count)
                        .isEqualTo(expected);
                for (int i = 0; i < count; i++) {
                    assertThat(AccessKind.nameOf(CaseEntry.key(SiteBlock.caseAt(site, i))))
                            .as("the entries in memory stay where they are: name of entry %d", i)
                            .isEqualTo(40 + i);
                }
                SiteBlock.change(site, SiteState.MEGAMORPHIC, StateChange.FIFTH_SHAPE);
                assertThat(cases.live(site)).as("of a megamorphic site").isEmpty();
            }
        }
    }
}
