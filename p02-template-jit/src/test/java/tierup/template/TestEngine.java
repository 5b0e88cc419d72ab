package tierup.template;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import tierup.bytecode.FunctionCode;
import tierup.lang.FrontEnd;
import tierup.lang.GuestSyntaxError;
import tierup.vm.GuestException;
import tierup.vm.HeapExhausted;
import tierup.vm.RunLoop;
import tierup.vm.Vm;
import tierup.vm.VmOptions;
import tierup.vm.VmParts;
import tierup.vm.builtins.TextOutput;
import tierup.workbook.corpus.Engine;
import tierup.workbook.corpus.Outcome;

/** Runs one program in a fresh engine and reports what it did, for tests that compare tiers. */
final class TestEngine implements Engine {
    static final VmOptions OPTIONS = VmOptions.DEFAULT.withHeap(512L << 20).withTicks(100_000_000);

    private final Supplier<Vm> maker;

    private TestEngine(Supplier<Vm> maker) {
        this.maker = maker;
    }

    static TestEngine interpreter() {
        return new TestEngine(() -> new Vm(OPTIONS, VmParts.interpreter()));
    }

    static TestEngine template() {
        return of(TemplateVm.Settings.standard());
    }

    /** Compiles every function at its first call, before anything is known of its operands. */
    static TestEngine eager() {
        return of(TemplateVm.Settings.standard().compilingAtOnce());
    }

    static TestEngine of(TemplateVm.Settings settings) {
        return new TestEngine(() -> TemplateVm.create(OPTIONS, settings));
    }

    static TestEngine making(Supplier<Vm> maker) {
        return new TestEngine(maker);
    }

    @Override
    public Outcome run(String source) {
        FunctionCode code;
        try {
            code = FrontEnd.compile("test.js", source);
        } catch (GuestSyntaxError e) {
            return Outcome.threw("", "SyntaxError: " + e.getMessage());
        }
        return run(code);
    }

    Outcome run(FunctionCode code) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Vm vm = maker.get()) {
            vm.realm.output = new TextOutput(bytes);
            try {
                vm.realm.modules.runMain("test.js", code);
                return Outcome.finished(text(vm, bytes));
            } catch (GuestException e) {
                String error = describe(vm, e.value());
                return Outcome.threw(text(vm, bytes), error);
            } catch (RunLoop.Interruption e) {
                return Outcome.timedOut(text(vm, bytes));
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
        vm.realm.output.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
