package tierup.asm;

import java.util.ArrayList;
import java.util.List;

/**
 * Operands for every pattern of the instruction table, chosen where encodings change: all registers; every base, every
 * index, every scale; displacements and numbers on both sides of each limit.
 */
final class OperandSamples {

    private static final int[] DISPLACEMENTS = {
        0, 1, -1, 8, 127, 128, -128, -129, 0x1234, 0x12345678, Integer.MAX_VALUE, Integer.MIN_VALUE
    };
    private static final long[] NUMBERS = {
        0,
        1,
        2,
        7,
        9,
        10,
        31,
        32,
        63,
        64,
        100,
        127,
        128,
        200,
        255,
        256,
        999,
        1000,
        32767,
        32768,
        65535,
        65536,
        0x12345678L,
        Integer.MAX_VALUE,
        0x8000_0000L,
        0xFFFF_FFFEL,
        0xFFFF_FFFFL,
        0x1_0000_0000L,
        0x1234_5678_9ABC_DEF0L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        -1,
        -2,
        -10,
        -127,
        -128,
        -129,
        -255,
        -256,
        -32768,
        -32769,
        -0x12345678L,
        Integer.MIN_VALUE,
        Integer.MIN_VALUE - 1L,
    };

    /** A label bound where the code starts; operands that need a label use it or one bound at the end. */
    private final Label start;

    private final Label end;

    OperandSamples(Label start, Label end) {
        this.start = start;
        this.end = end;
    }

    /** All samples that fit {@code pattern}, a set of {@link Kind} bits; never empty. */
    List<MachineOperand> matching(int pattern) {
        List<MachineOperand> samples = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            samples.add(Registers.reg8(number));
            samples.add(Registers.reg16(number));
            samples.add(Registers.reg32(number));
            samples.add(Registers.reg64(number));
            samples.add(Registers.xmm(number));
        }
        for (long value : NUMBERS) {
            samples.add(new Immediate(value));
        }
        samples.addAll(List.of(Condition.values()));
        samples.add(new JumpTarget(start, true));
        samples.add(new JumpTarget(start, false));
        samples.add(new JumpTarget(end, false));
        for (Mem place : places()) {
            samples.add(sized(place, pattern));
        }
        samples.add(sized(Mem.mem(start), pattern));
        samples.add(sized(Mem.mem(end), pattern));
        samples.removeIf(sample -> (sample.kinds() & pattern) == 0);
        if (samples.isEmpty()) {
            throw new IllegalStateException("no operand samples for pattern 0x" + Integer.toHexString(pattern));
        }
        return samples;
    }

    /** The place with the size that {@code pattern} wants, where the size may be said. */
    private static Mem sized(Mem place, int pattern) {
        return switch (Kind.memoryBits(pattern)) {
            case 8 -> Mem.bytePtr(place);
            case 16 -> Mem.wordPtr(place);
            case 32 -> Mem.dwordPtr(place);
            case 64 -> Mem.qwordPtr(place);
            default -> place;
        };
    }

    private static List<Mem> places() {
        List<Mem> places = new ArrayList<>();
        for (int displacement : DISPLACEMENTS) {
            for (int base = 0; base < 16; base++) {
                places.add(Mem.mem(Registers.reg64(base), displacement));
            }
            places.add(Mem.scaled(Registers.r9, 8, displacement));
            places.add(Mem.mem(Registers.r13, Registers.r12, 2, displacement));
            places.add(Mem.mem(Registers.rsp, Registers.rbp, 1, displacement));
        }
        for (int index = 0; index < 16; index++) {
            if (index != Registers.rsp.number()) {
                for (int base = 0; base < 16; base++) {
                    places.add(Mem.mem(Registers.reg64(base), Registers.reg64(index), 1 << (base + index) % 4));
                }
                places.add(Mem.scaled(Registers.reg64(index), 1 << index % 4, 16 * index));
            }
        }
        places.add(Mem.fs(0));
        places.add(Mem.fs(0x28));
        return places;
    }
}
