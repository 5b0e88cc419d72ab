package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Mem.fs;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Mem.scaled;
import static tierup.asm.Registers.*;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Addresses in bytes: against the tables of the Intel manual, and against a decoder written from the same tables. */
@Exercise("p02.4")
class AddressEncodingTest {
    private static final int[] DISPLACEMENTS = {
        0, 1, 8, 127, 128, 255, 256, 0x12345678, -1, -128, -129, Integer.MIN_VALUE
    };

    private static String bytes(Mem place) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < place.encodingLength(); i++) {
            text.append(i == 0 ? "" : " ").append(String.format("%02x", place.encoding() >> 8 * i & 0xFF));
        }
        return text.toString();
    }

    private static String hex(Consumer<Assembler> program) {
        Assembler a = new Assembler(false);
        program.accept(a);
        StringBuilder text = new StringBuilder();
        for (byte each : a.finish().bytes()) {
            text.append(text.isEmpty() ? "" : " ").append(String.format("%02x", each));
        }
        return text.toString();
    }

    @Test
    @Points(1)
    void aPlainBaseIsOneByte() {
        assertThat(bytes(mem(rax))).isEqualTo("00");
        assertThat(bytes(mem(rbx))).isEqualTo("03");
        assertThat(bytes(mem(rdi))).isEqualTo("07");
        assertThat(bytes(mem(r9))).as("the fourth bit is in REX").isEqualTo("01");
    }

    @Test
    @Points(2)
    void theShortestDisplacementIsChosen() {
        assertThat(bytes(mem(rdi, 0))).isEqualTo("07");
        assertThat(bytes(mem(rdi, 127))).isEqualTo("47 7f");
        assertThat(bytes(mem(rdi, -128))).isEqualTo("47 80");
        assertThat(bytes(mem(rdi, 128))).as("one byte is signed").isEqualTo("87 80 00 00 00");
        assertThat(bytes(mem(rdi, -129))).isEqualTo("87 7f ff ff ff");
    }

    @Test
    @Points(2)
    void rspAndR12AsBaseNeedASib() {
        assertThat(bytes(mem(rsp))).isEqualTo("04 24");
        assertThat(bytes(mem(r12))).isEqualTo("04 24");
        assertThat(bytes(mem(rsp, 8))).isEqualTo("44 24 08");
    }

    @Test
    @Points(2)
    void rbpAndR13AsBaseNeedADisplacement() {
        assertThat(bytes(mem(rbp))).isEqualTo("45 00");
        assertThat(bytes(mem(r13))).isEqualTo("45 00");
        assertThat(bytes(mem(rbp, rax, 1))).isEqualTo("44 05 00");
        assertThat(bytes(mem(r13, rcx, 4))).isEqualTo("44 8d 00");
    }

    @Test
    @Points(2)
    void withoutABaseTheDisplacementHasFourBytes() {
        assertThat(bytes(scaled(rcx, 8, 0))).isEqualTo("04 cd 00 00 00 00");
        assertThat(bytes(scaled(r12, 2, 5))).isEqualTo("04 65 05 00 00 00");
        assertThat(bytes(fs(0x28))).isEqualTo("04 25 28 00 00 00");
        assertThat(bytes(mem(new Label()))).as("relative to rip").isEqualTo("05 00 00 00 00");
    }

    /** Every base, index, scale and displacement, read back as a processor reads them; no byte more than needed. */
    @Test
    @Points(3)
    void everyAddressReadsBackAsItself() {
        for (int base = 0; base < 16; base++) {
            for (int index = -1; index < 16; index++) {
                for (int displacement : DISPLACEMENTS) {
                    if (index != rsp.number()) {
                        check(reg64(base), index < 0 ? null : reg64(index), 1 << (base + index & 3), displacement);
                    }
                }
            }
        }
    }

    private static void check(Reg64 base, Reg64 index, int scale, int displacement) {
        Mem place = index == null ? mem(base, displacement) : mem(base, index, scale, displacement);
        DecodedAddress decoded = DecodedAddress.of(place);
        String expected = DecodedAddress.text(base.number(), index == null ? -1 : index.number(), scale, displacement);
        assertThat(decoded.text()).as("%s as %s", place, bytes(place)).isEqualTo(expected);
        assertThat(place.encodingLength())
                .as("%s as %s", place, bytes(place))
                .isEqualTo(DecodedAddress.shortest(base, index, displacement));
    }

    @Test
    @Points(2)
    void rexHoldsTheFourthBits() {
        assertThat(hex(a -> a.mov(eax, ecx))).as("none").isEqualTo("89 c8");
        assertThat(hex(a -> a.mov(rax, rcx))).as("W").isEqualTo("48 89 c8");
        assertThat(hex(a -> a.mov(rax, r8))).as("W, R").isEqualTo("4c 89 c0");
        assertThat(hex(a -> a.mov(r8, rax))).as("W, B").isEqualTo("49 89 c0");
        assertThat(hex(a -> a.mov(r8d, eax))).as("B alone").isEqualTo("41 89 c0");
        assertThat(hex(a -> a.mov(eax, mem(rax, r8, 1)))).as("X").isEqualTo("42 8b 04 00");
        assertThat(hex(a -> a.mov(r15, mem(r14, r13, 8, 1)))).as("W, R, X, B").isEqualTo("4f 8b 7c ee 01");
        assertThat(hex(a -> a.mov(qwordPtr(mem(r9)), 1)))
                .as("W, B, no register")
                .isEqualTo("49 c7 01 01 00 00 00");
    }

    @Test
    @Points(2)
    void aRegisterInTheOpcodeHasItsFourthBitInB() {
        assertThat(hex(a -> a.push(rbx))).isEqualTo("53");
        assertThat(hex(a -> a.push(r15))).isEqualTo("41 57");
        assertThat(hex(a -> a.mov(r9d, 1))).isEqualTo("41 b9 01 00 00 00");
        assertThat(hex(a -> a.mov(r9, 0x1_0000_0000L))).isEqualTo("49 b9 00 00 00 00 01 00 00 00");
    }

    @Test
    @Points(2)
    void newByteRegistersNeedAnEmptyRex() {
        assertThat(hex(a -> a.mov(bl, cl))).isEqualTo("88 cb");
        assertThat(hex(a -> a.mov(sil, cl))).isEqualTo("40 88 ce");
        assertThat(hex(a -> a.mov(cl, sil))).isEqualTo("40 88 f1");
        assertThat(hex(a -> a.setcc(EQUAL, dil))).isEqualTo("40 0f 94 c7");
        assertThat(hex(a -> a.movzx(eax, bpl))).isEqualTo("40 0f b6 c5");
    }
}
