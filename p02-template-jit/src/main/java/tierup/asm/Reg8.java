package tierup.asm;

/** The low byte of a general-purpose register: {@code al}, {@code r8b}. Writing it keeps the rest. */
public record Reg8(int number, String text) implements Gpr {

    @Override
    public int bits() {
        return 8;
    }

    @Override
    public int kinds() {
        return number == 1 ? Kind.R8 | Kind.CL : Kind.R8;
    }

    @Override
    public String toString() {
        return text;
    }
}
