package tierup.ir.nodes;

import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;

/** An operation on ints whose result is an int, written over the first input as x86 does it; a constant second input is part of the instruction. */
public abstract class Int32Operation extends Node {
    private final boolean checked;

    /** @param checked whether to leave where the exact result is no int32, or -0 */
    protected Int32Operation(boolean checked, Node... inputs) {
        super(inputs);
        this.checked = checked;
    }

    /** Whether it leaves where the exact result is no int32; else that is cut off, or cannot be. */
    public boolean isChecked() {
        return checked;
    }

    /** The constant that the second input is, or null. */
    protected final Int32Constant constantOperand() {
        return inputCount() > 1 && input(1) instanceof Int32Constant constant ? constant : null;
    }

    @Override
    public final Representation representation() {
        return Representation.INT32;
    }

    @Override
    public final Representation inputRepresentation(int input) {
        return Representation.INT32;
    }

    @Override
    public Effects effects() {
        return checked ? Effects.GUARD : Effects.NONE;
    }

    @Override
    public String attributes() {
        return checked ? "checked" : "";
    }

    /** The lower 32 bits of an exact result, if it need not be checked or passes. */
    protected final long result(Evaluation e, long exact) {
        if (checked && exact != (int) exact) {
            throw e.exit(this);
        }
        return (int) exact;
    }

    /** The type of an exact result: if the check lets no other pass, the part of it that is in int32. */
    protected final Type resultType(Type exact) {
        return checked || exact.isInt32() ? exact.meet(Type.INT32) : Type.INT32;
    }

    @Override
    public Constraints constraints() {
        if (inputCount() == 1) {
            return Constraints.sameAsFirst(1);
        }
        Constraints.Use second = constantOperand() != null ? Constraints.Use.IMMEDIATE : Constraints.Use.ANY;
        return Constraints.of(Constraints.Output.SAME_AS_FIRST, Constraints.Use.REGISTER, second);
    }
}
