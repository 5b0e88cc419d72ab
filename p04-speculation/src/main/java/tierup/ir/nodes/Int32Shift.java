package tierup.ir.nodes;

import static tierup.asm.Condition.NEGATIVE;

import tierup.asm.Assembler;
import tierup.asm.Registers;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;

/**
 * Shifts of an int by the lower five bits of another. An unsigned shift has a result from 0 to 2^32 - 1; one with a check leaves where that is no int32, one without
 * is only for who sees no more than 32 bits of it, or knows that it is small.
 */
public final class Int32Shift extends Int32Operation {
    private final Operator operation;

    /**
     * @param operation SHIFT_LEFT, SHIFT_RIGHT or SHIFT_RIGHT_UNSIGNED
     * @param checked of SHIFT_RIGHT_UNSIGNED, whether to leave where the result is beyond int32
     */
    public Int32Shift(Operator operation, boolean checked, Node value, Node count) {
        super(checked, value, count);
        this.operation = operation;
    }

    public Operator operation() {
        return operation;
    }

    @Override
    public Type inferType() {
        return resultType(Ranges.binary(operation, input(0).type(), input(1).type()));
    }

    @Override
    public String operator() {
        return "int32." + operation;
    }

    @Override
    public long evaluate(Evaluation e) {
        int value = e.int32(input(0));
        int count = e.int32(input(1));
        return result(
                e,
                switch (operation) {
                    case SHIFT_LEFT -> value << count;
                    case SHIFT_RIGHT -> value >> count;
                    default -> (value & 0xFFFF_FFFFL) >>> (count & 31);
                });
    }

    @Override
    public Constraints constraints() {
        Constraints.Use count =
                constantOperand() != null ? Constraints.Use.IMMEDIATE : Constraints.Use.fixed(Registers.rcx);
        return Constraints.of(Constraints.Output.SAME_AS_FIRST, Constraints.Use.REGISTER, count);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        if (constantOperand() != null) {
            int count = constantOperand().value() & 31;
            switch (operation) {
                case SHIFT_LEFT -> a.shl(e.result32(), count);
                case SHIFT_RIGHT -> a.sar(e.result32(), count);
                default -> a.shr(e.result32(), count);
            }
        } else {
            switch (operation) {
                case SHIFT_LEFT -> a.shl(e.result32(), Registers.cl);
                case SHIFT_RIGHT -> a.sar(e.result32(), Registers.cl);
                default -> a.shr(e.result32(), Registers.cl);
            }
        }
        if (isChecked()) {
            a.test(e.result32(), e.result32());
            a.jcc(NEGATIVE, e.exit());
        }
    }
}
