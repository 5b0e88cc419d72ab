package tierup.minivm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tierup.lang.FrontEnd;
import tierup.lang.GlobalCode;
import tierup.lang.source.GuestSyntaxError;
import tierup.launch.InterruptTimer;
import tierup.machine.EngineThread;
import tierup.machine.MachineCodeFault;
import tierup.polyic.CacheMode;
import tierup.template.TemplateVm;
import tierup.vm.builtins.GlobalProgram;
import tierup.vm.builtins.GuestExit;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.RunLoop;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;
import tierup.workbook.conformance.Protocol;
import tierup.workbook.conformance.Test262;
import tierup.workbook.conformance.TestCase;
import tierup.workbook.conformance.Tier;
import tierup.workbook.conformance.Verdict;

/**
 * A worker of {@code ./tierup conformance}: reads tests from standard input, runs each in an engine of its own, and
 * answers with a verdict.
 *
 * <p>A test has limits of heap, of fuel (so that an endless loop ends at the same place in every tier) and of time.
 * What a test prints is dropped. A Java exception that comes out of the engine is a failure like any other, and the
 * worker goes on; if the JVM itself dies, the runner starts another.
 */
public final class ConformanceWorker {
    private static final VmOptions LIMITS =
            VmOptions.DEFAULT.withHeap(256L << 20).withTicks(20_000_000);
    private static final long TIME_LIMIT_NANOS = Duration.ofSeconds(30).toNanos();
    private static final String TEST262_ERROR = "Test262Error";

    private final Test262 checkout;

    private ConformanceWorker(Path root) {
        this.checkout = new Test262(root);
    }

    /**
     * Serves until standard input ends.
     *
     * @param arguments the checkout of test262
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        ConformanceWorker worker = new ConformanceWorker(Path.of(arguments[0]));
        EngineThread.run("conformance", () -> {
            worker.serve(answers);
            return null;
        });
    }

    private void serve(PrintStream answers) throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            Protocol.Request request = Protocol.decodeRequest(line);
            byte[] answer = (Protocol.encode(judge(request)) + "\n").getBytes(StandardCharsets.UTF_8);
            answers.write(answer, 0, answer.length);
            answers.flush();
        }
    }

    /** Runs a test, whatever may happen. */
    private Verdict judge(Protocol.Request request) {
        TestCase test = request.test();
        try {
            GlobalCode code;
            try {
                code = FrontEnd.compileGlobal(test.path(), checkout.program(test));
            } catch (GuestSyntaxError e) {
                return test.kind() == TestCase.Kind.MUST_NOT_PARSE
                        ? Verdict.PASSED
                        : Verdict.failed("SyntaxError: " + e.getMessage());
            }
            if (test.kind() == TestCase.Kind.MUST_NOT_PARSE) {
                return Verdict.failed("parses, but must not");
            }
            try (MiniVm engine = engine(request.tier())) {
                return run(engine.vm(), code, test);
            }
        } catch (IOException e) {
            return Verdict.failed("cannot be read: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return Verdict.failed("the engine failed: " + e + at(e));
        }
    }

    private static String at(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private static MiniVm engine(Tier tier) {
        TemplateVm.Settings settings = TemplateVm.Settings.standard();
        MiniVm engine = switch (tier) {
            case INTERPRETER -> MiniVm.interpreting(LIMITS, CacheMode.ON);
            case TIERING -> MiniVm.tiered(LIMITS, settings, CacheMode.ON, Optional.empty());
            case EAGER -> MiniVm.tiered(LIMITS, settings.compilingAtOnce(), CacheMode.ON, Optional.empty());
        };
        TextOutput nowhere = new TextOutput(OutputStream.nullOutputStream());
        Realm.of(engine.vm()).output = nowhere;
        Realm.of(engine.vm()).errorOutput = nowhere;
        return engine;
    }

    private Verdict run(Vm vm, GlobalCode code, TestCase test) throws IOException {
        boolean mustThrow = test.kind() == TestCase.Kind.MUST_THROW;
        try (InterruptTimer timer = new InterruptTimer(vm.runLoop, InterruptTimer.NEVER, TIME_LIMIT_NANOS)) {
            try {
                GlobalProgram.run(vm, code);
                return mustThrow
                        ? Verdict.failed("ends without the " + checkout.expectedError(test) + " it should throw")
                        : Verdict.PASSED;
            } catch (GuestException e) {
                return mustThrow && errorName(vm, e.value()).equals(checkout.expectedError(test))
                        ? Verdict.PASSED
                        : Verdict.failed(describe(vm, e.value()));
            } catch (RunLoop.Interruption e) {
                return Verdict.failed(timer.hasExpired() ? "takes too long" : e.getMessage());
            }
        } catch (HeapExhausted e) {
            return Verdict.failed("out of memory");
        } catch (GuestExit e) {
            return Verdict.failed("calls process.exit");
        } catch (MachineCodeFault e) {
            return Verdict.failed("machine code fault: " + e.getMessage());
        }
    }

    /** The name of the constructor of what was thrown, which is what test262 compares; empty for what is no object. */
    private static String errorName(Vm vm, long thrown) {
        long constructor = Cell.isObject(thrown) ? vm.objects.get(thrown, Names.CONSTRUCTOR) : Value.UNDEFINED;
        return Cell.isObject(constructor) ? vm.conversions.toJavaString(vm.objects.get(constructor, Names.NAME)) : "";
    }

    private static String describe(Vm vm, long thrown) {
        try {
            String text = vm.conversions.toJavaString(thrown);
            return text.startsWith(TEST262_ERROR) ? text.substring(TEST262_ERROR.length() + 2) : text;
        } catch (GuestException e) {
            return "throws what has no text";
        }
    }
}
