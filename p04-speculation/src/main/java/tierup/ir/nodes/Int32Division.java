package tierup.ir.nodes;

import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.mem;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.template.Conventions;

/** What the processor's division has a result of: the quotient in rax, or the remainder in rdx. By 0 it faults, by -1 it may: neither gets to it. */
abstract class Int32Division extends Int32Operation {
    private final Reg64 result;

    /** @param result rax or rdx */
    Int32Division(boolean checked, Reg64 result, Node left, Node right) {
        super(checked, left, right);
        this.result = result;
    }

    @Override
    public Constraints constraints() {
        return Constraints.of(
                        Constraints.Output.fixed(result),
                        Constraints.Use.fixed(Registers.rax),
                        Constraints.Use.REGISTER)
                .clobbering(Registers.rdx);
    }

    @Override
    public final void emit(Emission e) {
        Assembler a = e.assembler();
        Label done = new Label("divided");
        Type divisor = input(1).type();
        if (divisor.mayBeZero() || divisor.mayBeInteger(-1)) {
            Label special = new Label("0 or -1");
            a.lea(Conventions.SCRATCH.r32(), mem(e.gpr(1), 1));
            a.cmp(Conventions.SCRATCH.r32(), 1);
            a.jcc(BELOW_EQUAL, special);
            a.outOfLine(() -> emitSpecial(e, special, done));
        }
        emitBefore(e);
        a.cdq();
        a.idiv(e.gpr32(1));
        if (isChecked()) {
            emitChecks(e);
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
            a.xor(result.r32(), result.r32());
            a.jmp(done);
        }
        a.bind(minusOne);
        emitByMinusOne(e);
        a.jmp(done);
    }

    /** Keeps what the checks will need of the dividend, which is in eax. */
    protected void emitBefore(Emission e) {}

    /** The result of dividing eax by -1, checked if the node is. */
    protected abstract void emitByMinusOne(Emission e);

    /** Leaves if the result of a division is no int32: the quotient is in eax, the remainder in edx. */
    protected abstract void emitChecks(Emission e);
}
