package tierup.ir.nodes;

import tierup.asm.Condition;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.nodes.Compare.Relation;

/** Compares two ints. */
public final class Int32Compare extends Comparison implements Fusible {
    public Int32Compare(Relation relation, Node left, Node right) {
        super(relation, Representation.INT32, left, right);
    }

    @Override
    public String operator() {
        return "int32.compare";
    }

    @Override
    public long evaluate(Evaluation e) {
        return relation().holds(e.int32(input(0)), e.int32(input(1))) ? 1 : 0;
    }

    @Override
    public Constraints constraints() {
        Constraints.Use second = input(1) instanceof Int32Constant ? Constraints.Use.IMMEDIATE : Constraints.Use.ANY;
        return Constraints.of(Constraints.Output.REGISTER, Constraints.Use.REGISTER, second);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().xor(e.result32(), e.result32());
        compare(e);
        e.assembler().setcc(condition(), e.result().r8());
    }

    @Override
    public void emitBranch(Emission e, Branch branch) {
        // BEGIN SOLUTION p04.7
        compare(e);
        branch.branch(e, condition());
        // STUB: throw new Todo("p04.7");
        // END SOLUTION p04.7
    }

    /** Emits the instruction that sets the flags: one, with a constant second input as an immediate. */
    private void compare(Emission e) {
        // BEGIN SOLUTION p04.7
        if (!(input(1) instanceof Int32Constant constant)) {
            e.assembler().cmp(e.gpr32(0), e.place(1));
        } else if (constant.value() == 0) {
            e.assembler().test(e.gpr32(0), e.gpr32(0));
        } else {
            e.assembler().cmp(e.gpr32(0), constant.value());
        }
        // STUB: throw new Todo("p04.7");
        // END SOLUTION p04.7
    }

    /** The flags by which the relation of two signed ints holds, after {@link #compare}. */
    private Condition condition() {
        // BEGIN SOLUTION p04.7
        return switch (relation()) {
            case LESS -> Condition.LESS;
            case LESS_EQUAL -> Condition.LESS_EQUAL;
            case GREATER -> Condition.GREATER;
            case GREATER_EQUAL -> Condition.GREATER_EQUAL;
            case EQUAL -> Condition.EQUAL;
            case NOT_EQUAL -> Condition.NOT_EQUAL;
        };
        // STUB: throw new Todo("p04.7");
        // END SOLUTION p04.7
    }
}
