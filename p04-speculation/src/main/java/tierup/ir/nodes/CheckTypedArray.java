package tierup.ir.nodes;

import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;

import java.util.Locale;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.template.Conventions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Value;

/** Guards that a value is a typed array of one kind. */
public final class CheckTypedArray extends Guard {
    private final ElementKind kind;

    public CheckTypedArray(String reason, Node value, ElementKind kind) {
        super(reason, value);
        this.kind = kind;
    }

    @Override
    public Type inferType() {
        return input(0).type().meet(Type.of(Type.OBJECT));
    }

    @Override
    public String operator() {
        return "check.typed";
    }

    @Override
    public String attributes() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected boolean passes(Evaluation e, long value) {
        return Value.isCell(value) && e.load(value + Cell.KIND, 1) == Cell.FIRST_TYPED_ARRAY + kind.ordinal();
    }

    @Override
    public void emit(Emission e) {
        e.assembler().test(e.gpr(0), Conventions.NOT_CELL);
        e.assembler().jcc(NOT_ZERO, e.exit());
        e.assembler().cmp(bytePtr(mem(e.gpr(0), Cell.KIND)), Cell.FIRST_TYPED_ARRAY + kind.ordinal());
        e.assembler().jcc(NOT_EQUAL, e.exit());
    }
}
