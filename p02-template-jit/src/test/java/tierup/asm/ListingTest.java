package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static tierup.asm.Condition.*;
import static tierup.asm.Mem.*;
import static tierup.asm.Registers.*;

import org.junit.jupiter.api.Test;

/** Listings, text in and text out; and the disassemblers that they read with. */
class ListingTest {

    private static final long BASE = 0x10000;

    private static MachineCode program() {
        Assembler a = new Assembler(true);
        Label slow = new Label("slow");
        a.comment("prologue");
        a.push(rbp);
        a.setBytecode(0);
        a.mov(rax, mem(rbp, -8));
        a.setBytecode(2);
        a.add(eax, ecx);
        a.jcc(OVERFLOW, slow);
        a.outOfLine(() -> {
            a.bind(slow);
            a.ud2();
        });
        a.setBytecode(3);
        a.movsd(xmm9, a.constant(1.5));
        a.ret();
        return a.finish();
    }

    private static Listing listing(Disassembler disassembler) {
        String[] names = {"GET_LOCAL 0", "", "ADD", "RETURN"};
        return new Listing(program(), BASE)
                .disassembler(disassembler)
                .bytecode(pc -> pc < 0 ? "" : pc + " " + names[pc]);
    }

    @Test
    void showsBytecodeBytesAndAssemblySideBySide() {
        assertThat(listing(new RecordedDisassembler()).mark(BASE + 6).render()).isEqualTo("""
               bytecode       address  bytes                         assembly
                                                                   ; prologue
                              0x10000  55                            push rbp
               0 GET_LOCAL 0  0x10001  48 8b 45 f8                   mov rax, qword ptr [rbp - 8]
            => 2 ADD          0x10005  01 c8                         add eax, ecx
                              0x10007  0f 80 0a 00 00 00             jo slow
               3 RETURN       0x1000d  f2 44 0f 10 0d 0a 00 00 00    movsd xmm9, qword ptr [rip + c_3ff8000000000000]
                              0x10016  c3                            ret
                                                                   ; out of line
                                                                   slow:
               2 ADD          0x10017  0f 0b                         ud2
                              0x10019  0f 1f 80 00 00 00 00          nop
                                                                   c_3ff8000000000000:
                              0x10020  00 00 00 00 00 00 f8 3f       .quad 0x3ff8000000000000
            """);
    }

    @Test
    void capstoneReadsTheBytesAndTheListingAddsTheNames() {
        CapstoneDisassembler capstone = CapstoneDisassembler.instanceOrNull();
        assumeTrue(capstone != null, Disassembler.installationHint());
        assertThat(listing(capstone).render())
                .contains("jo 0x10017  <slow>")
                .contains("movsd xmm9, qword ptr [rip + 0xa]  <c_3ff8000000000000>")
                .contains(".quad 0x3ff8000000000000");
        assertThat(capstone.decode(new byte[] {(byte) 0xC3, 0x06}, BASE))
                .as("0x06 is no instruction in 64-bit mode")
                .containsExactly(new Disassembler.Line(BASE, 1, "ret"));
    }

    @Test
    void showsTheSurroundingsOfAnAddress() {
        String text = listing(new RecordedDisassembler()).renderAround(BASE + 8, 1);
        assertThat(text.lines().skip(1).map(String::strip))
                .containsExactly(
                        "2 ADD     0x10005  01 c8                         add eax, ecx",
                        "=>           0x10007  0f 80 0a 00 00 00             jo slow",
                        "3 RETURN  0x1000d  f2 44 0f 10 0d 0a 00 00 00    movsd xmm9, qword ptr [rip +"
                                + " c_3ff8000000000000]");
    }

    @Test
    void anAddressOutsideMarksNothing() {
        assertThat(listing(new RecordedDisassembler()).mark(BASE - 1).render()).doesNotContain("=>");
        assertThat(listing(new RecordedDisassembler())
                        .mark(BASE + 0x1_0000_0000L)
                        .render())
                .doesNotContain("=>");
    }

    @Test
    void showsTheJavaLinesOnRequest() {
        assertThat(listing(new RecordedDisassembler()).source(true).render())
                .containsPattern("push rbp {2}; ListingTest.java:\\d+");
    }

    @Test
    void codeThatCannotRunAtTheAddressCanStillBeListed() {
        Assembler a = new Assembler();
        a.call(0x7F00_0000_0000L);
        assertThat(new Listing(a.finish(), BASE)
                        .disassembler(new RecordedDisassembler())
                        .render())
                .contains("e8 00 00 00 00    call 0x7f0000000000");
    }

    @Test
    void coloursOnlyOnRequest() {
        Listing listing = listing(new RecordedDisassembler());
        assertThat(listing.render()).doesNotContain("\u001B");
        assertThat(listing.colour(true).render().replaceAll("\u001B\\[\\d*m", ""))
                .isEqualTo(listing.colour(false).render());
    }

    @Test
    void thereIsAlwaysADisassembler() {
        boolean hasCapstone = CapstoneDisassembler.instanceOrNull() != null;
        assertThat(Disassembler.available().disassemble(program(), BASE))
                .hasSize(program().instructionCount());
        assertThat(Disassembler.installationHint().isEmpty()).isEqualTo(hasCapstone);
    }
}
