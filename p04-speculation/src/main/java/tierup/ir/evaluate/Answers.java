package tierup.ir.evaluate;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/**
 * What the run time answers in an evaluation. It is an unknown function of the operation, its inputs, and how much has happened before:
 * nobody knows what it is, but it is always the same. So two graphs that ask the same questions in the same order get the same answers, and
 * one that asks others shows it.
 */
final class Answers {
    private static final long[] VALUES = {
        Value.fromInt(0),
        Value.fromInt(1),
        Value.fromInt(-1),
        Value.fromInt(7),
        Value.fromInt(Integer.MAX_VALUE),
        Value.fromDouble(0.5),
        Value.MINUS_ZERO,
        Value.NAN,
        Value.fromDouble(0x1p31),
        Value.UNDEFINED,
        Value.NULL,
        Value.TRUE,
        Value.FALSE
    };

    /** Slots of a made-up context: more than any function of a test has. */
    private static final int SLOTS = 256;

    private final ModelHeap heap;
    private long context;

    Answers(ModelHeap heap) {
        this.heap = heap;
    }

    /**
     * A word for the result of a node, of its representation and type.
     *
     * @param question operation, inputs and number of effects so far
     */
    long to(Node node, int question) {
        int mixed = question * 0x9E37_79B1;
        int chosen = mixed >>> 8;
        return switch (node.representation()) {
            case INT32 -> (int) (node.inferType().lo() + chosen % 8);
            case FLOAT64 -> Double.doubleToLongBits(chosen % 8 / 2.0);
            case BOOL -> chosen & 1;
            case TAGGED -> value(node.inferType(), chosen);
            default -> 0;
        };
    }

    /** A context that Java has made: all its slots are undefined, around it is the one made before, or the function's. */
    long newContext(long function) {
        long around = context != 0 ? context : heap.load(function + Cell.FUNCTION_CONTEXT, 8);
        context = heap.allocate(Cell.CONTEXT_SLOTS + 8 * SLOTS);
        heap.store(context + Cell.KIND, 1, Cell.CONTEXT);
        heap.store(context + Cell.CONTEXT_PARENT, 8, around);
        heap.store(context + Cell.CONTEXT_COUNT, 8, SLOTS);
        for (int slot = 0; slot < SLOTS; slot++) {
            heap.store(context + Cell.CONTEXT_SLOTS + 8L * slot, 8, Value.UNDEFINED);
        }
        return context;
    }

    private long value(Type type, int chosen) {
        List<Long> fitting = new ArrayList<>();
        for (long value : VALUES) {
            if (Words.typeOf(tierup.ir.Representation.TAGGED, value, heap).isSubtypeOf(type)) {
                fitting.add(value);
            }
        }
        if (!fitting.isEmpty()) {
            return fitting.get(chosen % fitting.size());
        }
        long cell = heap.allocate(64);
        heap.store(cell + Cell.KIND, 1, type.mayBe(Type.STRING) ? Cell.STRING_LATIN1 : Cell.OBJECT);
        return cell;
    }
}
