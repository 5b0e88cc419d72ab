package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tierup.asm.Condition.*;
import static tierup.asm.Mem.*;
import static tierup.asm.Registers.*;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Encodings worked out by hand with the Intel manual, the choices the assembler makes, and its complaints. */
class AssemblerTest {

    private static String hex(Consumer<Assembler> program) {
        Assembler assembler = new Assembler();
        program.accept(assembler);
        return hex(assembler.finish().bytes());
    }

    private static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            text.append(text.isEmpty() ? "" : " ").append(String.format("%02x", each));
        }
        return text.toString();
    }

    @Test
    void addsTenAndTwenty() {
        assertThat(hex(a -> {
                    a.mov(rax, 10);
                    a.mov(rcx, 20);
                    a.add(rax, rcx);
                    a.ret();
                }))
                .isEqualTo("48 c7 c0 0a 00 00 00 48 c7 c1 14 00 00 00 48 01 c8 c3");
    }

    @Test
    void theWidthOfTheRegistersChoosesTheWidthOfTheInstruction() {
        assertThat(hex(a -> a.add(al, cl))).isEqualTo("00 c8");
        assertThat(hex(a -> a.add(ax, cx))).isEqualTo("66 01 c8");
        assertThat(hex(a -> a.add(eax, ecx))).isEqualTo("01 c8");
        assertThat(hex(a -> a.add(rax, rcx))).isEqualTo("48 01 c8");
    }

    @Test
    void upperRegistersUseTheirBitOfRex() {
        assertThat(hex(a -> a.mov(r8, rax))).as("B").isEqualTo("49 89 c0");
        assertThat(hex(a -> a.mov(rax, r8))).as("R").isEqualTo("4c 89 c0");
        assertThat(hex(a -> a.mov(eax, mem(rax, r8, 1)))).as("X").isEqualTo("42 8b 04 00");
        assertThat(hex(a -> a.push(r15))).as("B, register in the opcode").isEqualTo("41 57");
        assertThat(hex(a -> a.mov(eax, ecx))).as("none").isEqualTo("89 c8");
    }

    @Test
    void newByteRegistersNeedAnEmptyRex() {
        assertThat(hex(a -> a.mov(bl, cl))).isEqualTo("88 cb");
        assertThat(hex(a -> a.mov(sil, cl))).isEqualTo("40 88 ce");
        assertThat(hex(a -> a.setcc(EQUAL, dil))).isEqualTo("40 0f 94 c7");
        assertThat(hex(a -> a.movzx(eax, bpl))).isEqualTo("40 0f b6 c5");
    }

    @Test
    void movOfANumberTakesTheShortestEncoding() {
        assertThat(hex(a -> a.mov(eax, 1))).isEqualTo("b8 01 00 00 00");
        assertThat(hex(a -> a.mov(rax, -1))).isEqualTo("48 c7 c0 ff ff ff ff");
        assertThat(hex(a -> a.mov(rax, 0xFFFF_FFFFL)))
                .as("clears the upper half")
                .isEqualTo("b8 ff ff ff ff");
        assertThat(hex(a -> a.mov(r9, 0x1_0000_0000L))).isEqualTo("49 b9 00 00 00 00 01 00 00 00");
        assertThat(hex(a -> a.movabs(rax, 1))).isEqualTo("48 b8 01 00 00 00 00 00 00 00");
    }

    @Test
    void smallNumbersTakeOneByte() {
        assertThat(hex(a -> a.add(rax, 127))).isEqualTo("48 83 c0 7f");
        assertThat(hex(a -> a.add(rax, 128))).isEqualTo("48 81 c0 80 00 00 00");
        assertThat(hex(a -> a.cmp(edx, -128))).isEqualTo("83 fa 80");
        assertThat(hex(a -> a.imul(eax, ecx, 5))).isEqualTo("6b c1 05");
        assertThat(hex(a -> a.shl(eax, 1))).isEqualTo("d1 e0");
        assertThat(hex(a -> a.shl(eax, 2))).isEqualTo("c1 e0 02");
    }

    @Test
    void prefixesStandBeforeRex() {
        assertThat(hex(a -> a.cvtsi2sd(xmm8, rax))).isEqualTo("f2 4c 0f 2a c0");
        assertThat(hex(a -> a.movq(xmm0, rax))).isEqualTo("66 48 0f 6e c0");
        assertThat(hex(a -> a.movq(rax, xmm9))).isEqualTo("66 4c 0f 7e c8");
        assertThat(hex(a -> a.mov(rax, fs(0)))).isEqualTo("64 48 8b 04 25 00 00 00 00");
        assertThat(hex(a -> a.lockXadd(mem(rbx), rcx))).isEqualTo("f0 48 0f c1 0b");
    }

    @Test
    void impossibleOperandsAreExplained() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assembler().add(eax, rbx))
                .withMessageContaining("add eax, rbx")
                .withMessageContaining("eax has 32 bits and rbx has 64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assembler().mov(mem(rax), mem(rbx)))
                .withMessageContaining("no x86 instruction has two memory operands");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assembler().cmp(rax, 1L << 40))
                .withMessageContaining("does not fit into a signed 32-bit immediate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assembler().shl(eax, 32))
                .withMessageContaining("shl eax, 32")
                .withMessageContaining("r/m32, imm5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assembler().mov(mem(rax), 1))
                .withMessageContaining("qwordPtr");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assembler().movzx(eax, mem(rax)))
                .withMessageContaining("nothing says how many bytes");
    }

    private record Limit(String what, BiConsumer<Assembler, Long> instruction, long lowest, long highest) {}

    @Test
    void numbersAreAcceptedExactlyWithinTheirLimits() {
        for (Limit limit : List.of(
                new Limit("byte", (a, n) -> a.mov(al, n), -128, 255),
                new Limit("word", (a, n) -> a.mov(ax, n), -32_768, 65_535),
                new Limit("dword", (a, n) -> a.add(eax, n), Integer.MIN_VALUE, 0xFFFF_FFFFL),
                new Limit("sign-extended dword", (a, n) -> a.add(rax, n), Integer.MIN_VALUE, Integer.MAX_VALUE),
                new Limit("32-bit shift", (a, n) -> a.sar(eax, n), 0, 31),
                new Limit("64-bit shift", (a, n) -> a.sar(rax, n), 0, 63),
                new Limit("32-bit bit number", (a, n) -> a.bt(eax, n), 0, 31),
                new Limit("64-bit bit number", (a, n) -> a.bt(rax, n), 0, 63),
                new Limit("bytes to pop", (a, n) -> a.ret(n.intValue()), 0, 65_535))) {
            limit.instruction().accept(new Assembler(), limit.lowest());
            limit.instruction().accept(new Assembler(), limit.highest());
            for (long outside : new long[] {limit.lowest() - 1, limit.highest() + 1}) {
                assertThatIllegalArgumentException()
                        .as(limit.what())
                        .isThrownBy(() -> limit.instruction().accept(new Assembler(), outside));
            }
        }
    }

    @Test
    void aRejectedInstructionLeavesNoTrace() {
        Assembler assembler = new Assembler();
        assertThatIllegalArgumentException().isThrownBy(() -> assembler.add(eax, rbx));
        assembler.ret();
        MachineCode code = assembler.finish();
        assertThat(hex(code.bytes())).isEqualTo("c3");
        assertThat(code.instructionCount()).isEqualTo(1);
    }

    @Test
    void paddingIsMadeOfLongNoOperations() {
        Assembler assembler = new Assembler();
        for (int boundary : new int[] {1, 2, 4, 8, 16, 32, 64}) {
            assembler.ret();
            int before = assembler.position();
            assembler.align(boundary);
            assertThat(assembler.position() % boundary).isZero();
            assertThat(assembler.position() - before).isLessThan(boundary);
        }
        assertThat(assembler.finish().instructionCount())
                .as("7 returns and few paddings")
                .isLessThan(20);
        assertThatIllegalArgumentException().isThrownBy(() -> new Assembler().align(12));
    }

    @Test
    void constantsLieBehindTheCodeAndAreShared() {
        Assembler assembler = new Assembler();
        assembler.movsd(xmm0, assembler.constant(1.5));
        assembler.addsd(xmm0, assembler.constant(1.5));
        assembler.ret();
        assertThat(hex(assembler.finish().bytes()))
                .isEqualTo("f2 0f 10 05 10 00 00 00 f2 0f 58 05 08 00 00 00 c3"
                        + " 0f 1f 80 00 00 00 00 00 00 00 00 00 00 f8 3f");
    }

    @Test
    void outOfLineCodeFollowsTheMainCodeAndKeepsItsBytecode() {
        Assembler assembler = new Assembler();
        assembler.setBytecode(7);
        assembler.outOfLine(() -> {
            assembler.ud2();
            assembler.outOfLine(assembler::int3);
        });
        assembler.setBytecode(8);
        assembler.ret();
        MachineCode code = assembler.finish();
        assertThat(hex(code.bytes())).isEqualTo("c3 0f 0b cc");
        assertThat(code.bytecodeAt(0)).isEqualTo(8);
        assertThat(code.bytecodeAt(2)).isEqualTo(7);
        assertThat(code.bytecodeAt(3)).isEqualTo(7);
        assertThat(code.bytecodeAt(4)).isEqualTo(Assembler.NO_BYTECODE);
    }

    @Test
    void everyInstructionRemembersTheJavaLineThatEmittedIt() {
        Assembler assembler = new Assembler(true);
        StackTraceElement here = new Throwable().getStackTrace()[0];
        assembler.jmp(rax);
        StackTraceElement source = assembler.finish().instruction(0).source();
        assertThat(source.getFileName()).isEqualTo(here.getFileName());
        assertThat(source.getMethodName()).isEqualTo(here.getMethodName());
        assertThat(source.getLineNumber()).isEqualTo(here.getLineNumber() + 1);

        Assembler quick = new Assembler(false);
        quick.ret();
        assertThat(quick.finish().instruction(0).source()).isNull();
    }

    @Test
    void longCodeGrowsTheBuffersAndTheLog() {
        Assembler assembler = new Assembler(false);
        for (int i = 0; i < 10_000; i++) {
            assembler.mov(rax, mem(rsp, i));
        }
        MachineCode code = assembler.finish();
        assertThat(code.instructionCount()).isEqualTo(10_000);
        assertThat(code.instruction(9_999).text()).isEqualTo("mov rax, qword ptr [rsp + 0x270f]");
        assertThat(code.indexAt(code.size() - 1)).isEqualTo(9_999);
    }

    @Test
    void aFinishedAssemblerRefusesMoreCode() {
        Assembler assembler = new Assembler();
        assembler.ret();
        assembler.finish();
        assertThatIllegalStateException().isThrownBy(assembler::ret).withMessageContaining("finished");
        assertThatIllegalStateException().isThrownBy(assembler::finish);
    }
}
