package tierup.ir.nodes;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Speculative;
import tierup.ir.Type;
import tierup.template.Conventions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/**
 * The length of an array or a string, which are where it is asked for most; leaves for everything else. An array's may be beyond int32, and is then a boxed
 * double.
 */
public final class LoadLength extends Node implements Speculative {
    private final String reason;

    /** @param reason what is guessed, for people */
    public LoadLength(String reason, Node value) {
        super(value);
        this.reason = reason;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Representation representation() {
        return Representation.TAGGED;
    }

    @Override
    public Representation inputRepresentation(int input) {
        return Representation.TAGGED;
    }

    @Override
    public Effects effects() {
        return Effects.reading(Effects.Heap.LENGTHS).orExit();
    }

    @Override
    public Type inferType() {
        return Type.UINT32;
    }

    @Override
    public String operator() {
        return "load.length";
    }

    @Override
    public long evaluate(Evaluation e) {
        long value = e.word(input(0));
        int kind = Value.isCell(value) ? (int) e.load(value + Cell.KIND, 1) : 0;
        if (kind == Cell.ARRAY) {
            return e.load(value + Cell.ARRAY_LENGTH, 8);
        } else if (kind == 0 || kind > Cell.LAST_STRING) {
            throw e.exit(this);
        }
        return Value.fromInt((int) e.load(value + Cell.STRING_LENGTH, 4));
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Label noArray = new Label("not an array");
        Label done = new Label("length");
        a.test(e.gpr(0), Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, e.exit());
        a.cmp(bytePtr(mem(e.gpr(0), Cell.KIND)), Cell.ARRAY);
        a.jcc(NOT_EQUAL, noArray);
        a.mov(e.result(), mem(e.gpr(0), Cell.ARRAY_LENGTH));
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(noArray);
            a.cmp(bytePtr(mem(e.gpr(0), Cell.KIND)), Cell.LAST_STRING);
            a.jcc(ABOVE, e.exit());
            a.mov(e.result32(), mem(e.gpr(0), Cell.STRING_LENGTH));
            a.or(e.result(), Conventions.INT_TAG);
            a.jmp(done);
        });
    }
}
