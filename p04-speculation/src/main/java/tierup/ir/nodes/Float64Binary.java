package tierup.ir.nodes;

import tierup.asm.Assembler;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;

/** The sum, difference, product or quotient of two doubles, as IEEE 754 rounds it. */
public final class Float64Binary extends Node {
    private final Operator operation;

    /** @param operation ADD, SUB, MUL or DIV */
    public Float64Binary(Operator operation, Node left, Node right) {
        super(left, right);
        this.operation = operation;
    }

    public Operator operation() {
        return operation;
    }

    @Override
    public Representation representation() {
        return Representation.FLOAT64;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.FLOAT64;
    }

    @Override
    public Type inferType() {
        return Ranges.binary(operation, input(0).type(), input(1).type());
    }

    @Override
    public String operator() {
        return "float64." + operation;
    }

    @Override
    public long evaluate(Evaluation e) {
        return Double.doubleToRawLongBits(Numbers.compute(operation, e.float64(input(0)), e.float64(input(1))));
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(Constraints.Output.SAME_AS_FIRST, Constraints.Use.REGISTER, Constraints.Use.ANY);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        switch (operation) {
            case ADD -> a.addsd(e.xmmResult(), e.xmmPlace(1));
            case SUB -> a.subsd(e.xmmResult(), e.xmmPlace(1));
            case MUL -> a.mulsd(e.xmmResult(), e.xmmPlace(1));
            default -> a.divsd(e.xmmResult(), e.xmmPlace(1));
        }
    }
}
