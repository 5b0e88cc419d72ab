package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Registers.eax;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tierup.asm.Assembler;
import tierup.asm.MachineCode;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Memory;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Bytes become code: they arrive, they can be executed, and nothing else changes. */
@Exercise("p02.1")
@NeedsMachine
class PublishingTest {
    /** {@code add eax, 1}, which has three bytes, many times. */
    private static MachineCode additions(int count) {
        Assembler a = new Assembler(false);
        a.xor(eax, eax);
        for (int i = 0; i < count; i++) {
            a.add(eax, 1);
        }
        a.ret();
        return a.finish();
    }

    private static List<ProcessMaps.Range> pages(CodeCache cache) {
        return ProcessMaps.within(cache.start(), cache.start() + cache.capacity());
    }

    @Test
    @Points(2)
    void whatWasPublishedCanBeExecuted() {
        try (TestGuest guest = new TestGuest()) {
            CodeObject code = guest.publish("answer", a -> {
                a.mov(eax, 42);
                a.ret();
            });
            assertThat(guest.result(code)).isEqualTo(42);
        }
    }

    @Test
    @Points(1)
    void whatWasPublishedBeforeCanStillBeExecuted() {
        try (TestGuest guest = new TestGuest()) {
            CodeObject first = guest.code.publish("first", additions(1)).orElseThrow();
            CodeObject second = guest.code.publish("second", additions(2)).orElseThrow();
            assertThat(guest.result(first)).isEqualTo(1);
            assertThat(guest.result(second)).isEqualTo(2);
        }
    }

    @Test
    @Points(2)
    void codeMayCrossFromOnePageToTheNext() {
        try (TestGuest guest = new TestGuest()) {
            // In the room of what was freed all pages are in use already, and none comes along behind the last byte.
            CodeObject large = guest.code.publish("large", additions(5_000)).orElseThrow();
            guest.code.publish("behind it", additions(9)).orElseThrow();
            guest.code.free(large);
            // Pieces of a fifth of a page and more: wherever the first of them begins, some lie across a border.
            IntStream pieces = IntStream.range(145, 195).map(half -> 2 * half);
            IntStream.concat(pieces, IntStream.of(3_000, 1_400, 5_000)).forEach(count -> {
                CodeObject code =
                        guest.code.publish("additions", additions(count)).orElseThrow();
                assertThat(guest.result(code))
                        .as("%d additions at %s", count, code)
                        .isEqualTo(count);
            });
        }
    }

    @Test
    @Points(1)
    void exactlyTheBytesAreWritten() {
        try (CodeCache cache = CodeCache.reserve(1 << 16)) {
            CodeObject first = cache.publish("first", additions(9)).orElseThrow();
            CodeObject second = cache.publish("second", additions(1_500)).orElseThrow();
            CodeObject third = cache.publish("third", additions(9)).orElseThrow();
            for (CodeObject code : List.of(first, second, third)) {
                byte[] expected = code.code().bytes();
                for (int i = 0; i < expected.length; i++) {
                    assertThat(Memory.getByte(code.entry() + i))
                            .as("byte %d of %s", i, code)
                            .isEqualTo(expected[i] & 0xFF);
                }
            }
        }
    }

    /** The kernel is asked, by way of {@code /proc/self/maps}. */
    @Test
    @Points(2)
    void noPageStaysWritable() {
        try (CodeCache cache = CodeCache.reserve(1 << 16)) {
            cache.publish("two pages", additions(2_000)).orElseThrow();
            assertThat(pages(cache)).noneMatch(ProcessMaps.Range::isWritable);
            CodeObject small = cache.publish("small", additions(1)).orElseThrow();
            assertThat(pages(cache)).noneMatch(ProcessMaps.Range::isWritable);
            assertThat(ProcessMaps.within(small.entry(), small.entry() + 1)).allMatch(ProcessMaps.Range::isExecutable);
        }
    }

    @Test
    @Points(2)
    void pagesWithoutCodeStayOutOfReach() {
        try (CodeCache cache = CodeCache.reserve(1 << 16)) {
            cache.publish("small", additions(1)).orElseThrow();
            long end = cache.start() + cache.capacity();
            assertThat(ProcessMaps.within(cache.start() + LibC.PAGE, end))
                    .as("the pages behind the first")
                    .isNotEmpty()
                    .allMatch(range -> range.permissions().startsWith("---"));
        }
    }

    /** A page that is writable cannot be executed meanwhile: opened are those with bytes that change, and no others. */
    @Test
    @Points(2)
    void noPageIsOpenedThatKeepsItsBytes() {
        try (CodeCache cache = CodeCache.reserve(1 << 18)) {
            CodeObject room = cache.publish("room", ofSize(20 * LibC.PAGE)).orElseThrow();
            cache.free(room);
            int[] sizes = {
                1, 31, 4_031, 4_095, 1, 4_063, 8_191, 4_094, 100, 12_287, 3_900, 5, 20_000, 95, 4_096, 63, 8_159
            };
            for (int size : sizes) {
                long before = cache.pagesOpened();
                CodeObject code = cache.publish(size + " bytes", ofSize(size)).orElseThrow();
                long first = code.entry() / LibC.PAGE;
                long last = (code.entry() + code.allocated() - 1) / LibC.PAGE;
                assertThat(cache.pagesOpened() - before)
                        .as(
                                "pages made writable for the %d bytes from byte %d of a page on",
                                code.allocated(), code.entry() % LibC.PAGE)
                        .isEqualTo(last - first + 1);
                assertThat(bytesOf(code)).as("bytes of %s", code).isEqualTo(bytesToBe(code));
            }
            assertThat(pages(cache)).as("permissions of the code cache").noneMatch(ProcessMaps.Range::isWritable);
            assertThat(ProcessMaps.within(room.entry(), room.entry() + room.allocated()))
                    .as("permissions of the pages with code")
                    .allMatch(ProcessMaps.Range::isExecutable);
        }
    }

    /** A piece of code, then traps up to the end of its place. */
    private static byte[] bytesToBe(CodeObject code) {
        byte[] bytes = Arrays.copyOf(code.code().bytes(), code.allocated());
        Arrays.fill(bytes, code.size(), bytes.length, (byte) 0xCC);
        return bytes;
    }

    private static byte[] bytesOf(CodeObject code) {
        byte[] bytes = new byte[code.allocated()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Memory.getByte(code.entry() + i);
        }
        return bytes;
    }

    /** Different bytes at each place: {@code mov eax, n}, which has five, and then {@code ret}. */
    private static MachineCode ofSize(int bytes) {
        Assembler a = new Assembler(false);
        while (a.position() + 5 < bytes) {
            a.mov(eax, a.position());
        }
        while (a.position() < bytes) {
            a.ret();
        }
        return a.finish();
    }

    /** The end of the code may be the end of its last page, or the last byte may be the only one in it. */
    @Test
    @Points(1)
    void codeMayEndWhereAPageDoes() {
        for (int pages = 1; pages <= 4; pages++) {
            for (int size : new int[] {pages * LibC.PAGE - 1, pages * LibC.PAGE, pages * LibC.PAGE - 33}) {
                try (CodeCache cache = CodeCache.reserve(1 << 16)) {
                    CodeObject code = cache.publish("code", ofSize(size)).orElseThrow();
                    long end = cache.start() + code.allocated() + LibC.PAGE - 1 & -LibC.PAGE;
                    assertThat(bytesOf(code)).as("%d bytes", size).isEqualTo(bytesToBe(code));
                    assertThat(ProcessMaps.within(cache.start(), end))
                            .as("permissions of the pages with the %d bytes", size)
                            .allMatch(range -> range.isExecutable() && !range.isWritable());
                    assertThat(ProcessMaps.within(end, cache.start() + cache.capacity()))
                            .as("permissions of the pages behind %d bytes", size)
                            .allMatch(range -> range.permissions().startsWith("---"));
                }
            }
        }
    }
}
