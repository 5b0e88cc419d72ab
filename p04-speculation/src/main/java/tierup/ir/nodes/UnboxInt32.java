package tierup.ir.nodes;

import static tierup.asm.Condition.BELOW;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.template.Conventions;
import tierup.vm.memory.Value;

/** The int that a value is. */
public final class UnboxInt32 extends CheckedConversion {
    /** @param reason what is guessed, for people; null if it is known */
    public UnboxInt32(String reason, Node value) {
        super(Representation.TAGGED, Representation.INT32, reason, value);
    }

    @Override
    public Type inferType() {
        return input(0).type().meet(Type.INT32);
    }

    @Override
    public String operator() {
        return "unbox.int32";
    }

    @Override
    public long evaluate(Evaluation e) {
        long value = e.word(input(0));
        if (!Value.isInt(value)) {
            if (isChecked()) {
                throw e.exit(this);
            }
            throw new IllegalStateException(this + " of " + Value.describe(value));
        }
        return Value.asInt(value);
    }

    @Override
    public Constraints constraints() {
        return Constraints.sameAsFirst(1);
    }

    @Override
    public void emit(Emission e) {
        if (isChecked()) {
            e.assembler().cmp(e.gpr(0), Conventions.INT_TAG);
            e.assembler().jcc(BELOW, e.exit());
        }
        e.assembler().mov(e.result32(), e.gpr32(0));
    }
}
