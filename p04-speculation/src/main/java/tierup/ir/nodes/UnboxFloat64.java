package tierup.ir.nodes;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.NO_CARRY;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.template.Conventions;
import tierup.vm.memory.Value;

/** The number that a value is, an int or a double. Adding the tag to a boxed double gives its bits, and the carry says that it was a number at all; an int is
 * converted out of line. */
public final class UnboxFloat64 extends CheckedConversion {
    /** @param reason what is guessed, for people; null if it is known */
    public UnboxFloat64(String reason, Node value) {
        super(Representation.TAGGED, Representation.FLOAT64, reason, value);
    }

    @Override
    public Type inferType() {
        return input(0).type().meet(Type.NUMBER);
    }

    @Override
    public String operator() {
        return "unbox.float64";
    }

    @Override
    public long evaluate(Evaluation e) {
        long value = e.word(input(0));
        if (!Value.isNumber(value)) {
            if (isChecked()) {
                throw e.exit(this);
            }
            throw new IllegalStateException(this + " of " + Value.describe(value));
        }
        return Double.doubleToRawLongBits(Value.asNumber(value));
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Label isInt = new Label("int");
        Label done = new Label("unboxed");
        a.mov(Conventions.SCRATCH, e.gpr(0));
        a.add(Conventions.SCRATCH, Conventions.INT_TAG);
        if (isChecked()) {
            a.jcc(NO_CARRY, e.exit());
        }
        a.cmp(e.gpr(0), Conventions.INT_TAG);
        a.jcc(ABOVE_EQUAL, isInt);
        a.movq(e.xmmResult(), Conventions.SCRATCH);
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(isInt);
            a.xorps(e.xmmResult(), e.xmmResult());
            a.cvtsi2sd(e.xmmResult(), e.gpr32(0));
            a.jmp(done);
        });
    }
}
