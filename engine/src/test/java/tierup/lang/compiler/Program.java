package tierup.lang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.ProgramText;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.ScriptRunner;
import tierup.vm.builtins.TextOutput;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** Runs a program in an interpreter of its own. */
final class Program {
    private static final long HEAP_BYTES = 32 << 20;

    private Program() {}

    /** Checks what a program prints, errors included. */
    static void prints(String text, String expected) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Vm vm = new Vm(VmOptions.DEFAULT.withHeap(HEAP_BYTES), InterpreterVm.parts())) {
            Realm.of(vm).output = new TextOutput(out);
            Realm.of(vm).errorOutput = Realm.of(vm).output;
            new ScriptRunner(vm).run(new ProgramText("test.js", text), List.of());
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    }
}
