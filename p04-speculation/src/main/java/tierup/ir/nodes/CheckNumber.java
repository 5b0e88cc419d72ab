package tierup.ir.nodes;

import static tierup.asm.Condition.ZERO;

import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.template.Conventions;
import tierup.vm.memory.Value;

/** Guards that a value is a number, an int or a double. */
public final class CheckNumber extends Guard {
    public CheckNumber(String reason, Node value) {
        super(reason, value);
    }

    @Override
    public Type inferType() {
        return input(0).type().meet(Type.NUMBER);
    }

    @Override
    public String operator() {
        return "check.number";
    }

    @Override
    protected boolean passes(Evaluation e, long value) {
        return Value.isNumber(value);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().test(e.gpr(0), Conventions.INT_TAG);
        e.assembler().jcc(ZERO, e.exit());
    }
}
