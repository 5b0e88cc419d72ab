package tierup.ir.nodes;

import static tierup.asm.Condition.EQUAL;

import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.vm.memory.Value;

/** Guards that a value is not {@link Value#EMPTY}: that a variable has been initialized, that an element is no hole. */
public final class CheckInitialized extends Guard {
    public CheckInitialized(String reason, Node value) {
        super(reason, value);
    }

    @Override
    public Type inferType() {
        return input(0).type().without(Type.EMPTY);
    }

    @Override
    public String operator() {
        return "check.initialized";
    }

    @Override
    protected boolean passes(Evaluation e, long value) {
        return value != Value.EMPTY;
    }

    @Override
    public void emit(Emission e) {
        e.assembler().cmp(e.gpr(0), Value.EMPTY);
        e.assembler().jcc(EQUAL, e.exit());
    }
}
