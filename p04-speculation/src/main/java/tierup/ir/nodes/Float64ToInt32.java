package tierup.ir.nodes;

import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.PARITY;
import static tierup.asm.Condition.ZERO;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.template.Conventions;

/** A double as an int, if it is one: leaves for fractions, for what is too large, for NaN and, if somebody can tell, for -0. */
public final class Float64ToInt32 extends CheckedConversion {
    private final boolean minusZeroLeaves;

    /**
     * @param reason what is guessed, for people; null if it is known to be an int32
     * @param minusZeroLeaves whether to leave for -0, which else is 0
     */
    public Float64ToInt32(String reason, boolean minusZeroLeaves, Node value) {
        super(Representation.FLOAT64, Representation.INT32, reason, value);
        this.minusZeroLeaves = minusZeroLeaves;
    }

    @Override
    public Type inferType() {
        Type type = input(0).type();
        return (type.mayBe(Type.MINUS_ZERO) ? type.join(Type.range(0, 0)) : type).meet(Type.INT32);
    }

    @Override
    public String operator() {
        return "float64.to.int32";
    }

    @Override
    public String attributes() {
        return isChecked() && minusZeroLeaves ? "checked no-minus-zero" : super.attributes();
    }

    @Override
    public long evaluate(Evaluation e) {
        double value = e.float64(input(0));
        int result = (int) value;
        boolean minusZero = minusZeroLeaves && result == 0 && 1 / value < 0;
        if (isChecked() && (result != value || minusZero)) {
            throw e.exit(this);
        }
        return result;
    }

    @Override
    public Constraints constraints() {
        Constraints plain = Constraints.registers(1);
        return isChecked() ? plain.withFloatTemporaries(1) : plain;
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        a.cvttsd2si(e.result32(), e.xmm(0));
        if (!isChecked()) {
            return;
        }
        a.xorps(e.xmmTemporary(0), e.xmmTemporary(0));
        a.cvtsi2sd(e.xmmTemporary(0), e.result32());
        a.ucomisd(e.xmmTemporary(0), e.xmm(0));
        a.jcc(NOT_EQUAL, e.exit());
        a.jcc(PARITY, e.exit());
        if (minusZeroLeaves) {
            Label zero = new Label("zero");
            Label done = new Label("int");
            a.test(e.result32(), e.result32());
            a.jcc(ZERO, zero);
            a.bind(done);
            a.outOfLine(() -> {
                a.bind(zero);
                a.movq(Conventions.SCRATCH, e.xmm(0));
                a.test(Conventions.SCRATCH, Conventions.SCRATCH);
                a.jcc(NEGATIVE, e.exit());
                a.jmp(done);
            });
        }
    }
}
