package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tierup.asm.Registers.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tierup.asm.Assembler;
import tierup.asm.MachineCode;
import tierup.asm.Mem;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Memory;

@NeedsMachine
class CodeCacheTest implements NeedsMachine.OnTestThread {
    private static final int INT3 = 0xCC;

    private CodeCache cache;

    @Override
    public void open() {
        cache = CodeCache.reserve(1 << 20);
    }

    @Override
    public void close() {
        cache.close();
    }

    private static MachineCode returning(int value) {
        Assembler a = new Assembler();
        a.mov(eax, value);
        a.ret();
        return a.finish();
    }

    private static MachineCode ofSize(int bytes) {
        Assembler a = new Assembler(false);
        for (int i = 1; i + 7 < bytes; i += 8) {
            a.quad(i);
        }
        while (a.position() < bytes - 1) {
            a.int3();
        }
        a.ret();
        return a.finish();
    }

    @Test
    void whatIsPublishedTogetherIsWrittenInOneGo() {
        cache.publish("before", returning(0)).orElseThrow();
        long before = cache.writes();
        List<CodeObject> pieces = cache.together(() -> {
            List<CodeObject> inner = new ArrayList<>(cache.together(() -> publishEach(ofSize(40), ofSize(5_000))));
            inner.addAll(publishEach(returning(3), ofSize(9_000)));
            return inner;
        });
        assertThat(cache.writes() - before).isEqualTo(1);
        assertThat(pieces).hasSize(4).allSatisfy(this::isWritten);
        assertThat(ProcessMaps.within(cache.start(), cache.start() + cache.capacity()))
                .noneMatch(ProcessMaps.Range::isWritable);
    }

    @Test
    void piecesInDifferentPlacesAreWrittenOneByOne() {
        CodeObject hole = cache.publish("hole", ofSize(100)).orElseThrow();
        CodeObject between = cache.publish("between", returning(1)).orElseThrow();
        cache.free(hole);
        long before = cache.writes();
        List<CodeObject> pieces = cache.together(() -> publishEach(ofSize(90), ofSize(90), ofSize(90)));
        assertThat(pieces.get(0).entry()).isLessThan(between.entry());
        assertThat(pieces.get(1).entry()).isGreaterThan(between.entry());
        assertThat(cache.writes() - before).isEqualTo(2);
        assertThat(pieces).allSatisfy(this::isWritten);
        isWritten(between);
    }

    @Test
    void whatWasPublishedBeforeTheWorkFailedIsThere() {
        List<CodeObject> pieces = new ArrayList<>();
        assertThatThrownBy(() -> cache.together(() -> {
                    pieces.addAll(publishEach(returning(1)));
                    throw new IllegalStateException("given up");
                }))
                .hasMessage("given up");
        assertThat(pieces).hasSize(1).allSatisfy(this::isWritten);
        long before = cache.writes();
        isWritten(cache.publish("later", returning(2)).orElseThrow());
        assertThat(cache.writes() - before).isEqualTo(1);
    }

    private List<CodeObject> publishEach(MachineCode... codes) {
        List<CodeObject> pieces = new ArrayList<>();
        for (MachineCode code : codes) {
            pieces.add(cache.publish("piece", code).orElseThrow());
        }
        return pieces;
    }

    /** Its bytes are in memory, and traps behind them to the end of the piece. */
    private void isWritten(CodeObject code) {
        byte[] expected = code.code().relocatedTo(code.entry());
        for (int i = 0; i < code.allocated(); i++) {
            assertThat(Memory.getByte(code.entry() + i))
                    .as("byte %d of %s", i, code)
                    .isEqualTo(i < expected.length ? expected[i] & 0xFF : INT3);
        }
    }

    @Test
    void findsTheCodeThatAnAddressBelongsTo() {
        CodeObject first = cache.publish("first", returning(1)).orElseThrow();
        CodeObject second = cache.publish("second", returning(2)).orElseThrow();
        assertThat(cache.find(first.entry())).isSameAs(first);
        assertThat(cache.find(first.entry() + first.size() - 1)).isSameAs(first);
        assertThat(cache.find(first.entry() + first.size()))
                .as("return address of a call that is the last instruction")
                .isSameAs(first);
        assertThat(cache.find(second.entry())).isSameAs(second);
        assertThat(cache.find(first.entry() - 1)).isNull();
        assertThat(cache.find(second.entry() + 32)).isNull();
        assertThat(cache.find(0)).isNull();
        assertThat(cache.find(-1)).isNull();
    }

    @Test
    void theBytesArriveAndTheRestIsTraps() {
        CodeObject code = cache.publish("f", returning(7)).orElseThrow();
        byte[] expected = code.code().bytes();
        for (int i = 0; i < expected.length; i++) {
            assertThat(Memory.getByte(code.entry() + i)).isEqualTo(expected[i] & 0xFF);
        }
        for (long at = code.entry() + code.size(); at < cache.start() + LibC.PAGE; at++) {
            assertThat(Memory.getByte(at)).isEqualTo(INT3);
        }
    }

    @Test
    void dataLiesWithinReachOfCodeAndIsZero() {
        assertThat(cache.reaches(cache.start() + cache.capacity()))
                .as("the end of the cache is in reach")
                .isFalse();
        long first = cache.allocateData(100);
        long second = cache.allocateData(LibC.PAGE + 1);
        for (long at = first; at < second + 2 * LibC.PAGE; at += 8) {
            assertThat(Memory.getLong(at)).isZero();
            Memory.putLong(at, at);
        }
        assertThat(second).isEqualTo(first + LibC.PAGE);
        assertThat(cache.reaches(first) && cache.reaches(second + 2 * LibC.PAGE - 1))
                .isTrue();
        assertThat(cache.inRange(first)).as("no code lies there").isFalse();
        Assembler a = new Assembler();
        a.mov(rax, Mem.at(second));
        a.ret();
        assertThat(cache.publish("reader", a.finish())).isPresent();
    }

    @Test
    void thereIsNoEndOfDataButAnAnswer() {
        int taken = 0;
        while (cache.allocateData(1 << 20) != 0) {
            taken++;
        }
        assertThat(taken).isEqualTo(64);
        assertThat(cache.allocateData(1)).isZero();
    }

    /** What is reserved in one piece must be within the reach of 32 bits. */
    @Test
    void aVeryLargeCacheHasNoRoomForData() {
        try (CodeCache large = CodeCache.reserve(2L << 30)) {
            assertThat(large.allocateData(1)).isZero();
            assertThat(large.reaches(large.start()))
                    .as("a cache beyond two gigabytes reaches its start")
                    .isFalse();
        }
    }

    @Test
    void entriesAreAligned() {
        for (int size = 1; size < 100; size++) {
            assertThat(cache.publish("f", ofSize(size)).orElseThrow().entry() % 32)
                    .isZero();
        }
    }

    @Test
    void relocationsAreFilledInForTheAddress() {
        CodeObject target = cache.publish("target", returning(5)).orElseThrow();
        Assembler a = new Assembler();
        a.jmp(target.entry());
        CodeObject jump = cache.publish("jump", a.finish()).orElseThrow();
        long distance = Memory.getInt(jump.entry() + 1);
        assertThat(jump.entry() + 5 + distance).isEqualTo(target.entry());
    }

    @Test
    void freedCodeIsForgottenOverwrittenAndItsPlaceUsedAgain() {
        CodeObject first = cache.publish("first", returning(1)).orElseThrow();
        CodeObject second = cache.publish("second", returning(2)).orElseThrow();
        cache.free(first);
        assertThat(cache.find(first.entry())).isNull();
        assertThat(Memory.getByte(first.entry())).isEqualTo(INT3);
        assertThat(Memory.getByte(second.entry())).isNotEqualTo(INT3);
        CodeObject third = cache.publish("third", returning(3)).orElseThrow();
        assertThat(third.entry()).isEqualTo(first.entry());
        assertThat(cache.count()).isEqualTo(2);
        assertThat(cache.published()).isEqualTo(3);
    }

    @Test
    void freeingTwiceIsRefused() {
        CodeObject code = cache.publish("f", returning(1)).orElseThrow();
        cache.free(code);
        assertThatThrownBy(() -> cache.free(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not in this code cache");
    }

    @Test
    void saysWhenItIsFullAndGoesOnAfterAFree() {
        List<CodeObject> all = new ArrayList<>();
        Optional<CodeObject> code;
        while ((code = cache.publish("f" + all.size(), ofSize(1000))).isPresent()) {
            all.add(code.get());
        }
        assertThat(all).hasSize((1 << 20) / 1024);
        assertThat(cache.used()).isEqualTo(cache.capacity());
        assertThat(cache.publish("one too many", returning(1))).isEmpty();
        cache.free(all.get(100));
        cache.free(all.get(101));
        assertThat(cache.publish("merged", ofSize(2000)))
                .map(CodeObject::entry)
                .contains(all.get(100).entry());
        assertThat(cache.publish("full again", ofSize(1000))).isEmpty();
    }

    @Test
    void survivesRandomPublishingAndFreeing() {
        Random random = new Random(7);
        List<CodeObject> live = new ArrayList<>();
        for (int step = 0; step < 3_000; step++) {
            if (live.isEmpty() || random.nextInt(100) < 60) {
                cache.publish("f" + step, ofSize(1 + random.nextInt(5_000))).ifPresent(live::add);
            } else {
                cache.free(live.remove(random.nextInt(live.size())));
            }
        }
        for (CodeObject code : live) {
            assertThat(cache.find(code.entry() + code.size() / 2)).isSameAs(code);
            assertThat(Memory.getByte(code.entry() + code.size() - 1)).isEqualTo(0xC3);
        }
        live.forEach(cache::free);
        assertThat(cache.used()).isZero();
    }

    @Test
    void onlyTheEnginesThreadMayPublishOrFree() throws Exception {
        CodeObject code = cache.publish("f", returning(1)).orElseThrow();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread other = new Thread(() -> {
            try {
                cache.free(code);
            } catch (IllegalStateException e) {
                failure.set(e);
            }
        });
        other.start();
        other.join();
        assertThat(failure.get()).hasMessageContaining("only the engine's thread");
        assertThat(cache.find(code.entry())).isSameAs(code);
    }

    /** A second thread reads the kernel's own account all the while the first publishes and frees. */
    @Test
    void noPageIsEverWritableAndExecutable() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<ProcessMaps.Range> both = new ArrayList<>();
        int[] looks = new int[2];
        Thread inspector = new Thread(() -> {
            while (!done.get()) {
                for (ProcessMaps.Range range : ourPages()) {
                    looks[0]++;
                    looks[1] += range.isWritable() ? 1 : 0;
                    if (range.isWritable() && range.isExecutable()) {
                        both.add(range);
                    }
                }
            }
        });
        inspector.start();
        List<CodeObject> live = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            live.add(cache.publish("f" + i, ofSize(1 + i % 3_000)).orElseThrow());
            assertThat(ourPages()).noneMatch(ProcessMaps.Range::isWritable);
            if (live.size() > 50) {
                cache.free(live.remove(i % live.size()));
            }
        }
        done.set(true);
        inspector.join();
        assertThat(both).isEmpty();
        assertThat(looks[0]).isPositive();
        assertThat(ourPages()).anyMatch(ProcessMaps.Range::isExecutable);
    }

    private List<ProcessMaps.Range> ourPages() {
        return ProcessMaps.within(cache.start(), cache.start() + cache.capacity());
    }

    @Test
    void theStubsAreNotWritableEither() {
        try (TestGuest guest = new TestGuest()) {
            long exit = guest.exitStub(Exit.RETURN);
            List<ProcessMaps.Range> pages = ProcessMaps.within(exit, exit + 1);
            assertThat(pages).hasSize(1);
            assertThat(pages.get(0).permissions()).startsWith("r-x");
        }
    }

    @Test
    void aFailedSystemCallSaysWhatAndWhy() {
        assertThatThrownBy(() -> LibC.mprotect(123, LibC.PAGE, PageProtection.READ))
                .isInstanceOf(NativeError.class)
                .hasMessageContaining("mprotect(0x7b, 4096 bytes, READ) failed")
                .hasMessageContaining("EINVAL");
        assertThatThrownBy(() -> LibC.mmap(1L << 60, PageProtection.NONE)).hasMessageContaining("ENOMEM");
        long unmapped = LibC.mmap(LibC.PAGE, PageProtection.NONE);
        LibC.munmap(unmapped, LibC.PAGE);
        assertThatThrownBy(() -> LibC.mprotect(unmapped, LibC.PAGE, PageProtection.READ))
                .hasMessageContaining("part of the range is not mapped");
    }

    @Test
    void theKernelIsAskedForPagesOfTheCacheOnly() {
        long page = cache.start();
        long end = page + LibC.PAGE;
        assertRefused(page, end, "the size is an address, the end of the pages: subtract the address of the first one");
        assertRefused(page, cache.capacity() + 1, "the size reaches beyond the end of the code cache");
        assertRefused(page, Long.MAX_VALUE, "the size reaches beyond the end of the code cache");
        assertRefused(page, 0, "the size is not positive");
        assertRefused(page, -LibC.PAGE, "the size is not positive");
        assertRefused(page + 32, LibC.PAGE, "the address is no multiple of a page");
        assertRefused(page - LibC.PAGE, LibC.PAGE, "the address is outside the code cache");
        assertRefused(page + cache.capacity(), LibC.PAGE, "the address is outside the code cache");
        assertRefused(0, LibC.PAGE, "the address is outside the code cache");
    }

    private void assertRefused(long address, long size, String reason) {
        assertThatThrownBy(() -> cache.protect(address, size, PageProtection.READ_WRITE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("CodeCache.write", "READ_WRITE", reason);
    }
}
