package tierup.ir.nodes;

import static tierup.asm.Condition.EQUAL;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;

/** Whether two words are the same: strict equality where one of them is undefined, null, a boolean, an object or a symbol. */
public final class StrictEquals extends Node implements Fusible {
    public StrictEquals(Node left, Node right) {
        super(left, right);
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
        return "tagged.equals";
    }

    @Override
    public long evaluate(Evaluation e) {
        return e.word(input(0)) == e.word(input(1)) ? 1 : 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(Constraints.Output.REGISTER, Constraints.Use.REGISTER, Constraints.Use.ANY);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().xor(e.result32(), e.result32());
        e.assembler().cmp(e.gpr(0), e.place(1));
        e.assembler().setcc(EQUAL, e.result().r8());
    }

    @Override
    public void emitBranch(Emission e, Branch branch) {
        e.assembler().cmp(e.gpr(0), e.place(1));
        branch.branch(e, EQUAL);
    }
}
