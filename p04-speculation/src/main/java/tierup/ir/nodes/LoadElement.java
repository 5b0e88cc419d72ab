package tierup.ir.nodes;

import static tierup.asm.Mem.mem;

import tierup.asm.Mem;
import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.template.Conventions;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;

/**
 * Reads an element of a storage at an index within its bounds. In a storage of ints it is an int, in one of doubles a double, without a test; else it is any value,
 * and a hole where there may be some.
 */
public final class LoadElement extends Node {
    private final int denseKind;

    /** @param denseKind the {@link DenseKind} that the storage is known to be of */
    public LoadElement(Node storage, Node index, int denseKind) {
        super(storage, index);
        this.denseKind = denseKind;
    }

    @Override
    public Representation representation() {
        return switch (denseKind) {
            case DenseKind.PACKED_INT -> Representation.INT32;
            case DenseKind.DOUBLE -> Representation.FLOAT64;
            default -> Representation.TAGGED;
        };
    }

    @Override
    public Representation inputRepresentation(int input) {
        return input == 0 ? Representation.ADDRESS : Representation.INT32;
    }

    @Override
    public Effects effects() {
        return Effects.reading(Effects.Heap.ELEMENTS);
    }

    @Override
    public Type inferType() {
        Type element = switch (denseKind & ~DenseKind.HOLES) {
            case DenseKind.PACKED_INT -> Type.INT32;
            case DenseKind.DOUBLE -> Type.NUMBER;
            default -> Type.ANY;
        };
        return (denseKind & DenseKind.HOLES) != 0 ? element.with(Type.EMPTY) : element.without(Type.EMPTY);
    }

    @Override
    public String operator() {
        return "load.element";
    }

    @Override
    public String attributes() {
        return DenseKind.name(denseKind);
    }

    @Override
    public long evaluate(Evaluation e) {
        long value = e.load(e.word(input(0)) + 8L * e.int32(input(1)), 8);
        return switch (denseKind) {
            case DenseKind.PACKED_INT -> Value.asInt(value);
            case DenseKind.DOUBLE -> Double.doubleToRawLongBits(Value.asDouble(value));
            default -> value;
        };
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(2);
    }

    @Override
    public void emit(Emission e) {
        Mem place = mem(e.gpr(0), e.gpr(1), 8, 0);
        switch (denseKind) {
            case DenseKind.PACKED_INT -> e.assembler().mov(e.result32(), place);
            case DenseKind.DOUBLE -> {
                e.assembler().mov(Conventions.SCRATCH, place);
                e.assembler().add(Conventions.SCRATCH, Conventions.INT_TAG);
                e.assembler().movq(e.xmmResult(), Conventions.SCRATCH);
            }
            default -> e.assembler().mov(e.result(), place);
        }
    }
}
