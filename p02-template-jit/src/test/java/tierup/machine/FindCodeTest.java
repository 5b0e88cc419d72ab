package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Registers.eax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tierup.asm.Assembler;
import tierup.asm.MachineCode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Whose code is it? */
@Exercise("p02.2")
@NeedsMachine
class FindCodeTest {
    private static MachineCode ofSize(int bytes) {
        Assembler a = new Assembler(false);
        while (a.position() < bytes - 1) {
            a.int3();
        }
        a.ret();
        return a.finish();
    }

    @Test
    @Points(1)
    void anEntryBelongsToItsCode() {
        try (CodeCache cache = CodeCache.reserve(1 << 16)) {
            CodeObject first = cache.publish("first", ofSize(10)).orElseThrow();
            CodeObject second = cache.publish("second", ofSize(10)).orElseThrow();
            assertThat(cache.find(first.entry())).isSameAs(first);
            assertThat(cache.find(second.entry())).isSameAs(second);
        }
    }

    @Test
    @Points(2)
    void everyAddressInsideBelongsToTheCode() {
        try (CodeCache cache = CodeCache.reserve(1 << 16)) {
            cache.publish("before", ofSize(40)).orElseThrow();
            CodeObject code = cache.publish("code", ofSize(100)).orElseThrow();
            cache.publish("after", ofSize(40)).orElseThrow();
            for (int i = 0; i < 100; i++) {
                assertThat(cache.find(code.entry() + i)).as("byte %d", i).isSameAs(code);
            }
        }
    }

    @Test
    @Points(2)
    void theReturnAddressOfALastCallBelongsToTheCaller() {
        try (CodeCache cache = CodeCache.reserve(1 << 16)) {
            CodeObject full = cache.publish("fills its place but for one byte", ofSize(31))
                    .orElseThrow();
            CodeObject code = cache.publish("ends in a call", ofSize(32)).orElseThrow();
            cache.publish("after", ofSize(10)).orElseThrow();
            assertThat(cache.find(full.entry() + 31)).isSameAs(full);
            assertThat(cache.find(code.entry() + 32)).isSameAs(code);
        }
    }

    @Test
    @Points(2)
    void whatIsNoCodeBelongsToNobody() {
        try (CodeCache cache = CodeCache.reserve(1 << 16)) {
            assertThat(cache.find(cache.start())).as("in an empty cache").isNull();
            CodeObject code = cache.publish("only", ofSize(10)).orElseThrow();
            assertThat(cache.find(code.entry() - 1)).isNull();
            assertThat(cache.find(code.entry() + 32)).as("behind the padding").isNull();
            assertThat(cache.find(0)).isNull();
            assertThat(cache.find(-1)).isNull();
        }
    }

    @Test
    @Points(2)
    void aGapLeftByFreedCodeBelongsToNobody() {
        try (CodeCache cache = CodeCache.reserve(1 << 16)) {
            CodeObject first = cache.publish("first", ofSize(50)).orElseThrow();
            CodeObject freed = cache.publish("freed", ofSize(50)).orElseThrow();
            CodeObject last = cache.publish("last", ofSize(50)).orElseThrow();
            cache.free(freed);
            assertThat(cache.find(freed.entry())).isNull();
            assertThat(cache.find(freed.entry() + 49)).isNull();
            assertThat(cache.find(first.entry() + 49)).isSameAs(first);
            assertThat(cache.find(last.entry())).isSameAs(last);
        }
    }

    @Test
    @Points(1)
    void manyPiecesAreToldApart() {
        Random random = new Random(2);
        try (CodeCache cache = CodeCache.reserve(1 << 18)) {
            List<CodeObject> all = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                all.add(cache.publish("f" + i, ofSize(1 + random.nextInt(500))).orElseThrow());
            }
            for (CodeObject code : all) {
                assertThat(cache.find(code.entry() + random.nextInt(code.size())))
                        .isSameAs(code);
            }
        }
    }

    /** What the question is good for. */
    @Test
    @Points(1)
    void aFaultNamesTheFunctionItHappenedIn() {
        try (TestGuest guest = new TestGuest()) {
            guest.publish("innocent", a -> {
                a.mov(eax, 1);
                a.ret();
            });
            CodeObject guilty = guest.publish("guilty", a -> {
                a.mov(eax, 1);
                a.ud2();
            });
            MachineCodeFault fault = null;
            try {
                guest.call(guilty);
            } catch (MachineCodeFault e) {
                fault = e;
            }
            assertThat(fault).isNotNull();
            assertThat(fault.functionName()).isEqualTo("guilty");
        }
    }
}
