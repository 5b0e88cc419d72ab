package tierup.ir.nodes;

import static tierup.asm.Mem.mem;

import java.util.Locale;
import tierup.asm.Assembler;
import tierup.asm.Mem;
import tierup.ir.Constraints;
import tierup.ir.Effects;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.template.Conventions;
import tierup.vm.memory.ElementKind;

/**
 * Writes an element of a typed array at an index within its bounds: of ints, as many of the lower bits as there is room for. The processor's NaN is not Java's,
 * and a program can read the bytes, so that a NaN becomes the canonical one.
 */
public final class StoreTyped extends Node {
    private final ElementKind kind;

    /** @param value for UINT8_CLAMPED, what {@link ClampToUint8} has made of it */
    public StoreTyped(ElementKind kind, Node data, Node index, Node value) {
        super(data, index, value);
        this.kind = kind;
    }

    @Override
    public Representation representation() {
        return Representation.NONE;
    }

    /** Whether the value is a double; else it is an int, of which the lower bits count. */
    private boolean isFloat() {
        return kind == ElementKind.FLOAT32 || kind == ElementKind.FLOAT64;
    }

    @Override
    public Representation inputRepresentation(int input) {
        if (input == 0) {
            return Representation.ADDRESS;
        }
        return input == 2 && isFloat() ? Representation.FLOAT64 : Representation.INT32;
    }

    @Override
    public boolean truncates(int input) {
        return input == 2 && !isFloat();
    }

    @Override
    public Effects effects() {
        return Effects.writing(Effects.Heap.BYTES);
    }

    @Override
    public String operator() {
        return "store.typed";
    }

    @Override
    public String attributes() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public long evaluate(Evaluation e) {
        long raw = switch (kind) {
            case FLOAT32 -> Float.floatToIntBits((float) e.float64(input(2)));
            case FLOAT64 -> Double.doubleToLongBits(e.float64(input(2)));
            default -> e.int32(input(2));
        };
        e.store(e.word(input(0)) + (long) kind.bytes() * e.int32(input(1)), kind.bytes(), raw);
        return 0;
    }

    @Override
    public Constraints constraints() {
        return Constraints.withoutResult(3);
    }

    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Mem place = mem(e.gpr(0), e.gpr(1), kind.bytes(), 0);
        switch (kind) {
            case FLOAT64 -> {
                a.movapd(Conventions.SCRATCH_A, e.xmm(2));
                CanonicalNan.replace(a, Conventions.SCRATCH_A);
                a.movsd(place, Conventions.SCRATCH_A);
            }
            case FLOAT32 -> {
                a.movapd(Conventions.SCRATCH_A, e.xmm(2));
                CanonicalNan.replace(a, Conventions.SCRATCH_A);
                a.cvtsd2ss(Conventions.SCRATCH_A, Conventions.SCRATCH_A);
                a.movss(place, Conventions.SCRATCH_A);
            }
            default -> {
                switch (kind.bytes()) {
                    case 1 -> a.mov(place, e.gpr(2).r8());
                    case 2 -> a.mov(place, e.gpr(2).r16());
                    default -> a.mov(place, e.gpr32(2));
                }
            }
        }
    }
}
