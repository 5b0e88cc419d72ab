package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.workbook.grading.TestJvm;

/** The command line as a person meets it: each test starts a process. */
class MainTest {
    @TempDir
    private Path folder;

    /** What a run of the program did. */
    private record Result(int exitCode, String output, String errors) {}

    private Process start(Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(TestJvm.flagsOfJdk());
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }

    private Result run(String input, String... arguments) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process process = start(errors, arguments);
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        process.getInputStream().transferTo(output);
        int exitCode = process.waitFor();
        return new Result(exitCode, output.toString(StandardCharsets.UTF_8), Files.readString(errors));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theMainJobPrintsItsCheckedResultsAndTellsOfTierChanges() throws Exception {
        Path examples = Path.of("..", "examples");
        Result result = run("", examples.resolve("benchmark.js").toString());
        assertThat(result.errors()).startsWith("[Tier 0] Starting Interpreter...");
        assertThat(result.errors())
                .containsPattern("\\[Tier 0\\] Cycle \\d+: .* is hot\\. Compiling to Baseline JIT\\.\\.\\.");
        assertThat(result.errors())
                .containsPattern("\\[Tier 1\\] 'add' promoted to Baseline JIT \\(Address: 0x[0-9a-f]+");
        assertThat(result.errors()).containsPattern("\\[Tier 1\\] Performance Increase: \\d+\\.\\dx");
        assertThat(result.output()).endsWith("ok\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void aProgramFromStandardInput() throws Exception {
        assertThat(run("console.log(6 * 7)", "--quiet")).isEqualTo(new Result(0, "42\n", ""));
        assertThat(run("console.log(6 * 7)", "--quiet", "-")).isEqualTo(new Result(0, "42\n", ""));
    }

    @Test
    void argumentsReachTheProgram() throws Exception {
        Path script = file("arguments.js", "console.log(process.argv.slice(2).join('|'))");
        assertThat(run("", "-q", script.toString(), "a", "--quiet").output()).isEqualTo("a|--quiet\n");
    }

    @Test
    void exitCodesAndErrorsAreThoseOfNode() throws Exception {
        Path thrown = file("thrown.js", "function f() {\n  throw new TypeError('no');\n}\nf();\n");
        Result result = run("", "-q", thrown.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors())
                .contains("thrown.js:2\n  throw new TypeError('no');\n  ^\n")
                .contains("TypeError: no\n    at f (" + thrown.toRealPath() + ":2:9)");
        assertThat(run("process.exit(7)", "-q").exitCode()).isEqualTo(7);
        assertThat(run("let = ;", "-q").exitCode()).isEqualTo(1);
        assertThat(run("", "-q", folder.resolve("missing.js").toString()).errors())
                .contains("Cannot find module");
        assertThat(run("", "--tier=9").exitCode()).isEqualTo(9);
        assertThat(run("", "--awfy=.").errors()).startsWith("mini_v8: --awfy goes with --bench");
    }

    @Test
    void everyTierPrintsTheSame() throws Exception {
        String program = "let s = 0; for (let i = 0; i < 20000; i++) s = (s + i * 3) % 1001; console.log(s);";
        Result expected = run(program, "--jitless");
        assertThat(expected.exitCode()).isZero();
        assertThat(run(program, "-q", "--tier=0")).isEqualTo(expected);
        assertThat(run(program, "-q", "--tier=1")).isEqualTo(expected);
        assertThat(run(program, "-q", "--eager")).isEqualTo(expected);
    }

    @Test
    void endlessProgramsCanBeStopped() throws Exception {
        assertThat(run("while (true);", "-q", "--timeout=0.3").exitCode()).isEqualTo(124);
        assertThat(run("while (true);", "-q", "--fuel=1000").exitCode()).isEqualTo(124);
        assertThat(run("while (true);", "--jitless", "--timeout=0.3").exitCode())
                .isEqualTo(124);
    }

    @Test
    void whatWasPrintedBeforeControlCIsNotLost() throws Exception {
        assumeTrue(!TestJvm.ignoresInterrupts(), "SIGINT is ignored here, as in background jobs of a shell");
        Path begun = folder.resolve("begun.js");
        Files.writeString(begun, """
                let n = 0;
                console.log('begun');
                while (true) if (++n === 2000000) console.error('now');
                """);
        Path errors = folder.resolve("errors.txt");
        Process process = start(errors, "-q", begun.toString());
        while (!Files.readString(errors).contains("now")) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(20);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).isEqualTo("begun\n");
        assertThat(process.waitFor()).isEqualTo(130);
    }

    @Test
    void codeAndStatisticsAreShownOnRequest() throws Exception {
        String program = "function twice(x) { return x + x; } for (let i = 0; i < 1000; i++) twice(i);";
        Result result = run(program, "-q", "--stats", "--dump-code=twice");
        assertThat(result.output()).contains("BINARY_ADD").contains("jo ");
        assertThat(result.errors()).contains("functions in tier 1");
    }

    /** Programs in styles that no tool was written for: on each, every function has a name and a place. */
    @ParameterizedTest
    @ValueSource(strings = {"scheduler", "raytracer", "calculator", "pipeline", "queries"})
    void theLogNamesAndPlacesEveryFunction(String name) throws Exception {
        Result result = run("", "../examples/styles/" + name + ".js");
        assertThat(result.exitCode()).isZero();
        assertThat(result.errors()).doesNotContain("<anonymous>");
        assertThat(result.errors().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.matches(".* \\S+\\.js>?:\\d+:\\d+"));
    }

    @Test
    void whatIsNotCompiledIsExplained() throws Exception {
        String program = "function once() { return 1; } once();";
        assertThat(run(program, "-q", "--dump-code=once").errors())
                .isEqualTo("--dump-code=once: 'once' ([stdin]:1:1) was not hot: 1 of 256 calls.\n");
        assertThat(run(program, "-q", "--dump-code=one").errors())
                .isEqualTo("--dump-code=one: there is no function of that name. Did you mean 'once'?\n");
        assertThat(run(program, "--tier=0", "--dump-code=once").errors())
                .isEqualTo("--dump-code=once: nothing is compiled without tier 1.\n");
    }

    @Test
    void bisectingSaysWhetherTheOptimizingCompilerChangesWhatIsPrinted() throws Exception {
        Path program = Path.of("..", "examples", "speculation.js");
        Result same = run("", "--bisect", program.toString());
        assertThat(same.exitCode()).isZero();
        assertThat(same.output())
                .isEqualTo("The program prints the same with and without the optimizing compiler (compilations: 1).\n");
        assertThat(run("", "--bisect", "-e", "console.log(Math.random())").output())
                .startsWith("The program prints something else each time");
        assertThat(run("", "--bisect", "--jitless", program.toString()).errors())
                .contains("--bisect needs machine code");
    }
}
