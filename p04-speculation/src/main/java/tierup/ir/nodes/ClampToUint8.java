package tierup.ir.nodes;

import tierup.asm.Assembler;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.template.Conventions;

/** The integer from 0 to 255 that is nearest to a double, of two the even one: what a {@code Uint8ClampedArray} keeps of it. NaN becomes 0. */
public final class ClampToUint8 extends Conversion {
    private static final double GREATEST = 255;

    public ClampToUint8(Node value) {
        super(Representation.FLOAT64, Representation.INT32, value);
    }

    @Override
    public Type inferType() {
        return Type.range(0, (long) GREATEST);
    }

    @Override
    public String operator() {
        return "float64.clamp";
    }

    /** ECMA-262, 7.1.11. */
    @Override
    public long evaluate(Evaluation e) {
        double value = e.float64(input(0));
        return Double.isNaN(value) ? 0 : (long) Math.rint(Math.max(0, Math.min(value, GREATEST)));
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    /** Of a NaN and another number, the instruction for the greater one takes its second operand, here 0. The processor rounds as it should by itself. */
    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        a.xorps(Conventions.SCRATCH_B, Conventions.SCRATCH_B);
        a.movapd(Conventions.SCRATCH_A, e.xmm(0));
        a.maxsd(Conventions.SCRATCH_A, Conventions.SCRATCH_B);
        a.minsd(Conventions.SCRATCH_A, a.constant(GREATEST));
        a.cvtsd2si(e.result32(), Conventions.SCRATCH_A);
    }
}
