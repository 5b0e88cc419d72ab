package tierup.ir.nodes;

import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.template.Conventions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/** Guards that a value is an object of one shape. A shape is part of the object and changes with it: the guard holds until somebody writes {@link
 * tierup.ir.Effects.Heap#SHAPE}. */
public final class CheckShape extends Guard {
    private final int shape;

    /** @param shape a shape id */
    public CheckShape(String reason, Node value, int shape) {
        super(reason, value);
        this.shape = shape;
    }

    public int shape() {
        return shape;
    }

    @Override
    public Effects effects() {
        return Effects.reading(Effects.Heap.SHAPE).orExit();
    }

    @Override
    public Type inferType() {
        return input(0).type().meet(Type.of(Type.OBJECT));
    }

    @Override
    public String operator() {
        return "check.shape";
    }

    @Override
    public String attributes() {
        return "#" + shape;
    }

    @Override
    protected boolean passes(Evaluation e, long value) {
        return Value.isCell(value) && (int) e.load(value + Cell.SHAPE, 4) == shape;
    }

    @Override
    public void emit(Emission e) {
        e.assembler().test(e.gpr(0), Conventions.NOT_CELL);
        e.assembler().jcc(NOT_ZERO, e.exit());
        e.assembler().cmp(dwordPtr(mem(e.gpr(0), Cell.SHAPE)), shape);
        e.assembler().jcc(NOT_EQUAL, e.exit());
    }
}
