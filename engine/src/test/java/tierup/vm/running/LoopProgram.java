package tierup.vm.running;

import java.util.List;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.ProgramText;
import tierup.vm.builtins.ScriptRunner;
import tierup.vm.memory.VmOptions;

/** A program for {@link InterpreterSizeTest}, in a JVM of its own: it keeps the interpreter's loop busy until it is compiled. */
final class LoopProgram {
    private static final String TEXT = """
            let sum = 0;
            const end = Date.now() + 4000;
            while (Date.now() < end) for (let i = 0; i < 1000000; i++) sum = (sum + i * 3) & 65535;
            """;

    private LoopProgram() {}

    public static void main(String[] arguments) {
        try (Vm vm = new Vm(VmOptions.DEFAULT, InterpreterVm.parts())) {
            System.exit(new ScriptRunner(vm).run(new ProgramText("/program.js", TEXT), List.of()));
        }
    }
}
