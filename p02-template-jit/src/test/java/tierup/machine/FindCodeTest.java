package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Registers.eax;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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
            assertThat(cache.find(freed.entry() + 49)).as("before it is freed").isSameAs(freed);
            cache.free(freed);
            assertThat(cache.find(freed.entry() + 49)).isNull();
            assertThat(cache.find(freed.entry())).isNull();
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

    /** All addresses in and around pieces of code of all sizes, some of which have been freed, and put to use again. */
    @Test
    @Points(2)
    void everyAddressBelongsToItsCodeOrToNobody() {
        try (CodeCache cache = CodeCache.reserve(1 << 16)) {
            List<CodeObject> code = new ArrayList<>();
            for (int size = 1; size <= 100; size++) {
                code.add(cache.publish("code of " + size, ofSize(size)).orElseThrow());
            }
            compareAll(cache, code);
            for (int i = code.size() - 1; i >= 0; i--) {
                if (i % 5 < 2) {
                    cache.free(code.remove(i));
                }
            }
            compareAll(cache, code);
            for (int size = 20; size <= 120; size += 10) {
                code.add(cache.publish("later code of " + size, ofSize(size)).orElseThrow());
            }
            compareAll(cache, code);
        }
    }

    private static void compareAll(CodeCache cache, List<CodeObject> all) {
        for (long address = cache.start() - 40; address < cache.start() + cache.used() + 4_000; address++) {
            CodeObject expected = null;
            for (CodeObject code : all) {
                expected = address >= code.entry() && address < code.entry() + code.allocated() ? code : expected;
            }
            if (cache.find(address) != expected) {
                assertThat(cache.find(address))
                        .as("the code at byte %d of the cache, which holds %s", address - cache.start(), all)
                        .isSameAs(expected);
            }
        }
    }

    /** Addresses are 64 bits. */
    @Test
    @Points(1)
    void whatIsFarAwayBelongsToNobody() {
        try (CodeCache cache = CodeCache.reserve(1 << 16)) {
            CodeObject code = cache.publish("only", ofSize(100)).orElseThrow();
            long[] distances = {1L << 32, 1L << 31, 3L << 32, 1L << 48, 1L << 62};
            for (long distance : distances) {
                assertThat(cache.find(code.entry() + 50 + distance))
                        .as("0x%x bytes above the code", distance)
                        .isNull();
                assertThat(cache.find(code.entry() + 50 - distance))
                        .as("0x%x bytes below the code", distance)
                        .isNull();
            }
            assertThat(cache.find(code.entry() + 50)).isSameAs(code);
        }
    }

    /**
     * An address can belong to one piece of code only. The map is replaced by one that refuses to be gone through, and has
     * nothing in the places of all others.
     */
    @Test
    @Points(2)
    void noOtherCodeIsLookedAt() throws ReflectiveOperationException {
        try (CodeCache cache = CodeCache.reserve(1 << 16)) {
            List<CodeObject> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                all.add(cache.publish("f" + i, ofSize(50)).orElseThrow());
            }
            for (int i = 10; i < 50; i += 10) {
                cache.free(all.get(i));
            }
            for (int wanted = 4; wanted < 56; wanted++) {
                lookUp(cache, all, wanted);
            }
        }
    }

    private static void lookUp(CodeCache cache, List<CodeObject> all, int wanted) throws ReflectiveOperationException {
        Field map = CodeCache.class.getDeclaredField("byStart");
        map.setAccessible(true);
        Object original = map.get(cache);
        map.set(cache, new OneByOne(all, wanted));
        try {
            CodeObject code = all.get(wanted);
            boolean freed = wanted % 10 == 0;
            assertThat(cache.find(code.entry() + 20)).isSameAs(freed ? null : code);
        } catch (NullPointerException e) {
            throw new AssertionError(
                    "to find one address's code among that of " + all.size()
                            + " functions, that of functions far from it was looked at",
                    e);
        } finally {
            map.set(cache, original);
        }
    }

    /** The map from entries to code, in which only the neighbours of one address have any. */
    private static final class OneByOne extends TreeMap<Long, CodeObject> {
        private static final long serialVersionUID = 1;

        OneByOne(List<CodeObject> all, int wanted) {
            for (int i = 0; i < all.size(); i++) {
                if (i % 10 != 0) {
                    put(all.get(i).entry(), Math.abs(i - wanted) <= 2 ? all.get(i) : null);
                }
            }
        }

        private static AssertionError refusal() {
            return new AssertionError("all code was gone through to find one address's");
        }

        @Override
        public Set<Map.Entry<Long, CodeObject>> entrySet() {
            throw refusal();
        }

        @Override
        public Collection<CodeObject> values() {
            throw refusal();
        }

        @Override
        public Set<Long> keySet() {
            throw refusal();
        }

        @Override
        public NavigableSet<Long> navigableKeySet() {
            throw refusal();
        }

        @Override
        public NavigableSet<Long> descendingKeySet() {
            throw refusal();
        }

        @Override
        public NavigableMap<Long, CodeObject> descendingMap() {
            throw refusal();
        }

        @Override
        public void forEach(BiConsumer<? super Long, ? super CodeObject> action) {
            throw refusal();
        }
    }
}
