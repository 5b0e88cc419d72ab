package tierup.ir.nodes;

import java.util.List;
import tierup.asm.Condition;
import tierup.ir.Block;
import tierup.ir.Constraints;
import tierup.ir.Control;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/** Goes one of two ways, by a boolean. A comparison that nobody else needs is emitted with it: {@link Fusible}. */
public final class Branch extends Control {
    private Block ifTrue;
    private Block ifFalse;

    public Branch(Node condition, Block ifTrue, Block ifFalse) {
        super(condition);
        this.ifTrue = ifTrue;
        this.ifFalse = ifFalse;
    }

    public Block ifTrue() {
        return ifTrue;
    }

    public Block ifFalse() {
        return ifFalse;
    }

    @Override
    public List<Block> successors() {
        return List.of(ifTrue, ifFalse);
    }

    @Override
    public void replaceSuccessor(Block from, Block to) {
        if (ifTrue == from) {
            ifTrue = to;
        } else {
            ifFalse = to;
        }
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.BOOL;
    }

    @Override
    public String operator() {
        return "branch";
    }

    @Override
    public String attributes() {
        return ifTrue + " : " + ifFalse + " by";
    }

    @Override
    public long evaluate(Evaluation e) {
        return e.bool(input(0)) ? 0 : 1;
    }

    @Override
    public Constraints constraints() {
        return Constraints.withoutResult(1);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().test(e.gpr32(0), e.gpr32(0));
        branch(e, Condition.NOT_EQUAL);
    }

    /**
     * Emits the jumps that follow a comparison: no more than are needed, as one of the blocks may come next in the code.
     *
     * @param holds the flags by which the condition is true
     */
    public void branch(Emission e, Condition holds) {
        // BEGIN SOLUTION p04.7
        if (e.isNext(ifTrue)) {
            e.assembler().jcc(holds.negate(), e.label(ifFalse));
        } else {
            e.assembler().jcc(holds, e.label(ifTrue));
            if (!e.isNext(ifFalse)) {
                e.assembler().jmp(e.label(ifFalse));
            }
        }
        // STUB: throw new Todo("p04.7");
        // END SOLUTION p04.7
    }
}
