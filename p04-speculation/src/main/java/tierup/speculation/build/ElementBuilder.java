package tierup.speculation.build;

import tierup.ir.Node;
import tierup.ir.nodes.CheckArray;
import tierup.ir.nodes.CheckBounds;
import tierup.ir.nodes.CheckDenseKind;
import tierup.ir.nodes.CheckInitialized;
import tierup.ir.nodes.CheckTypedArray;
import tierup.ir.nodes.ClampToUint8;
import tierup.ir.nodes.LoadElement;
import tierup.ir.nodes.LoadStorage;
import tierup.ir.nodes.LoadStorageLength;
import tierup.ir.nodes.LoadTyped;
import tierup.ir.nodes.LoadTypedData;
import tierup.ir.nodes.LoadTypedLength;
import tierup.ir.nodes.StoreElement;
import tierup.ir.nodes.StoreTyped;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.vm.code.FunctionFeedback.Elements;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.ElementKind;

/** Elements of arrays and typed arrays, where a site has met one sort only, and no index out of bounds. */
final class ElementBuilder {
    private final FunctionSnapshot function;
    private final InstructionBuilder builder;
    private final Guesses guesses;

    ElementBuilder(FunctionSnapshot function, InstructionBuilder builder, Guesses guesses) {
        this.function = function;
        this.builder = builder;
        this.guesses = guesses;
    }

    boolean load(int pc, Environment environment) {
        if (guesses.isArrayAccess(pc)) {
            Node index = builder.guardInt(pc, environment.pop());
            environment.push(loadFromArray(pc, environment.pop(), index));
        } else if (guesses.isTypedAccess(pc)) {
            Node index = builder.guardInt(pc, environment.pop());
            Node array = typedArray(pc, environment.pop());
            Node inside = bounds(pc, index, builder.add(pc, new LoadTypedLength(array)));
            Node data = builder.add(pc, new LoadTypedData(array));
            environment.push(builder.add(pc, new LoadTyped(typedKind(pc), data, inside)));
        } else {
            return false;
        }
        return true;
    }

    boolean store(int pc, Environment environment) {
        Node value = environment.peek(0);
        if (guesses.isTypedAccess(pc)) {
            environment.pop();
            Node index = builder.guardInt(pc, environment.pop());
            Node array = typedArray(pc, environment.pop());
            Node inside = bounds(pc, index, builder.add(pc, new LoadTypedLength(array)));
            Node data = builder.add(pc, new LoadTypedData(array));
            Node number = builder.guardNumber(pc, value);
            boolean clamps = typedKind(pc) == ElementKind.UINT8_CLAMPED;
            Node stored = clamps ? builder.add(pc, new ClampToUint8(number)) : number;
            builder.add(pc, new StoreTyped(typedKind(pc), data, inside, stored));
        } else if (guesses.isArrayAccess(pc) && (denseKind(pc) & DenseKind.HOLES) == 0) {
            environment.pop();
            Node index = builder.guardInt(pc, environment.pop());
            Node storage = storage(pc, environment.pop());
            Node inside = bounds(pc, index, builder.add(pc, new LoadStorageLength(storage)));
            builder.add(pc, new StoreElement(storage, inside, denseKind(pc), covered(pc, value)));
        } else {
            return false;
        }
        environment.push(value);
        return true;
    }

    /** A value that a storage of the kind may have. */
    private Node covered(int pc, Node value) {
        return switch (denseKind(pc)) {
            case DenseKind.PACKED_INT -> builder.guardInt(pc, value);
            case DenseKind.DOUBLE -> builder.guardNumber(pc, value);
            default -> value;
        };
    }

    private Node loadFromArray(int pc, Node object, Node index) {
        Node storage = storage(pc, object);
        Node inside = bounds(pc, index, builder.add(pc, new LoadStorageLength(storage)));
        Node element = builder.add(pc, new LoadElement(storage, inside, denseKind(pc)));
        boolean mayBeHole = (denseKind(pc) & DenseKind.HOLES) != 0;
        return mayBeHole ? builder.add(pc, new CheckInitialized("no hole: " + builder.at(pc), element)) : element;
    }

    /** The storage of an array, of the kind that the site has met. */
    private Node storage(int pc, Node object) {
        Node array = builder.add(pc, new CheckArray("array: " + builder.at(pc), object));
        Node storage = builder.add(pc, new LoadStorage(array));
        int kind = denseKind(pc);
        if (kind == DenseKind.ANY) {
            return storage;
        }
        return builder.add(pc, new CheckDenseKind(DenseKind.name(kind) + ": " + builder.at(pc), storage, kind));
    }

    private Node bounds(int pc, Node index, Node length) {
        return builder.add(pc, new CheckBounds("in bounds: " + builder.at(pc), index, length));
    }

    private Node typedArray(int pc, Node object) {
        return builder.add(
                pc, new CheckTypedArray(typedKind(pc).name() + ": " + builder.at(pc), object, typedKind(pc)));
    }

    private ElementKind typedKind(int pc) {
        Elements met = function.elements(pc);
        return met.typedArrays().iterator().next();
    }

    private int denseKind(int pc) {
        return function.elements(pc).denseKind();
    }
}
