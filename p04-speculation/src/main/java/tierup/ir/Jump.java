package tierup.ir;

import java.util.List;

/** Goes to a block, with an argument for each of its parameters. */
public final class Jump extends Control {
    private Block target;

    /** @param arguments one for each parameter of the target */
    public Jump(Block target, Node... arguments) {
        super(arguments);
        this.target = target;
    }

    public Block target() {
        return target;
    }

    @Override
    public List<Block> successors() {
        return List.of(target);
    }

    @Override
    public void replaceSuccessor(Block from, Block to) {
        target = to;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return target.parameters().get(input).representation();
    }

    @Override
    public String operator() {
        return "jump";
    }

    @Override
    public String attributes() {
        return target.name();
    }

    @Override
    public long evaluate(Evaluation e) {
        return 0;
    }

    @Override
    public Constraints constraints() {
        Constraints.Use[] uses = new Constraints.Use[inputCount()];
        java.util.Arrays.fill(uses, Constraints.Use.ANY);
        return Constraints.of(Constraints.Output.NONE, uses);
    }

    @Override
    public void emit(Emission e) {
        e.moveArguments(this);
        if (!e.isNext(target)) {
            e.assembler().jmp(e.label(target));
        }
    }
}
