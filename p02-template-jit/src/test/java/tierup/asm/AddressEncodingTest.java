package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Mem.fs;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Mem.scaled;
import static tierup.asm.Registers.*;

import java.util.List;
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

    private interface Emission {
        void emit(Assembler a, int reg, int rm);
    }

    /** @param bytes those before REX, and those of the opcode behind it; {@code 66 | 0f 7e} */
    private record RegisterForm(
            String name, String bytes, boolean wide, boolean regIsByte, boolean rmIsByte, Emission emission) {}

    private static final List<RegisterForm> REGISTER_FORMS = List.of(
            new RegisterForm("mov r64", "| 89", true, false, false, (a, reg, rm) -> a.mov(reg64(rm), reg64(reg))),
            new RegisterForm("mov r32", "| 89", false, false, false, (a, reg, rm) -> a.mov(reg32(rm), reg32(reg))),
            new RegisterForm("mov r16", "66 | 89", false, false, false, (a, reg, rm) -> a.mov(reg16(rm), reg16(reg))),
            new RegisterForm("mov r8", "| 88", false, true, true, (a, reg, rm) -> a.mov(reg8(rm), reg8(reg))),
            new RegisterForm("movzx r8", "| 0f b6", false, false, true, (a, reg, rm) -> a.movzx(reg32(reg), reg8(rm))),
            new RegisterForm(
                    "movzx r16", "| 0f b7", false, false, false, (a, reg, rm) -> a.movzx(reg32(reg), reg16(rm))),
            new RegisterForm("addsd", "f2 | 0f 58", false, false, false, (a, reg, rm) -> a.addsd(xmm(reg), xmm(rm))),
            new RegisterForm(
                    "cvtsi2sd", "f2 | 0f 2a", false, false, false, (a, reg, rm) -> a.cvtsi2sd(xmm(reg), reg32(rm))),
            new RegisterForm(
                    "cvttsd2si", "f2 | 0f 2c", true, false, false, (a, reg, rm) -> a.cvttsd2si(reg64(reg), xmm(rm))),
            new RegisterForm("movq", "66 | 0f 7e", true, false, false, (a, reg, rm) -> a.movq(reg64(rm), xmm(reg))));

    /** The bytes of an instruction with two registers, by the manual. */
    private static String expected(RegisterForm form, int reg, int rm) {
        boolean newByte = form.regIsByte && reg >= 4 || form.rmIsByte && rm >= 4;
        int bits = (form.wide ? 8 : 0) | reg / 8 * 4 | rm / 8;
        String rex = bits != 0 || newByte ? String.format("%02x ", 0x40 + bits) : "";
        return form.bytes.replace("| ", rex) + String.format(" %02x", 0xC0 + reg % 8 * 8 + rm % 8);
    }

    /** General registers of all widths, and SSE registers, each in both places. */
    @Test
    @Points(2)
    void everyPairOfRegistersHasItsRex() {
        for (RegisterForm form : REGISTER_FORMS) {
            for (int reg = 0; reg < 16; reg++) {
                for (int rm = 0; rm < 16; rm++) {
                    int first = reg;
                    int second = rm;
                    String code = hex(a -> form.emission.emit(a, first, second));
                    if (!code.equals(expected(form, reg, rm))) {
                        assertThat(code)
                                .as("%s with register %d in reg and %d in rm", form.name, reg, rm)
                                .isEqualTo(expected(form, reg, rm));
                    }
                }
            }
        }
    }

    /** A register beside an address: of a byte, of two, of a double; and an address alone. */
    @Test
    @Points(2)
    void everyRegisterBesideAnAddressHasItsRex() {
        for (int reg = 0; reg < 16; reg++) {
            for (int base : new int[] {0, 3, 6, 9, 15}) {
                for (int index : new int[] {0, 1, 7, 8, 12, 14}) {
                    int bits = reg / 8 * 4 | index / 8 * 2 | base / 8;
                    String any = bits != 0 ? String.format("%02x ", 0x40 + bits) : "";
                    String ofByte = bits != 0 || reg >= 4 ? String.format("%02x ", 0x40 + bits) : "";
                    String wide = String.format("%02x ", 0x48 + bits);
                    String address =
                            String.format(" %02x %02x 40", 0x44 + reg % 8 * 8, 0x40 + index % 8 * 8 + base % 8);
                    Mem place = mem(reg64(base), reg64(index), 2, 0x40);
                    Reg64 r64 = reg64(reg);
                    Reg16 r16 = reg16(reg);
                    Reg8 r8 = reg8(reg);
                    Xmm xmm = xmm(reg);
                    assertThat(hex(a -> a.mov(place, r8)))
                            .as("mov %s, %s", place, r8)
                            .isEqualTo(ofByte + "88" + address);
                    assertThat(hex(a -> a.mov(r8, place)))
                            .as("mov %s, %s", r8, place)
                            .isEqualTo(ofByte + "8a" + address);
                    assertThat(hex(a -> a.mov(place, r16)))
                            .as("mov %s, %s", place, r16)
                            .isEqualTo("66 " + any + "89" + address);
                    assertThat(hex(a -> a.mov(place, r64)))
                            .as("mov %s, %s", place, r64)
                            .isEqualTo(wide + "89" + address);
                    assertThat(hex(a -> a.movsd(xmm, place)))
                            .as("movsd %s, %s", xmm, place)
                            .isEqualTo("f2 " + any + "0f 10" + address);
                }
            }
        }
    }
}
