package tierup.asm;

/** A number inside the instruction. Its {@link #kinds} are all the immediate fields that can hold it. */
public record Immediate(long value) implements MachineOperand {

    @Override
    public int kinds() {
        int kinds = Kind.IMM64;
        kinds |= between(Integer.MIN_VALUE, Integer.MAX_VALUE) ? Kind.SIMM32 : 0;
        kinds |= between(Integer.MIN_VALUE, 0xFFFF_FFFFL) ? Kind.IMM32 : 0;
        kinds |= between(Short.MIN_VALUE, 0xFFFF) ? Kind.IMM16 : 0;
        kinds |= between(0, 0xFFFF) ? Kind.UIMM16 : 0;
        kinds |= between(Byte.MIN_VALUE, Byte.MAX_VALUE) ? Kind.SIMM8 : 0;
        kinds |= between(Byte.MIN_VALUE, 0xFF) ? Kind.IMM8 : 0;
        kinds |= between(0, 63) ? Kind.IMM6 : 0;
        kinds |= between(0, 31) ? Kind.IMM5 : 0;
        kinds |= value == 1 ? Kind.ONE : 0;
        return kinds;
    }

    private boolean between(long low, long high) {
        return low <= value && value <= high;
    }

    @Override
    public String text() {
        return Numbers.text(value);
    }

    @Override
    public String toString() {
        return text();
    }
}
