/**
 * The x86-64 assembler and disassembler. Everything that knows this processor's registers, conventions and encodings is
 * here, so that a package for another processor can stand beside it.
 *
 * <p>The life of one instruction:
 *
 * <pre>
 *   a.add(rax, mem(rbx, rcx, 8, 16))
 *     |
 *     |  {@link tierup.asm.Mem}          encodes the address when it is made: ModRM 44, SIB cb, displacement 10; REX bits
 *     |  {@link tierup.asm.Instruction}  finds the row that takes a 64-bit register and memory:  r64, r/m64 : REX.W 03 /r
 *     |  {@link tierup.asm.Form}         is that row, read: wide, opcode 03, register in ModRM.reg, memory in r/m
 *     |  {@link tierup.asm.Encoder}      puts the parts together:  48 | 03 | 44 cb 10
 *     |  {@link tierup.asm.Label}        fills in distances of jumps, now or when the label is bound
 *     |  {@link tierup.asm.InstructionLog} notes offset, row, operands, bytecode and Java line
 *     |  {@link tierup.asm.JumpShortener} shortens jumps when the code is complete, for whoever asks for it
 *     v
 *   {@link tierup.asm.MachineCode}       the bytes, relocatable, with the log
 *     |
 *     v  {@link tierup.asm.Listing}      through a {@link tierup.asm.Disassembler}:  48 03 44 cb 10  add rax, qword ptr [rbx + rcx*8 + 0x10]
 * </pre>
 *
 * <p>To add an instruction, write its row into {@link tierup.asm.Instruction} as the Intel manual has it and give it a
 * method in one of the assembler's layers. The tests find both by themselves: every row is encoded with many operands and
 * compared with what Capstone reads, and every method is called.
 *
 * <p>Manual: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2 ("Intel SDM").
 */
package tierup.asm;
