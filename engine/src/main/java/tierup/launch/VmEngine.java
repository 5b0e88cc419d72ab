package tierup.launch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import tierup.bytecode.FunctionCode;
import tierup.lang.FrontEnd;
import tierup.lang.source.GuestSyntaxError;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.code.GuestException;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.RunLoop;
import tierup.vm.running.Vm;
import tierup.workbook.corpus.Engine;
import tierup.workbook.corpus.ProgramOutcome;

/** Runs each program in a fresh engine and reports what it did: for tests that compare engines. */
public final class VmEngine implements Engine {
    /** Room and time enough for test programs; fuel, so that none runs for ever. */
    public static final VmOptions OPTIONS =
            VmOptions.DEFAULT.withHeap(512L << 20).withTicks(100_000_000);

    private final Supplier<Vm> maker;
    private final BiFunction<String, String, FunctionCode> compiler;

    private VmEngine(Supplier<Vm> maker, BiFunction<String, String, FunctionCode> compiler) {
        this.maker = maker;
        this.compiler = compiler;
    }

    /** The interpreter alone. */
    public static VmEngine interpreter() {
        return making(() -> new Vm(OPTIONS, InterpreterVm.parts()));
    }

    /** Engines of the caller's making, one a program; it should give them {@link #OPTIONS}. */
    public static VmEngine making(Supplier<Vm> maker) {
        return new VmEngine(maker, FrontEnd::compile);
    }

    /** The same engines, but each function of a program is compiled at its first call. */
    public VmEngine lazily() {
        return new VmEngine(maker, FrontEnd::compileLazily);
    }

    @Override
    public ProgramOutcome run(String source) {
        FunctionCode code;
        try {
            code = compiler.apply("test.js", source);
        } catch (GuestSyntaxError e) {
            return ProgramOutcome.threw("", "SyntaxError: " + e.getMessage());
        }
        return run(code);
    }

    /** Runs a compiled program. */
    public ProgramOutcome run(FunctionCode code) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Vm vm = maker.get()) {
            Realm.of(vm).output = new TextOutput(bytes);
            try {
                Realm.of(vm).modules.runMain("test.js", code);
                return ProgramOutcome.finished(text(vm, bytes));
            } catch (GuestException e) {
                String error = describe(vm, e.value());
                return ProgramOutcome.threw(text(vm, bytes), error);
            } catch (RunLoop.Interruption e) {
                return ProgramOutcome.timedOut(text(vm, bytes));
            }
        }
    }

    /** The uncaught value as text; a heap that is full to the last byte leaves no room even for that. */
    private static String describe(Vm vm, long value) {
        try {
            return vm.conversions.toJavaString(value);
        } catch (HeapExhausted e) {
            return "no memory to describe the error";
        } catch (GuestException e) {
            return "a value that cannot become a string";
        }
    }

    private static String text(Vm vm, ByteArrayOutputStream bytes) {
        Realm.of(vm).output.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
