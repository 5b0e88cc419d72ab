package tierup.asm;

/** The low 16 bits of a general-purpose register: {@code ax}, {@code r8w}. Writing it keeps the rest. */
public record Reg16(int number, String text) implements Gpr {

    @Override
    public int bits() {
        return 16;
    }

    @Override
    public int kinds() {
        return Kind.R16;
    }

    @Override
    public String toString() {
        return text;
    }
}
