package tierup.speculation.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tierup.ir.evaluate.Inputs;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Probe;
import tierup.vm.memory.Value;
import tierup.vm.running.LogicalFrame;
import tierup.vm.running.Vm;

/**
 * Writes down what calls of interpreted functions pass, for the evaluator. Of each function it keeps some calls that differ, those first
 * whose arguments are of other kinds than any before.
 */
public final class Recorder implements Probe {
    /** Calls of one function that are kept, those of new kinds not counted. */
    private static final int MOST = 6;

    private static final int MOST_KINDS = 20;

    private final Map<FunctionInfo, Calls> calls = new HashMap<>();
    private Vm vm;
    private FunctionInfo called;

    /** Calls of one function. */
    private static final class Calls {
        final List<Inputs> kept = new ArrayList<>();
        final Set<String> kinds = new HashSet<>();
        int alike;
    }

    /** Says which engine this is the probe of: before anything runs in it. */
    public void attach(Vm engine) {
        vm = engine;
    }

    /** What has been passed to a function, in the order of calls. */
    public List<Inputs> inputs(FunctionInfo function) {
        Calls some = calls.get(function);
        return some == null ? List.of() : List.copyOf(some.kept);
    }

    /** Functions that have been called. */
    public Set<FunctionInfo> functions() {
        return Set.copyOf(calls.keySet());
    }

    @Override
    public boolean counting() {
        return true;
    }

    @Override
    public void onCall(FunctionInfo function) {
        called = function;
    }

    /** The frame stands at the first instruction, not yet at the call. */
    @Override
    public void onInstruction(FunctionInfo function, int pc) {
        if (called == null) {
            return;
        }
        boolean begins = called == function && pc == 0;
        called = null;
        LogicalFrame frame = begins ? vm.runLoop.frames().frame() : null;
        if (begins && !frame.isConstruct()) {
            note(calls.computeIfAbsent(function, f -> new Calls()), inputsOf(frame));
        }
    }

    private static void note(Calls calls, Inputs inputs) {
        boolean other = calls.kinds.size() < MOST_KINDS && calls.kinds.add(kinds(inputs));
        if (other || calls.alike < MOST && !calls.kept.contains(inputs)) {
            calls.kept.add(inputs);
            calls.alike += other ? 0 : 1;
        }
    }

    private static Inputs inputsOf(LogicalFrame frame) {
        List<Long> arguments = new ArrayList<>();
        for (int i = 0; i < frame.argc(); i++) {
            arguments.add(frame.argument(i));
        }
        return new Inputs(frame.function(), frame.thisValue(), Value.UNDEFINED, arguments);
    }

    private static String kinds(Inputs inputs) {
        StringBuilder text = new StringBuilder();
        for (long argument : inputs.arguments()) {
            text.append(kind(argument));
        }
        return text.toString();
    }

    private static char kind(long value) {
        if (Value.isInt(value)) {
            return Value.asInt(value) < 0 ? '-' : Value.asInt(value) == 0 ? '0' : 'i';
        } else if (Value.isNumber(value)) {
            return Double.isNaN(Value.asDouble(value)) ? 'n' : 'd';
        }
        return Value.isCell(value) ? 'c' : 'u';
    }

    @Override
    public void onBackEdge(FunctionInfo function, int pc) {}

    @Override
    public void onSample(FunctionInfo function, int pc) {}
}
