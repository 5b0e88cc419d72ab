package tierup.asm;

/** An SSE register, 128 bits wide; scalar instructions use its low 64 or 32 bits. */
public record Xmm(int number, String text) implements Register, XmmMem {

    @Override
    public int kinds() {
        return Kind.XMM;
    }

    @Override
    public String toString() {
        return text;
    }
}
