package tierup.ir.nodes;

import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.wordPtr;

import java.util.Locale;
import tierup.asm.Assembler;
import tierup.asm.Mem;
import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.template.Conventions;
import tierup.vm.memory.ElementKind;

/**
 * Reads an element of a typed array at an index within its bounds. Of the bytes anybody may have made a NaN with a payload that would forge a pointer; it is
 * made canonical here and nowhere else, so that a stored double that is forwarded to a load passes through here, too.
 */
public final class LoadTyped extends Node {
    private final ElementKind kind;

    public LoadTyped(ElementKind kind, Node data, Node index) {
        super(data, index);
        this.kind = kind;
    }

    @Override
    public Representation representation() {
        return switch (kind) {
            case UINT32, FLOAT32, FLOAT64 -> Representation.FLOAT64;
            default -> Representation.INT32;
        };
    }

    @Override
    public Representation inputRepresentation(int input) {
        return input == 0 ? Representation.ADDRESS : Representation.INT32;
    }

    @Override
    public Effects effects() {
        return Effects.reading(Effects.Heap.BYTES);
    }

    @Override
    public Type inferType() {
        return switch (kind) {
            case INT8 -> Type.range(-128, 127);
            case UINT8, UINT8_CLAMPED -> Type.range(0, 255);
            case INT16 -> Type.range(-32768, 32767);
            case UINT16 -> Type.range(0, 65535);
            case INT32 -> Type.INT32;
            case UINT32 -> Type.UINT32;
            default -> Type.NUMBER;
        };
    }

    @Override
    public String operator() {
        return "load.typed";
    }

    @Override
    public String attributes() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public long evaluate(Evaluation e) {
        long raw = e.load(e.word(input(0)) + (long) kind.bytes() * e.int32(input(1)), kind.bytes());
        return switch (kind) {
            case INT8 -> (byte) raw;
            case INT16 -> (short) raw;
            case UINT32 -> Double.doubleToRawLongBits(raw & 0xFFFF_FFFFL);
            case FLOAT32 -> Double.doubleToLongBits(Float.intBitsToFloat((int) raw));
            case FLOAT64 -> Double.doubleToLongBits(Double.longBitsToDouble(raw));
            default -> (int) raw;
        };
    }

    @Override
    public Constraints constraints() {
        return Constraints.registers(2);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Mem place = mem(e.gpr(0), e.gpr(1), kind.bytes(), 0);
        switch (kind) {
            case INT8 -> a.movsx(e.result32(), bytePtr(place));
            case UINT8, UINT8_CLAMPED -> a.movzx(e.result32(), bytePtr(place));
            case INT16 -> a.movsx(e.result32(), wordPtr(place));
            case UINT16 -> a.movzx(e.result32(), wordPtr(place));
            case INT32 -> a.mov(e.result32(), place);
            case UINT32 -> {
                a.mov(Conventions.SCRATCH.r32(), place);
                a.xorps(e.xmmResult(), e.xmmResult());
                a.cvtsi2sd(e.xmmResult(), Conventions.SCRATCH);
            }
            case FLOAT32 -> {
                a.xorps(e.xmmResult(), e.xmmResult());
                a.cvtss2sd(e.xmmResult(), place);
                CanonicalNan.replace(a, e.xmmResult());
            }
            case FLOAT64 -> {
                a.movsd(e.xmmResult(), place);
                CanonicalNan.replace(a, e.xmmResult());
            }
        }
    }
}
