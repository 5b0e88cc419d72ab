package tierup.asm;

/** The low 32 bits of a general-purpose register: {@code eax}, {@code r8d}. Writing it clears the upper half. */
public record Reg32(int number, String text) implements Gpr {

    @Override
    public int bits() {
        return 32;
    }

    @Override
    public int kinds() {
        return Kind.R32;
    }

    @Override
    public String toString() {
        return text;
    }
}
