package tierup.ir.nodes;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.PARITY;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.nodes.Compare.Relation;

/**
 * Compares two doubles. {@code ucomisd} sets the flags of an unsigned comparison, and all three (zero, parity, carry) where one is NaN: then
 * "above" and "above or equal" are false, as they should be, and "below" is true. So a comparison that asks for less swaps its operands, and
 * one for equality asks for parity as well.
 */
public final class Float64Compare extends Comparison implements Fusible {
    public Float64Compare(Relation relation, Node left, Node right) {
        super(relation, Representation.FLOAT64, left, right);
    }

    @Override
    public String operator() {
        return "float64.compare";
    }

    @Override
    public long evaluate(Evaluation e) {
        return relation().holds(e.float64(input(0)), e.float64(input(1))) ? 1 : 0;
    }

    @Override
    public Constraints constraints() {
        return isSwapped()
                ? Constraints.of(Constraints.Output.REGISTER, Constraints.Use.ANY, Constraints.Use.REGISTER)
                : Constraints.of(Constraints.Output.REGISTER, Constraints.Use.REGISTER, Constraints.Use.ANY);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        compare(e);
        a.mov(e.result32(), relation() == Relation.NOT_EQUAL ? 1 : 0);
        switch (relation()) {
            case LESS, GREATER -> a.setcc(ABOVE, e.result().r8());
            case LESS_EQUAL, GREATER_EQUAL -> a.setcc(ABOVE_EQUAL, e.result().r8());
            default -> {
                Label unordered = new Label("unordered");
                a.jccShort(PARITY, unordered);
                a.setcc(
                        relation() == Relation.EQUAL ? EQUAL : NOT_EQUAL,
                        e.result().r8());
                a.bind(unordered);
            }
        }
    }

    @Override
    public void emitBranch(Emission e, Branch branch) {
        Assembler a = e.assembler();
        compare(e);
        switch (relation()) {
            case LESS, GREATER -> branch.branch(e, ABOVE);
            case LESS_EQUAL, GREATER_EQUAL -> branch.branch(e, ABOVE_EQUAL);
            case EQUAL -> {
                a.jcc(PARITY, e.label(branch.ifFalse()));
                branch.branch(e, EQUAL);
            }
            case NOT_EQUAL -> {
                a.jcc(PARITY, e.label(branch.ifTrue()));
                branch.branch(e, NOT_EQUAL);
            }
        }
    }

    private boolean isSwapped() {
        return relation() == Relation.LESS || relation() == Relation.LESS_EQUAL;
    }

    private void compare(Emission e) {
        int first = isSwapped() ? 1 : 0;
        e.assembler().ucomisd(e.xmm(first), e.xmmPlace(1 - first));
    }
}
