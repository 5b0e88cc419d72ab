package tierup.ir.nodes;

import static tierup.asm.Condition.NOT_EQUAL;

import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.template.Conventions;

/** Guards that a value is one cell: that a call goes where it always went. */
public final class CheckIs extends Guard {
    private final long cell;

    /** @param cell of the old space, which does not move */
    public CheckIs(String reason, Node value, long cell) {
        super(reason, value);
        this.cell = cell;
    }

    public long cell() {
        return cell;
    }

    @Override
    public Type inferType() {
        return input(0).type().meet(Type.of(Type.OBJECT | Type.STRING | Type.SYMBOL));
    }

    @Override
    public String operator() {
        return "check.is";
    }

    @Override
    public String attributes() {
        return String.format("0x%x", cell);
    }

    @Override
    protected boolean passes(Evaluation e, long value) {
        return value == cell;
    }

    @Override
    public void emit(Emission e) {
        e.assembler().mov(Conventions.SCRATCH, cell);
        e.assembler().cmp(e.gpr(0), Conventions.SCRATCH);
        e.assembler().jcc(NOT_EQUAL, e.exit());
    }
}
