package tierup.shapes;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.launch.FunctionPlace;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Probe;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/**
 * Watches a program run, to know which shapes are its own and which objects it ends with: the shapes that exist when its
 * first instruction is executed belong to the built-ins, and so do those that come into being next to an instruction of a
 * built-in written in JavaScript; the objects are those in the variables of its outermost function when that returns.
 */
public final class ProgramWatch implements Probe {
    private final FunctionCode main;
    private final Map<String, Long> variables = new LinkedHashMap<>();
    private final Map<Long, String> prototypes = new HashMap<>();
    private Vm vm;
    private int firstShape;

    /** The shapes that built-ins have made for themselves while the program ran. */
    private final BitSet engineShapes = new BitSet();

    private int knownShapes;
    private FunctionCode lastCode;
    private boolean inBuiltIn;

    /** @param main the program's outermost function */
    public ProgramWatch(FunctionCode main) {
        this.main = main;
    }

    /** Names the engine; before the program starts. */
    public void attach(Vm engine) {
        vm = engine;
    }

    /** The first shape id of the program. */
    int firstShape() {
        return firstShape == 0 ? vm.shapes.size() : firstShape;
    }

    /** Whether a shape came into being by the program's doing. */
    boolean isProgramShape(int id) {
        return id >= firstShape() && !engineShapes.get(id);
    }

    /** The objects in top-level variables, by name, in the order of declaration. Empty if the program failed. */
    Map<String, Long> variables() {
        return variables;
    }

    /** The objects that functions in top-level variables, and in their objects, give to what they construct: the functions' names. */
    Map<Long, String> prototypes() {
        return prototypes;
    }

    @Override
    public boolean counting() {
        return true;
    }

    @Override
    public void onInstruction(FunctionInfo function, int pc) {
        attributeShapes(function.code());
        if (function.code() != main) {
            return;
        }
        if (firstShape == 0) {
            firstShape = vm.shapes.size();
        }
        if (main.opcodeAt(pc) == Opcode.RETURN) {
            collect(vm.runLoop.fp);
        }
    }

    /** Shapes made since the last instruction: the engine's, if it is in a built-in, was, or was about to enter one. */
    private void attributeShapes(FunctionCode code) {
        boolean wasInBuiltIn = inBuiltIn;
        if (code != lastCode) {
            lastCode = code;
            inBuiltIn = FunctionPlace.isBuiltIn(code);
        }
        int shapes = vm.shapes.size();
        if (firstShape != 0 && (inBuiltIn || wasInBuiltIn)) {
            engineShapes.set(knownShapes, shapes);
        }
        knownShapes = shapes;
    }

    private void collect(long frame) {
        variables.clear();
        for (int i = main.parameters(); i < main.localNames().size(); i++) {
            note(main.localNames().get(i), Memory.getLong(Frame.local(frame, i)));
        }
        long context = Memory.getLong(frame + Frame.CONTEXT);
        if (context != Value.UNDEFINED) {
            int count = Memory.getInt(context + Cell.CONTEXT_COUNT);
            List<String> names = CapturedNames.of(main, count);
            for (int i = 0; i < count; i++) {
                note(names.get(i), Memory.getLong(context + Cell.CONTEXT_SLOTS + 8L * i));
            }
        }
    }

    private void note(String name, long value) {
        notePrototype(value);
        boolean shown = value != Value.EMPTY && Cell.isObject(value) && !Cell.isFunction(value);
        if (shown && !variables.containsValue(value)) {
            variables.putIfAbsent(name, value);
            forEachValue(value, (property, inside) -> notePrototype(inside));
        }
    }

    /** A function's prototype, if it has been made: looking must not make it. */
    private void notePrototype(long value) {
        if (value != Value.EMPTY && Cell.isFunction(value)) {
            forEachValue(value, (property, prototype) -> {
                if (property == Names.PROTOTYPE && prototype != Value.EMPTY && Cell.isObject(prototype)) {
                    prototypes.putIfAbsent(prototype, vm.functions.of(value).label());
                }
            });
        }
    }

    private interface PropertyAction {
        void accept(int name, long value);
    }

    /** The words in an object's slots, as they are. */
    private void forEachValue(long object, PropertyAction action) {
        Shape shape = vm.shapes.of(object);
        for (int i = 0; i < shape.count(); i++) {
            if (shape.nameAt(i) != Names.NONE && !shape.isAccessorAt(i)) {
                action.accept(shape.nameAt(i), Slots.load(object, shape.location(i)));
            }
        }
    }

    @Override
    public void onCall(FunctionInfo function) {}

    @Override
    public void onBackEdge(FunctionInfo function, int pc) {}

    @Override
    public void onSample(FunctionInfo function, int pc) {}
}
