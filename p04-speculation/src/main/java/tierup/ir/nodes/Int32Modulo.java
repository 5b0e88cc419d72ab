package tierup.ir.nodes;

import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.template.Conventions;

/** The remainder of two ints, with the sign of the first. Checked: leaves where it is no int32 (by zero, -0). Else it is what `| 0` makes of it: 0 by zero, 0 for -0. */
public final class Int32Modulo extends Int32Operation {
    public Int32Modulo(boolean checked, Node left, Node right) {
        super(checked, left, right);
    }

    @Override
    public Type inferType() {
        Type exact = Ranges.binary(Operator.MOD, input(0).type(), input(1).type());
        return isChecked()
                ? exact.meet(Type.INT32)
                : exact.join(Type.range(0, 0)).meet(Type.INT32);
    }

    @Override
    public String operator() {
        return "int32.mod";
    }

    @Override
    public long evaluate(Evaluation e) {
        long left = e.int32(input(0));
        long right = e.int32(input(1));
        if (isChecked() && (right == 0 || left % right == 0 && left < 0)) {
            throw e.exit(this);
        }
        return right == 0 ? 0 : left % right;
    }

    @Override
    public Constraints constraints() {
        Constraints plain = Constraints.of(
                        Constraints.Output.fixed(rdx), Constraints.Use.fixed(rax), Constraints.Use.REGISTER)
                .clobbering(rdx);
        return isChecked() && input(0).type().mayBeNegative() ? plain.withTemporaries(1) : plain;
    }

    /** By 0 the processor faults, by -1 it may: neither gets to the division. */
    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Label done = new Label("divided");
        Type divisor = input(1).type();
        if (divisor.mayBeZero() || divisor.meet(Type.range(-1, -1)).hasIntegers()) {
            Label special = new Label("0 or -1");
            a.lea(Conventions.SCRATCH.r32(), mem(e.gpr(1), 1));
            a.cmp(Conventions.SCRATCH.r32(), 1);
            a.jcc(BELOW_EQUAL, special);
            a.outOfLine(() -> emitSpecial(e, special, done));
        }
        if (isChecked() && input(0).type().mayBeNegative()) {
            a.mov(e.temporary32(0), eax);
        }
        a.cdq();
        a.idiv(e.gpr32(1));
        if (isChecked()) {
            leaveForMinusZero(e);
        }
        a.bind(done);
    }

    private void emitSpecial(Emission e, Label special, Label done) {
        Assembler a = e.assembler();
        Label minusOne = new Label("-1");
        a.bind(special);
        a.test(e.gpr32(1), e.gpr32(1));
        a.jcc(NOT_ZERO, minusOne);
        if (isChecked()) {
            a.jmp(e.exit());
        } else {
            a.xor(edx, edx);
            a.jmp(done);
        }
        a.bind(minusOne);
        if (isChecked()) {
            a.test(eax, eax);
            a.jcc(NEGATIVE, e.exit());
        }
        a.xor(edx, edx);
        a.jmp(done);
    }

    /** A remainder 0 of a negative int is -0. */
    private void leaveForMinusZero(Emission e) {
        Assembler a = e.assembler();
        if (!input(0).type().mayBeNegative()) {
            return;
        }
        Label zero = new Label("zero");
        Label fine = new Label("remainder");
        a.test(edx, edx);
        a.jcc(ZERO, zero);
        a.bind(fine);
        a.outOfLine(() -> {
            a.bind(zero);
            a.test(e.temporary32(0), e.temporary32(0));
            a.jcc(NEGATIVE, e.exit());
            a.jmp(fine);
        });
    }
}
