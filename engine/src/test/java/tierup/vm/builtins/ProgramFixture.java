package tierup.vm.builtins;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** Runs a program on an engine of its own and keeps what it printed. */
final class ProgramFixture {
    private static final long HEAP_BYTES = 64L << 20;

    /** What a program did: its exit code and what it wrote to standard output and standard error. */
    record Outcome(int exitCode, String output, String errors) {}

    private ProgramFixture() {}

    /** Runs a text under the name /program.js. */
    static Outcome run(String text) {
        return runText("/program.js", text);
    }

    /** Runs a text under a name. */
    static Outcome runText(String name, String text) {
        return run(vm -> new ScriptRunner(vm).run(new ProgramText(name, text), List.of()));
    }

    /** Runs a file. */
    static Outcome run(Path file, String... arguments) {
        return run(vm -> new ScriptRunner(vm).runFile(file, List.of(arguments)));
    }

    /** What an expression's value looks like on the console. */
    static String show(String expression) {
        return run("console.log(" + expression + ")").output().stripTrailing();
    }

    private static Outcome run(ToIntFunction<Vm> program) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (Vm vm = new Vm(VmOptions.DEFAULT.withHeap(HEAP_BYTES), InterpreterVm.parts())) {
            Realm.of(vm).output = new TextOutput(output);
            Realm.of(vm).errorOutput = new TextOutput(errors);
            int exitCode = program.applyAsInt(vm);
            return new Outcome(
                    exitCode, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
        }
    }
}
