package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tierup.asm.Mem.*;
import static tierup.asm.Registers.*;

import org.junit.jupiter.api.Test;

/** The bytes of addresses, worked out with tables 2-2 and 2-3 of the Intel manual: ModRM (reg = 0), SIB, displacement. */
class MemTest {

    private static String bytes(Mem place) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < place.encodingLength(); i++) {
            text.append(i == 0 ? "" : " ").append(String.format("%02x", place.encoding() >> 8 * i & 0xFF));
        }
        return text.toString();
    }

    @Test
    void theShortestDisplacementIsChosen() {
        assertThat(bytes(mem(rax))).isEqualTo("00");
        assertThat(bytes(mem(rdi, 127))).isEqualTo("47 7f");
        assertThat(bytes(mem(rdi, -128))).isEqualTo("47 80");
        assertThat(bytes(mem(rdi, 128))).isEqualTo("87 80 00 00 00");
        assertThat(bytes(mem(rdi, -129))).isEqualTo("87 7f ff ff ff");
    }

    @Test
    void rspAndR12AsBaseNeedASib() {
        assertThat(bytes(mem(rsp))).isEqualTo("04 24");
        assertThat(bytes(mem(r12))).isEqualTo("04 24");
        assertThat(bytes(mem(rsp, 8))).isEqualTo("44 24 08");
    }

    @Test
    void rbpAndR13AsBaseNeedADisplacement() {
        assertThat(bytes(mem(rbp))).isEqualTo("45 00");
        assertThat(bytes(mem(r13))).isEqualTo("45 00");
        assertThat(bytes(mem(rbp, rax, 1))).isEqualTo("44 05 00");
        assertThat(bytes(mem(r13, rcx, 4))).isEqualTo("44 8d 00");
    }

    @Test
    void scaleIndexAndBaseShareTheSib() {
        assertThat(bytes(mem(rbx, rcx, 8, 16))).isEqualTo("44 cb 10");
        assertThat(bytes(mem(rax, rdx, 1))).isEqualTo("04 10");
        assertThat(bytes(mem(rax, rdx, 2))).isEqualTo("04 50");
        assertThat(bytes(mem(rax, rdx, 4))).isEqualTo("04 90");
    }

    @Test
    void withoutABaseTheDisplacementHasFourBytes() {
        assertThat(bytes(scaled(rcx, 8, 0))).isEqualTo("04 cd 00 00 00 00");
        assertThat(bytes(scaled(rcx, 1, 0))).as("scaled by one it is a base").isEqualTo("01");
        assertThat(bytes(fs(0x28))).isEqualTo("04 25 28 00 00 00");
        assertThat(bytes(mem(new Label()))).as("relative to rip").isEqualTo("05 00 00 00 00");
    }

    @Test
    void fourthBitsGoToRex() {
        assertThat(mem(rax).rexBits()).isZero();
        assertThat(mem(r8).rexBits()).isEqualTo(0b01);
        assertThat(mem(rax, r8, 1).rexBits()).isEqualTo(0b10);
        assertThat(mem(r15, r12, 2).rexBits())
                .as("r12 may be an index, unlike rsp")
                .isEqualTo(0b11);
    }

    @Test
    void impossibleAddressesAreExplained() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mem(rax, rsp, 1))
                .withMessageContaining("rsp cannot be an index");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mem(rax, rcx, 3))
                .withMessageContaining("1, 2, 4 or 8, not by 3");
    }

    @Test
    void textIsIntelSyntax() {
        assertThat(mem(rbx, rcx, 8, 16)).hasToString("[rbx + rcx*8 + 16]");
        assertThat(mem(rbp, -24)).hasToString("[rbp - 24]");
        assertThat(mem(rbp, 0x1000)).hasToString("[rbp + 0x1000]");
        assertThat(mem(rsp, rbp, 1)).hasToString("[rsp + rbp]");
        assertThat(scaled(rcx, 4, 0)).hasToString("[rcx*4]");
        assertThat(fs(0)).hasToString("fs:[0]");
    }
}
