package tierup.shapes;

import java.util.LinkedHashMap;
import java.util.Map;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Probe;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/**
 * Watches a program run, to know which shapes are its own and which objects it ends with: the shapes that exist when its
 * first instruction is executed belong to the built-ins, and the objects are those in the variables of its outermost
 * function when that returns.
 */
final class ProgramWatch implements Probe {
    private final FunctionCode main;
    private final Map<String, Long> variables = new LinkedHashMap<>();
    private Vm vm;
    private int firstShape;

    /** @param main the program's outermost function */
    ProgramWatch(FunctionCode main) {
        this.main = main;
    }

    /** Names the engine; before the program starts. */
    void attach(Vm engine) {
        vm = engine;
    }

    /** The first shape id of the program. */
    int firstShape() {
        return firstShape == 0 ? vm.shapes.size() : firstShape;
    }

    /** The objects in top-level variables, by name, in the order of declaration. Empty if the program failed. */
    Map<String, Long> variables() {
        return variables;
    }

    @Override
    public boolean counting() {
        return true;
    }

    @Override
    public void onInstruction(FunctionInfo function, int pc) {
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

    private void collect(long frame) {
        variables.clear();
        for (int i = main.parameters(); i < main.localNames().size(); i++) {
            note(main.localNames().get(i), Memory.getLong(Frame.local(frame, i)));
        }
        long context = Memory.getLong(frame + Frame.CONTEXT);
        if (context != Value.UNDEFINED) {
            int count = Memory.getInt(context + Cell.CONTEXT_COUNT);
            for (int i = 0; i < count; i++) {
                note("captured variable " + i, Memory.getLong(context + Cell.CONTEXT_SLOTS + 8L * i));
            }
        }
    }

    private void note(String name, long value) {
        boolean shown = value != Value.EMPTY && Cell.isObject(value) && !Cell.isFunction(value);
        if (shown && !variables.containsValue(value)) {
            variables.putIfAbsent(name, value);
        }
    }

    @Override
    public void onCall(FunctionInfo function) {}

    @Override
    public void onBackEdge(FunctionInfo function, int pc) {}

    @Override
    public void onSample(FunctionInfo function, int pc) {}
}
