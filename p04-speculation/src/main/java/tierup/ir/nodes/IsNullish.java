package tierup.ir.nodes;

import static tierup.asm.Condition.EQUAL;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.template.Conventions;
import tierup.vm.memory.Value;

/** Whether a value is null or undefined, which differ in one bit. */
public final class IsNullish extends Node implements Fusible {
    /** All bits but the one in which undefined and null differ. */
    private static final long COMMON = ~8L;

    public IsNullish(Node value) {
        super(value);
    }

    @Override
    public Representation representation() {
        return Representation.BOOL;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    @Override
    public String operator() {
        return "tagged.nullish";
    }

    @Override
    public long evaluate(Evaluation e) {
        return Value.isNullish(e.word(input(0))) ? 1 : 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    @Override
    public void emit(Emission e) {
        compare(e);
        e.assembler().mov(e.result32(), 0);
        e.assembler().setcc(EQUAL, e.result().r8());
    }

    @Override
    public void emitBranch(Emission e, Branch branch) {
        compare(e);
        branch.branch(e, EQUAL);
    }

    private static void compare(Emission e) {
        e.assembler().mov(Conventions.SCRATCH, e.gpr(0));
        e.assembler().and(Conventions.SCRATCH, COMMON);
        e.assembler().cmp(Conventions.SCRATCH, Value.NULL);
    }
}
