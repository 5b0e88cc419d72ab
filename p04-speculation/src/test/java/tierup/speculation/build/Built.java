package tierup.speculation.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.List;
import tierup.bytecode.BytecodeAssembler;
import tierup.bytecode.FunctionCode;
import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.GraphText;
import tierup.ir.GraphVerifier;
import tierup.ir.evaluate.Evaluator;
import tierup.ir.evaluate.Inputs;
import tierup.ir.evaluate.Outcome;
import tierup.lang.FrontEnd;
import tierup.monoic.MonoIcVm;
import tierup.speculation.snapshot.Snapshots;
import tierup.speculation.tools.EngineMemory;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.ScriptRunner;
import tierup.vm.builtins.TextOutput;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** The function {@code f} of a program that has been run, as a graph, in its engine: to be looked at, and evaluated. */
final class Built implements AutoCloseable {
    private final Vm vm = new Vm(VmOptions.DEFAULT, MonoIcVm.interpreter());
    private final String program;
    final Graph graph;

    /** @param program JavaScript that declares f, and calls it so that each of its blocks is reached */
    Built(String program) {
        this(program, FrontEnd.compile("test.js", program));
    }

    /** Likewise in textual bytecode. */
    static Built bytecode(String program) {
        return new Built(program, BytecodeAssembler.assemble("test.bc", program));
    }

    private Built(String program, FunctionCode code) {
        this.program = program;
        Snapshots snapshots = new Snapshots(vm);
        Realm.of(vm).output = new TextOutput(OutputStream.nullOutputStream());
        int exitCode = new ScriptRunner(vm).runCode("test", code, List.of());
        assertThat(exitCode).as("exit code of " + program).isZero();
        graph = GraphBuilder.build(snapshots.of(function()));
        List<String> faults = GraphVerifier.faults(graph, false);
        assertThat(faults)
                .as("what is wrong with the graph of\n%s\n%s", program, GraphText.of(graph))
                .isEmpty();
    }

    private FunctionInfo function() {
        for (int i = 0; i < vm.functions.count(); i++) {
            if (vm.functions.get(i) instanceof FunctionInfo info && info.name().equals("f")) {
                return info;
            }
        }
        throw new IllegalArgumentException("no function f in " + program);
    }

    /** Asserts that the graph results in a number for arguments that are numbers. */
    Built gives(double expected, double... arguments) {
        Outcome outcome = Evaluator.run(graph, Inputs.ofNumbers(arguments), new EngineMemory(vm));
        String what = "f(" + Inputs.ofNumbers(arguments) + ") of\n" + program + "\n" + GraphText.of(graph) + outcome;
        assertThat(outcome.kind()).as(what).isEqualTo(Outcome.Kind.RETURNED);
        assertThat(Value.isNumber(outcome.word())).as(what).isTrue();
        assertThat(Value.asNumber(outcome.word())).as(what).isEqualTo(expected);
        return this;
    }

    /** Asserts how many parameters the graph's blocks have, loops' headers and others. */
    Built hasParameters(int ofLoops, int ofOthers) {
        String what = "parameters of blocks in the graph of\n" + program + "\n" + GraphText.of(graph);
        assertThat(parameters(true)).as(what + "loops' headers").isEqualTo(ofLoops);
        assertThat(parameters(false)).as(what + "other blocks").isEqualTo(ofOthers);
        return this;
    }

    private int parameters(boolean headers) {
        return graph.blocks().stream()
                .filter(block -> block.isLoopHeader() == headers)
                .mapToInt((Block block) -> block.parameters().size())
                .sum();
    }

    @Override
    public void close() {
        vm.close();
    }
}
