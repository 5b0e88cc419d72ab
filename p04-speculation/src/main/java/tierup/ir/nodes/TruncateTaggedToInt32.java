package tierup.ir.nodes;

import static tierup.asm.Condition.BELOW;
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
import tierup.template.Conventions;
import tierup.vm.memory.Int32;
import tierup.vm.memory.Value;

/** The lower 32 bits of a number that is an int or a boxed double, as ToInt32 makes them. */
public final class TruncateTaggedToInt32 extends Conversion {
    public TruncateTaggedToInt32(Node value) {
        super(Representation.TAGGED, Representation.INT32, value);
    }

    @Override
    public Type inferType() {
        return Ranges.binary(Arithmetic.Operator.BIT_OR, input(0).type(), Type.range(0, 0));
    }

    @Override
    public String operator() {
        return "tagged.truncate";
    }

    @Override
    public long evaluate(Evaluation e) {
        return Int32.of(Value.asNumber(e.word(input(0))));
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Label isDouble = new Label("double");
        Label large = new Label("large");
        Label done = new Label("truncated");
        a.mov(e.result32(), e.gpr32(0));
        a.cmp(e.gpr(0), Conventions.INT_TAG);
        a.jcc(BELOW, isDouble);
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(isDouble);
            a.mov(Conventions.SCRATCH, e.gpr(0));
            a.add(Conventions.SCRATCH, Conventions.INT_TAG);
            a.movq(Conventions.SCRATCH_A, Conventions.SCRATCH);
            a.cvttsd2si(e.result(), Conventions.SCRATCH_A);
            a.cmp(e.result(), 1);
            a.jcc(OVERFLOW, large);
            a.mov(e.result32(), e.result32());
            a.jmp(done);
            a.bind(large);
            Truncation.ofLarge(a, e.result(), Conventions.SCRATCH_A);
            a.jmp(done);
        });
    }
}
