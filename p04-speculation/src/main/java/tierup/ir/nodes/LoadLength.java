package tierup.ir.nodes;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
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
import tierup.template.Emitter;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;

/**
 * The length of an array, a string, or a typed array whose {@code length} is the original one; leaves for everything else, and for arrays whose length is no int32. So
 * a loop counts in ints up to it.
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
        return Representation.INT32;
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
        return Type.range(0, Integer.MAX_VALUE);
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
            long length = e.load(value + Cell.ARRAY_LENGTH, 8);
            if (Value.isInt(length)) {
                return Value.asInt(length);
            }
        } else if (kind != 0 && kind <= Cell.LAST_STRING) {
            return e.load(value + Cell.STRING_LENGTH, 4);
        } else if (kind >= Cell.FIRST_TYPED_ARRAY && hasOriginalLength(e, value)) {
            return e.load(value + Cell.TYPED_LENGTH, 4);
        }
        throw e.exit(this);
    }

    private static boolean hasOriginalLength(Evaluation e, long typedArray) {
        if (e.block() == 0 || e.load(e.block() + VmBlock.TYPED_LENGTH_CHANGED, 4) != 0) {
            return false;
        }
        int first = (int) e.load(e.block() + VmBlock.FIRST_TYPED_SHAPE, 4);
        int distance = (int) e.load(typedArray + Cell.SHAPE, 4) - first;
        return distance >= 0 && distance < ElementKind.COUNT;
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(1);
    }

    /** An array's length is an int if the upper half of the word says so, which is compared where it lies. */
    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Label noArray = new Label("not an array");
        Label done = new Label("length");
        a.test(e.gpr(0), Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, e.exit());
        a.cmp(bytePtr(mem(e.gpr(0), Cell.KIND)), Cell.ARRAY);
        a.jcc(NOT_EQUAL, noArray);
        a.cmp(dwordPtr(mem(e.gpr(0), Cell.ARRAY_LENGTH + 4)), (int) (Value.INT_TAG >>> 32));
        a.jcc(NOT_EQUAL, e.exit());
        a.mov(e.result32(), mem(e.gpr(0), Cell.ARRAY_LENGTH));
        a.bind(done);
        a.outOfLine(() -> {
            a.bind(noArray);
            emitOthers(e);
            a.jmp(done);
        });
    }

    private static void emitOthers(Emission e) {
        Assembler a = e.assembler();
        Label noString = new Label("not a string");
        Label loaded = new Label("loaded");
        a.cmp(bytePtr(mem(e.gpr(0), Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, noString);
        a.mov(e.result32(), mem(e.gpr(0), Cell.STRING_LENGTH));
        a.jmp(loaded);
        a.bind(noString);
        a.mov(e.result32(), mem(e.gpr(0), Cell.SHAPE));
        a.sub(e.result32(), Emitter.block(VmBlock.FIRST_TYPED_SHAPE));
        a.cmp(e.result32(), ElementKind.COUNT);
        a.jcc(ABOVE_EQUAL, e.exit());
        a.cmp(dwordPtr(Emitter.block(VmBlock.TYPED_LENGTH_CHANGED)), 0);
        a.jcc(NOT_EQUAL, e.exit());
        a.mov(e.result32(), mem(e.gpr(0), Cell.TYPED_LENGTH));
        a.bind(loaded);
    }
}
