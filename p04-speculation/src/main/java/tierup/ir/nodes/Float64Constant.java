package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.template.Conventions;

/** A double that is known. */
public final class Float64Constant extends Node {
    private final double value;

    public Float64Constant(double value) {
        this.value = value;
    }

    public double value() {
        return value;
    }

    @Override
    public Representation representation() {
        return Representation.FLOAT64;
    }

    @Override
    public Representation inputRepresentation(int input) {
        throw new IllegalArgumentException("a constant has no inputs");
    }

    @Override
    public Type inferType() {
        return Type.of(value);
    }

    @Override
    public String operator() {
        return "float64.constant";
    }

    @Override
    public String attributes() {
        return Double.toString(value);
    }

    @Override
    public long evaluate(Evaluation e) {
        return Double.doubleToRawLongBits(value);
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(Constraints.Output.REGISTER);
    }

    @Override
    public void emit(Emission e) {
        long bits = Double.doubleToRawLongBits(value);
        if (bits == 0) {
            e.assembler().xorps(e.xmmResult(), e.xmmResult());
        } else {
            e.assembler().mov(Conventions.SCRATCH, bits);
            e.assembler().movq(e.xmmResult(), Conventions.SCRATCH);
        }
    }
}
