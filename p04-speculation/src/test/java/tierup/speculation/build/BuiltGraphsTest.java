package tierup.speculation.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.ir.Graph;
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

/** Graphs as they are built do what the interpreter does: the kernels, each of which has been run, evaluated. */
class BuiltGraphsTest {
    private static final int ROUNDS = 500;

    @Test
    void kernelsResultInWhatTheInterpreterSays() throws IOException {
        String kernels = Files.readString(
                Path.of(System.getProperty("tierup.module.dir", "."), "..", "examples/loops/kernels.js"));
        String program = kernels
                + "const all = module.exports; const results = [];\n"
                + "for (const name of Object.keys(all)) results.push(name + ' ' + all[name](" + ROUNDS + "));\n"
                + "console.log(results.join('\\n'));\n";
        StringBuilder printed = new StringBuilder();
        try (Vm vm = new Vm(VmOptions.DEFAULT, MonoIcVm.interpreter())) {
            Snapshots snapshots = new Snapshots(vm);
            Realm.of(vm).output = new TextOutput(new OutputStream() {
                @Override
                public void write(int b) {
                    printed.append((char) b);
                }
            });
            new ScriptRunner(vm).runCode("kernels.js", FrontEnd.compile("kernels.js", program), List.of());
            Realm.of(vm).output.flush();
            List<String> evaluated = new ArrayList<>();
            for (int i = 0; i < vm.functions.count(); i++) {
                if (vm.functions.get(i) instanceof FunctionInfo function && isKernel(function)) {
                    Graph graph = GraphBuilder.build(snapshots.of(function));
                    GraphVerifier.verify(graph, false);
                    Outcome outcome = Evaluator.run(graph, Inputs.ofNumbers(ROUNDS), new EngineMemory(vm), 1_000_000);
                    assertThat(outcome.kind())
                            .as(function.name() + ": " + outcome)
                            .isEqualTo(Outcome.Kind.RETURNED);
                    assertThat(Value.isNumber(outcome.word())).isTrue();
                    evaluated.add(function.name() + " " + vm.conversions.describe(outcome.word()));
                }
            }
            assertThat(evaluated)
                    .hasSize(12)
                    .containsExactlyInAnyOrderElementsOf(
                            printed.toString().lines().toList());
        }
    }

    private static boolean isKernel(FunctionInfo function) {
        return function.source() != null
                && function.source().name().equals("kernels.js")
                && !function.name().isEmpty();
    }
}
