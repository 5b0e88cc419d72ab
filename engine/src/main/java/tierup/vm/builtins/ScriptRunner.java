package tierup.vm.builtins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.BytecodeVerifyException;
import tierup.bytecode.FunctionCode;
import tierup.vm.code.GuestException;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.running.Vm;

/**
 * Runs a program from start to exit code, as {@code node file.js} does: what the program prints goes to the engine's
 * outputs, an exception that nobody catches is shown with the line that threw it and gives exit code 1.
 */
public final class ScriptRunner {
    private static final int FAILURE = 1;

    private final Vm vm;

    /** A runner for one engine. */
    public ScriptRunner(Vm vm) {
        this.vm = vm;
    }

    /**
     * Runs a file.
     *
     * @param file JavaScript, or textual bytecode if its name ends in .bc
     * @param arguments what the program finds in process.argv from index 2 on
     * @return the exit code
     */
    public int runFile(Path file, List<String> arguments) {
        try {
            return run(ProgramText.read(file.toString()), arguments);
        } catch (ProgramText.Unusable e) {
            return fail(e.getMessage());
        }
    }

    /**
     * Compiles and runs a program.
     *
     * @return the exit code
     */
    public int run(ProgramText program, List<String> arguments) {
        try {
            return runCode(program.name(), program.compileToRun(), arguments);
        } catch (ProgramText.Unusable e) {
            return fail(e.getMessage());
        }
    }

    /**
     * Runs code that is compiled already.
     *
     * @return the exit code
     */
    public int runCode(String name, FunctionCode code, List<String> arguments) {
        List<String> argv = new ArrayList<>(List.of("tierup", name));
        argv.addAll(arguments);
        ProcessBuiltins.setArguments(vm, argv);
        try {
            Realm.of(vm).modules.runMain(name, code);
            return ProcessBuiltins.exitCode(vm);
        } catch (HeapExhausted e) {
            return fail("Uncaught RangeError: Out of memory");
        } catch (GuestExit e) {
            return e.code();
        } catch (GuestException e) {
            return fail(UncaughtErrors.describe(vm, e.value()));
        } catch (BytecodeVerifyException e) {
            return fail(name + ": " + e.getMessage());
        } finally {
            Realm.of(vm).flush();
        }
    }

    private int fail(String message) {
        Realm.of(vm).output.flush();
        Realm.of(vm).errorOutput.println(message);
        Realm.of(vm).flush();
        return FAILURE;
    }
}
