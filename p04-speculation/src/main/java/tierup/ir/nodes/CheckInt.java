package tierup.ir.nodes;

import static tierup.asm.Condition.BELOW;

import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.template.Conventions;
import tierup.vm.memory.Value;

/** Guards that a value is a tagged int. 3 as a boxed double does not pass: feedback tells the two apart as well. */
public final class CheckInt extends Guard {
    public CheckInt(String reason, Node value) {
        super(reason, value);
    }

    @Override
    public Type inferType() {
        return input(0).type().meet(Type.INT32);
    }

    @Override
    public String operator() {
        return "check.int";
    }

    @Override
    protected boolean passes(Evaluation e, long value) {
        return Value.isInt(value);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().cmp(e.gpr(0), Conventions.INT_TAG);
        e.assembler().jcc(BELOW, e.exit());
    }
}
