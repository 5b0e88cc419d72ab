package tierup.profiler;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tierup.bytecode.BytecodeSyntaxError;
import tierup.bytecode.BytecodeVerifyException;
import tierup.bytecode.FunctionCode;
import tierup.lang.GuestSyntaxError;
import tierup.vm.VmOptions;
import tierup.vm.builtins.ModuleLoader;
import tierup.vm.builtins.TextOutput;
import tierup.workbook.Todo;

/** {@code ./vm}: runs a program in the interpreter, with or without a profile, or shows its bytecode. */
@Command(
        name = "vm",
        mixinStandardHelpOptions = true,
        version = "Tierup vm: tier 0, the interpreter",
        customSynopsis = "Usage: vm [OPTIONS] FILE [ARGUMENT...]",
        synopsisHeading = "",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Runs a program in the interpreter. What follows FILE belongs to the program.",
            "Exit codes are those of node: the program's own, 1 after an uncaught error, 9 for a wrong option; and 124 if it was stopped."
        })
public final class Main implements Callable<Integer> {
    private static final int FAILURE = 1;
    private static final int WRONG_OPTION = 9;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "JavaScript (.js), textual bytecode (.bc), or - for standard input.")
    private String file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGUMENT", description = "For the program: process.argv.")
    private List<String> arguments = List.of();

    @Option(
            names = "--profile",
            arity = "0..1",
            fallbackValue = "count",
            preprocessor = ImpliedValue.class,
            paramLabel = "count|sample|both",
            description =
                    "Print a profile after the program has ended. count (assumed): exact, slower; sample: looks at the stack every millisecond; both: to compare them.")
    private String profile;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Lines per section of the profile (${DEFAULT-VALUE}).")
    private int top;

    @Option(names = "--blocks", description = "Profile: add a section of basic blocks.")
    private boolean blocks;

    @Option(names = "--call-graph", description = "Profile: add a section of who calls whom.")
    private boolean callGraph;

    @Option(
            names = "--thresholds",
            paramLabel = "CALLS,ROUNDS",
            defaultValue = "1000,5000",
            converter = ThresholdsConverter.class,
            description = "Profile: calls and loop rounds beyond which a function is hot (${DEFAULT-VALUE}).")
    private Thresholds thresholds;

    @Option(names = "--half-life", paramLabel = "SECONDS", description = "Profile: let heat cool by half in this time.")
    private Double halfLife;

    @Option(
            names = "--sample-every",
            paramLabel = "MS",
            defaultValue = "1",
            description = "Profile: milliseconds between samples (${DEFAULT-VALUE}).")
    private double sampleEvery;

    @Option(names = "--dump-bytecode", description = "Print a listing with source lines instead of running.")
    private boolean dump;

    @Option(
            names = "--disassemble",
            description = "Print textual bytecode instead of running: vm --disassemble a.js > a.bc")
    private boolean disassemble;

    @Option(
            names = "--cfg",
            arity = "0..1",
            fallbackValue = "text",
            preprocessor = ImpliedValue.class,
            paramLabel = "text|dot",
            description = "Print the control-flow graphs instead of running; dot is for Graphviz.")
    private String cfg;

    @Option(names = "--verify", description = "Verify the bytecode instead of running.")
    private boolean verify;

    @Option(names = "--bc", description = "FILE is textual bytecode, whatever its name.")
    private boolean isBytecode;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Size of the heap: 64M, 4G (4G).")
    private Long heap;

    @Option(
            names = "--stack",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Size of the VM stack (8M).")
    private Long stack;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Stop the program after this time.")
    private Double timeout;

    @Option(names = "--fuel", paramLabel = "N", description = "Stop the program after so many calls and loop rounds.")
    private Long fuel;

    private Main() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command line; output goes to the standard streams. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setStopAtPositional(true);
        line.setParameterExceptionHandler((e, unused) -> {
            System.err.println("vm: " + e.getMessage());
            System.err.println("Try ./vm --help.");
            return WRONG_OPTION;
        });
        line.setExecutionExceptionHandler((e, unused, parsed) -> {
            throw e;
        });
        return line.execute(args);
    }

    /** {@code --profile} alone means {@code --profile=count}; what stands behind it is the file, not its value. */
    private static final class ImpliedValue implements IParameterPreprocessor {
        @Override
        public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            if (!"=".equals(info.get("separator"))) {
                args.push(((OptionSpec) option).fallbackValue());
            }
            return false;
        }
    }

    @Override
    public Integer call() throws IOException {
        checkOptions();
        String name = file.equals("-")
                ? "[stdin]"
                : Path.of(file).toAbsolutePath().normalize().toString();
        FunctionCode code;
        try {
            code = ModuleLoader.compile(isBytecode && !name.endsWith(".bc") ? name + ".bc" : name, read(name));
        } catch (GuestSyntaxError e) {
            return fail(e.render());
        } catch (BytecodeSyntaxError e) {
            return fail(e.getMessage());
        } catch (IOException e) {
            return fail(
                    Files.exists(Path.of(name))
                            ? "Error: cannot read '" + name + "': " + e.getMessage()
                            : "Error: Cannot find module '" + name + "'");
        }
        try {
            if (dump || disassemble || cfg != null || verify) {
                TextOutput output = TextOutput.to(FileDescriptor.out);
                output.print(listing(code));
                output.flush();
                return 0;
            }
            return new ProgramRun(vmOptions(), nanos(timeout), observation()).run(name, code, arguments);
        } catch (BytecodeVerifyException e) {
            return fail(name + ": " + e.getMessage());
        } catch (Todo todo) {
            return fail("vm: " + todo.getMessage());
        }
    }

    private String listing(FunctionCode code) {
        if (dump) {
            return Listings.bytecode(code);
        } else if (disassemble) {
            return Listings.assembly(code);
        } else if (cfg != null) {
            return cfg.equals("dot") ? Listings.dot(code) : Listings.graphs(code);
        }
        return Listings.verdict(code);
    }

    private static int fail(String message) {
        System.err.println(message);
        return FAILURE;
    }

    /** The program's text; a first line {@code #!...} is for the shell and becomes a comment. */
    private String read(String name) throws IOException {
        byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("#!") ? "//" + text.substring(2) : text;
    }

    // -- Options ----------------------------------------------------------------------------------

    private void checkOptions() {
        require(
                profile == null || List.of("count", "sample", "both").contains(profile),
                "--profile is count, sample or both, not " + profile);
        require(cfg == null || List.of("text", "dot").contains(cfg), "--cfg is text or dot, not " + cfg);
        require(top > 0, "--top must be at least 1");
        require(halfLife == null || halfLife > 0, "--half-life must be more than 0 seconds");
        require(sampleEvery > 0, "--sample-every must be more than 0 milliseconds");
        require(timeout == null || timeout > 0, "--timeout must be more than 0 seconds");
        require(fuel == null || fuel > 0, "--fuel must be at least 1");
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private VmOptions vmOptions() {
        VmOptions options = VmOptions.DEFAULT;
        options = heap == null ? options : options.withHeap(heap);
        options = stack == null ? options : options.withStack(Math.toIntExact(stack));
        return fuel == null ? options : options.withTicks(fuel);
    }

    private Optional<ProgramRun.Observation> observation() {
        if (profile == null) {
            return Optional.empty();
        }
        return Optional.of(new ProgramRun.Observation(
                Profiler.Mode.valueOf(profile.toUpperCase(Locale.ROOT)),
                thresholds,
                halfLife == null ? DecayingHeat.FOREVER : halfLife * 1e9,
                (long) (sampleEvery * 1e6),
                new ProfileReport.Options(top, blocks, callGraph)));
    }

    private static long nanos(Double seconds) {
        return seconds == null ? InterruptTimer.NEVER : (long) (seconds * 1e9);
    }
}
