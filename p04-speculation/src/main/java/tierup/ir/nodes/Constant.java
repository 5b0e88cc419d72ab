package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Constraints.Output;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.vm.memory.Value;

/** A value of the program that is known: a number, undefined, a string, an object. */
public final class Constant extends Node {
    private static final Type ANY_CELL = Type.of(Type.STRING | Type.SYMBOL | Type.OBJECT);

    private final long value;
    private final Type type;

    private Constant(long value, Type type) {
        this.value = value;
        this.type = type;
    }

    /** A value that is no cell. */
    public static Constant of(long value) {
        return new Constant(value, typeOf(value));
    }

    /**
     * A cell of the old space, which does not move.
     *
     * @param kind STRING, SYMBOL or OBJECT of {@link Type}
     */
    public static Constant cell(long address, int kind) {
        return new Constant(address, Type.of(kind));
    }

    private static Type typeOf(long value) {
        if (Value.isNumber(value)) {
            return Type.of(Value.asNumber(value));
        } else if (value == Value.UNDEFINED) {
            return Type.of(Type.UNDEFINED);
        } else if (value == Value.NULL) {
            return Type.of(Type.NULL);
        } else if (value == Value.EMPTY) {
            return Type.of(Type.EMPTY);
        } else if (Value.isBoolean(value)) {
            return Type.BOOL;
        }
        throw new IllegalArgumentException("a cell needs its kind: " + Value.describe(value));
    }

    public long value() {
        return value;
    }

    @Override
    public Representation representation() {
        return Representation.TAGGED;
    }

    @Override
    public Representation inputRepresentation(int input) {
        throw new IllegalArgumentException("a constant has no inputs");
    }

    @Override
    public Type inferType() {
        return type;
    }

    @Override
    public String operator() {
        return "constant";
    }

    @Override
    public String attributes() {
        return Value.isCell(value)
                ? String.format("%s 0x%x", type.equals(ANY_CELL) ? "cell" : type, value)
                : Value.describe(value);
    }

    @Override
    public long evaluate(Evaluation e) {
        return value;
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(Output.REGISTER);
    }

    @Override
    public void emit(Emission e) {
        e.assembler().mov(e.result(), value);
    }
}
