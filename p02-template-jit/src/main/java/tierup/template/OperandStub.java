package tierup.template;

import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Registers.rsp;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;

/**
 * A stub that carries out an operator for operands that a site has no code for: doubles where it has code for ints,
 * strings where it has code for numbers.
 *
 * <p>The operands, any values, are in the scratch register and (the right one) in xmm15, so that one stub serves all
 * sites whatever registers their operands are in; the result is in the scratch register, and the zero flag set, or the
 * zero flag says that it is Java's affair. All other registers but xmm14 are kept.
 */
abstract class OperandStub implements SharedStub {
    /** Where the left or only operand is, and the result. */
    static final Reg64 LEFT = Conventions.SCRATCH;

    static final Xmm RIGHT = Conventions.SCRATCH_B;

    private final String name;
    private final List<Reg64> saved;

    /** @param saved the registers that {@link #emitBody} overwrites */
    OperandStub(String name, List<Reg64> saved) {
        this.name = name;
        this.saved = saved;
    }

    @Override
    public final String name() {
        return name;
    }

    /** There is one piece of code of each name. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof OperandStub stub && stub.name.equals(name);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    @Override
    public final void emit(Assembler a, SharedStubs stubs) {
        Label yes = new Label("yes");
        Label no = new Label("no");
        Label done = new Label("done");
        saved.forEach(a::push);
        emitBody(a, stubs, yes, no);
        a.bind(yes);
        a.cmp(LEFT.r32(), LEFT.r32());
        a.bind(done);
        for (int i = saved.size() - 1; i >= 0; i--) {
            a.pop(saved.get(i));
        }
        a.ret();
        a.bind(no);
        a.test(rsp, rsp);
        a.jmp(done);
    }

    /**
     * Emits what leaves the result in {@link #LEFT} and falls through or goes to {@code yes}.
     *
     * @param no where to go, with nothing changed but the saved registers and both scratch registers for doubles
     */
    abstract void emitBody(Assembler a, SharedStubs stubs, Label yes, Label no);

    /**
     * Emits, out of line, the call for a site.
     *
     * @param here where the site's own code gives up
     * @param operands one or two, in registers of either sort or constants
     * @param target receives the result; no operand
     * @param done where to go with it
     * @param java where to go if the stub says no
     */
    void callFrom(Emitter e, Label here, List<Operand> operands, Reg64 target, Label done, Label java) {
        e.a.outOfLine(() -> {
            e.a.bind(here);
            call(e, operands, java);
            e.a.mov(target, LEFT);
            e.a.jmp(done);
        });
    }

    /** Emits the call; falls through with the result in {@link #LEFT}. */
    void call(Emitter e, List<Operand> operands, Label java) {
        if (operands.size() > 1) {
            Operand right = operands.get(1);
            if (right.place() == Operand.Place.REGISTER) {
                e.a.movq(RIGHT, right.register());
            } else {
                load(e, right);
                e.a.movq(RIGHT, LEFT);
            }
        }
        load(e, operands.get(0));
        e.callStub(this);
        e.a.jcc(NOT_EQUAL, java);
    }

    private static void load(Emitter e, Operand operand) {
        switch (operand.place()) {
            case REGISTER -> e.a.mov(LEFT, operand.register());
            case XMM -> e.stack.box(LEFT, operand.xmm());
            default -> e.a.mov(LEFT, operand.bits());
        }
    }

    /** Boxes a double into {@link #LEFT}. */
    static void box(Assembler a, Xmm number) {
        a.movq(LEFT, number);
        a.sub(LEFT, Conventions.INT_TAG);
    }
}
