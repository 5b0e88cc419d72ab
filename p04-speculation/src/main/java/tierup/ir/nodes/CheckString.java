package tierup.ir.nodes;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;

import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.template.Conventions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/** Guards that a value is a string. */
public final class CheckString extends Guard {
    public CheckString(String reason, Node value) {
        super(reason, value);
    }

    @Override
    public Type inferType() {
        return input(0).type().meet(Type.of(Type.STRING));
    }

    @Override
    public String operator() {
        return "check.string";
    }

    @Override
    protected boolean passes(Evaluation e, long value) {
        return Value.isCell(value) && e.load(value + Cell.KIND, 1) <= Cell.LAST_STRING;
    }

    @Override
    public void emit(Emission e) {
        e.assembler().test(e.gpr(0), Conventions.NOT_CELL);
        e.assembler().jcc(NOT_ZERO, e.exit());
        e.assembler().cmp(bytePtr(mem(e.gpr(0), Cell.KIND)), Cell.LAST_STRING);
        e.assembler().jcc(ABOVE, e.exit());
    }
}
