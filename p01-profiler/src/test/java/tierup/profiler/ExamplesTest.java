package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.ScriptRunner;
import tierup.vm.builtins.TextOutput;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** The examples in textual bytecode do what those in JavaScript do. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("tierup.module.dir", "."), "..", "examples")
            .normalize();

    private static String output(String file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Vm vm = new Vm(VmOptions.DEFAULT.withHeap(256 << 20), InterpreterVm.parts())) {
            Realm.of(vm).output = new TextOutput(bytes);
            assertThat(new ScriptRunner(vm).runFile(EXAMPLES.resolve(file), List.of()))
                    .as("exit code of " + file)
                    .isZero();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "fibonacci", "loop_access", "objects", "speculation"})
    void bytecodeAndJavaScriptPrintTheSame(String name) throws IOException {
        assertThat(Files.exists(EXAMPLES.resolve(name + ".bc"))).isTrue();
        assertThat(output(name + ".bc")).isNotEmpty().isEqualTo(output(name + ".js"));
    }
}
