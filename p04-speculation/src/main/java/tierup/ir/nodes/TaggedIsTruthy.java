package tierup.ir.nodes;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.template.Conventions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/** What a value of any kind says to an if. */
public final class TaggedIsTruthy extends Node {
    public TaggedIsTruthy(Node value) {
        super(value);
    }

    @Override
    public Representation representation() {
        return Representation.BOOL;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    @Override
    public String operator() {
        return "tagged.truth";
    }

    @Override
    public long evaluate(Evaluation e) {
        return ToBoolean.isTrue(e, e.word(input(0))) ? 1 : 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    /** Cells first, then ints, doubles; of the others, only true is. */
    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Label noCell = new Label("no cell");
        Label noNumber = new Label("no number");
        Label isTrue = new Label("true");
        Label done = new Label("truth");
        Label isDouble = new Label("double");
        a.xor(e.result32(), e.result32());
        a.test(e.gpr(0), Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, noCell);
        a.cmp(bytePtr(mem(e.gpr(0), Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, isTrue);
        a.cmp(dwordPtr(mem(e.gpr(0), Cell.STRING_LENGTH)), 0);
        a.jcc(NOT_EQUAL, isTrue);
        a.jmp(done);
        a.bind(noCell);
        a.test(e.gpr(0), Conventions.INT_TAG);
        a.jcc(ZERO, noNumber);
        a.cmp(e.gpr(0), Conventions.INT_TAG);
        a.jcc(BELOW, isDouble);
        a.jcc(NOT_EQUAL, isTrue);
        a.jmp(done);
        a.bind(isDouble);
        a.mov(Conventions.SCRATCH, e.gpr(0));
        a.add(Conventions.SCRATCH, Conventions.INT_TAG);
        a.movq(Conventions.SCRATCH_A, Conventions.SCRATCH);
        a.xorps(Conventions.SCRATCH_B, Conventions.SCRATCH_B);
        a.ucomisd(Conventions.SCRATCH_A, Conventions.SCRATCH_B);
        a.jcc(NOT_EQUAL, isTrue);
        a.jmp(done);
        a.bind(noNumber);
        a.cmp(e.gpr(0), Value.TRUE);
        a.jcc(NOT_EQUAL, done);
        a.bind(isTrue);
        a.mov(e.result32(), 1);
        a.bind(done);
    }
}
