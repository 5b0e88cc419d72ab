package tierup.speculation.tools;

import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import tierup.bytecode.BytecodeListing;
import tierup.ir.Graph;
import tierup.ir.evaluate.Inputs;
import tierup.ir.evaluate.PassChecker;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.monoic.MonoIcVm;
import tierup.speculation.build.GraphBuilder;
import tierup.speculation.build.Refused;
import tierup.speculation.snapshot.Snapshots;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.GuestException;
import tierup.vm.running.Vm;

/**
 * Runs a program in the interpreter, builds the graph of each of its functions, and evaluates it on what has been passed to it, before and after
 * each pass.
 */
final class GraphTrial {
    private final TreeMap<String, Integer> refused = new TreeMap<>();
    private int functions;
    private int evaluations;

    /** How many graphs there were. */
    int functions() {
        return functions;
    }

    /** How many inputs they were tried on. */
    int evaluations() {
        return evaluations;
    }

    /** How many functions the builder has refused, by reason. */
    TreeMap<String, Integer> refused() {
        return refused;
    }

    /** @throws PassChecker.ChangedResult if a pass, or the builder, is wrong */
    void run(String source) {
        Recorder recorder = new Recorder();
        try (Vm vm = new Vm(VmEngine.OPTIONS, MonoIcVm.interpreter().withProbe(recorder))) {
            recorder.attach(vm);
            Realm.of(vm).output = new TextOutput(OutputStream.nullOutputStream());
            try {
                Realm.of(vm).modules.runMain("test.js", FrontEnd.compile("test.js", source));
            } catch (GuestException e) {
                // What has been recorded until then will do.
            }
            for (FunctionInfo function : recorder.functions()) {
                if (function.source() != null && function.source().name().endsWith("test.js")) {
                    tryOut(vm, function, recorder.inputs(function));
                }
            }
        }
    }

    private void tryOut(Vm vm, FunctionInfo function, List<Inputs> inputs) {
        try {
            compile(vm, function, inputs);
        } catch (PassChecker.ChangedResult e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException(e + "\n" + BytecodeListing.of(function.code()), e);
        }
    }

    private void compile(Vm vm, FunctionInfo function, List<Inputs> inputs) {
        Graph graph;
        try {
            graph = GraphBuilder.build(new Snapshots(vm).of(function));
        } catch (Refused e) {
            refused.merge(e.reason().replaceAll(" \\(.*|: .*", ""), 1, Integer::sum);
            return;
        }
        functions++;
        evaluations += inputs.size();
        PassChecker checker = new PassChecker(new EngineMemory(vm), inputs, some -> interpret(vm, some));
        PassesUnderTest.run(graph, checker);
    }

    /** A call in the engine that has recorded it; nothing there is compiled. */
    private static OptionalLong interpret(Vm vm, Inputs inputs) {
        long[] arguments =
                inputs.arguments().stream().mapToLong(Long::longValue).toArray();
        try {
            return OptionalLong.of(vm.call(inputs.callee(), inputs.receiver(), arguments));
        } catch (GuestException e) {
            return OptionalLong.empty();
        }
    }
}
