package tierup.ir.nodes;

import static tierup.asm.Condition.PARITY;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Xmm;

/** Where doubles become bytes that a program can read, or come from such: there is one NaN. */
final class CanonicalNan {
    private CanonicalNan() {}

    /** Puts the canonical NaN in the place of any other. */
    static void replace(Assembler a, Xmm number) {
        Label nan = new Label("NaN");
        Label canonical = new Label("canonical");
        a.ucomisd(number, number);
        a.jcc(PARITY, nan);
        a.bind(canonical);
        a.outOfLine(() -> {
            a.bind(nan);
            a.movsd(number, a.constant(Double.NaN));
            a.jmp(canonical);
        });
    }
}
