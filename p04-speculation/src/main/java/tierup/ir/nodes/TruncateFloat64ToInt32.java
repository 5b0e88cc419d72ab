package tierup.ir.nodes;

import static tierup.asm.Condition.OVERFLOW;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.vm.memory.Int32;

/** The lower 32 bits of a double's integral part, as ToInt32 makes them. The processor's conversion to 64 bits has them up to 2^63; what it cannot convert it answers
 * by the least integer, and only that overflows when one is taken away. */
public final class TruncateFloat64ToInt32 extends Conversion {
    public TruncateFloat64ToInt32(Node value) {
        super(Representation.FLOAT64, Representation.INT32, value);
    }

    @Override
    public Type inferType() {
        return Ranges.binary(Arithmetic.Operator.BIT_OR, input(0).type(), Type.range(0, 0));
    }

    @Override
    public String operator() {
        return "float64.truncate";
    }

    @Override
    public long evaluate(Evaluation e) {
        return Int32.of(e.float64(input(0)));
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Label large = new Label("large");
        Label done = new Label("truncated");
        a.cvttsd2si(e.result(), e.xmm(0));
        a.cmp(e.result(), 1);
        a.jcc(OVERFLOW, large);
        a.mov(e.result32(), e.result32());
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(large);
            Truncation.ofLarge(a, e.result(), e.xmm(0));
            a.jmp(done);
        });
    }
}
