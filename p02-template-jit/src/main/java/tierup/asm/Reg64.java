package tierup.asm;

/** A general-purpose register used at its full 64 bits: {@code rax}, {@code r8}. */
public record Reg64(int number, String text) implements Gpr {

    @Override
    public int bits() {
        return 64;
    }

    @Override
    public int kinds() {
        return Kind.R64;
    }

    @Override
    public String toString() {
        return text;
    }
}
