package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.monoic.AccessCase;
import tierup.monoic.AccessCase.Kind;
import tierup.monoic.CacheCell;
import tierup.template.Emitter;
import tierup.template.testing.EmittedCode;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.Assumptions;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** {@code SiteEmitter.probe} alone, beside the entries of the table: each way of full sets, and what is not there. */
@NeedsMachine
@Exercise("p06.6")
class ProbeCodeTest {
    /** Names of which the first three meet in one set. */
    private static final int[] NAMES = {77, 77 + StubCache.SETS, 77 + 2 * StubCache.SETS, 78, 3};

    private static final int[] SHAPES = {5, 5 + StubCache.SETS, 6, 70_000, AccessCase.STRINGS, CacheCell.accessorKey(5)
    };

    private static final AccessKind[] KINDS = {AccessKind.LOAD, AccessKind.STORE};

    private static void emit(EmittedCode code, Emitter e, EmittedCode.Registers r) {
        Reg64 shape = r.others().get(0);
        Reg64 key = r.others().get(1);
        Label miss = new Label("miss");
        e.a.mov(shape.r32(), r.first().r32());
        e.a.mov(key.r32(), r.second().r32());
        code.load(e);
        new SiteEmitter(e.a, true, false).probe(key, shape, miss);
        EmittedCode.requireSame(e, shape, r.first(), r.changed());
        EmittedCode.requireSame(e, key, r.second(), r.changed());
        EmittedCode.distance(e, r.result(), Emitting.stubs(code).table());
        e.a.outOfLine(() -> {
            e.a.bind(miss);
            EmittedCode.requireSame(e, shape, r.first(), r.changed());
            EmittedCode.requireSame(e, key, r.second(), r.changed());
            e.a.jmp(r.no());
        });
    }

    @Test
    @Points(3)
    void itFindsWhatIsThereAndNothingElse() {
        try (EmittedCode code = Emitting.code(ProbeCodeTest::emit)) {
            StubCache stubs = Emitting.stubs(code);
            compareAll(code, stubs, 0);
            Random random = new Random(6);
            for (int step = 1; step <= 60; step++) {
                AccessKind kind = KINDS[random.nextInt(KINDS.length)];
                int shape = SHAPES[random.nextInt(SHAPES.length)];
                stubs.insert(plan(shape), kind.key(NAMES[random.nextInt(NAMES.length)]));
                compareAll(code, stubs, step);
            }
        }
    }

    private static AccessCase plan(int word) {
        boolean accessor = word < 0 && word != AccessCase.STRINGS;
        return accessor
                ? new AccessCase(Kind.GETTER, CacheCell.accessorKey(word), 16, 0, Assumptions.ALWAYS, 0)
                : new AccessCase(Kind.LOAD, word, 16, 0, Assumptions.ALWAYS, 0);
    }

    private static void compareAll(EmittedCode code, StubCache stubs, int step) {
        for (int shape : SHAPES) {
            for (int name : NAMES) {
                for (AccessKind kind : KINDS) {
                    int key = kind.key(name);
                    code.setWord(StubCache.hashOf(key));
                    assertThat(describe(code.callInts(shape, key)))
                            .as("machine code, shape %d, %s of name %d, after %d insertions", shape, kind, name, step)
                            .isEqualTo(describe(expected(stubs, shape, key)));
                }
            }
        }
    }

    private static int expected(StubCache stubs, int shape, int key) {
        long set = stubs.setOf(shape, key);
        for (int way = 0; way < StubCache.WAYS; way++) {
            long entry = set + (long) way * StubCache.WAY_BYTES;
            if (CaseEntry.isAbout(entry, shape, key)) {
                return (int) (entry - stubs.table());
            }
        }
        return EmittedCode.NO;
    }

    private static String describe(int offset) {
        return switch (offset) {
            case EmittedCode.NO -> "a miss";
            case EmittedCode.CHANGED -> "a hit or a miss, but shape or key are no longer in their registers";
            default ->
                offset < 0 || offset % StubCache.WAY_BYTES != 0 || offset >= StubCache.ENTRIES * StubCache.WAY_BYTES
                        ? "an address that is no entry's: the table + " + offset
                        : "way " + offset / StubCache.WAY_BYTES % StubCache.WAYS + " of set "
                                + offset / StubCache.SET_BYTES;
        };
    }
}
