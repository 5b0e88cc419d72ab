package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.grading.TestJvm;

class BenchmarksTest {
    private static final Path SCRIPTS = Path.of("..", "examples", "bench").toAbsolutePath();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** An engine that prints a result whatever it is told to run. */
    private static BenchEngine taking(String name, int milliseconds) {
        String line = "bench x median_ns=" + milliseconds + "000000 min_ns=1 iterations=1 group=g";
        return new BenchEngine(name, List.of("sh", "-c", "echo '" + line + "'"));
    }

    private static BenchEngine failing(String name) {
        return new BenchEngine(name, List.of("sh", "-c", "exit 3", "sh"));
    }

    /** This engine, in the JVM of the tests. */
    private static BenchEngine miniV8(String name, String option) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(TestJvm.flagsOfJdk());
        command.addAll(List.of(Main.class.getName(), "--quiet", option));
        return new BenchEngine(name, command);
    }

    private int run(List<BenchEngine> engines, List<Benchmarks.Program> programs) throws Exception {
        return new Benchmarks(new PrintStream(out, true), new PrintStream(err, true), engines).run(programs, 1);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Benchmarks.Program program(String name, String group) {
        return new Benchmarks.Program(name, group, List.of(), List.of());
    }

    @Test
    void ratiosAndTheirMeansStandUnderTheirHeads() throws Exception {
        List<BenchEngine> engines = List.of(
                taking(BenchEngine.TIER_0, 300),
                taking(BenchEngine.TIER_1, 30),
                taking(BenchEngine.JITLESS, 120),
                taking(BenchEngine.SPARKPLUG, 60),
                taking(BenchEngine.NODE, 4));
        assertThat(run(engines, List.of(program("sums", "numbers"), program("trees", "objects"))))
                .isZero();
        assertThat(lines())
                .containsExactly(
                        "ms              tier 0  tier 1  jitless  sparkplug    node  0/jitless  1/sparkplug  1/node",
                        "sums               300   30.00      120      60.00    4.00       2.50         0.50    7.50",
                        "trees              300   30.00      120      60.00    4.00       2.50         0.50    7.50",
                        "mean, numbers                                                    2.50         0.50    7.50",
                        "mean, objects                                                    2.50         0.50    7.50",
                        "mean, all                                                        2.50         0.50    7.50");
    }

    @Test
    void withoutNodeTheTiersAreCompared() throws Exception {
        run(
                List.of(taking(BenchEngine.TIER_0, 40), taking(BenchEngine.TIER_1, 5)),
                List.of(program("sums", "numbers")));
        assertThat(lines())
                .containsExactly(
                        "ms              tier 0  tier 1     0/1",
                        "sums             40.00    5.00    8.00",
                        "mean, all                         8.00");
    }

    @Test
    void whatFailsIsADashAndAnError() throws Exception {
        List<BenchEngine> engines = List.of(taking(BenchEngine.TIER_0, 40), failing(BenchEngine.TIER_1));
        assertThat(run(engines, List.of(program("sums", "numbers")))).isEqualTo(1);
        assertThat(lines())
                .contains("sums             40.00       -       -", "mean, all                            -");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("mini_v8: failed: sh -c exit 3 sh\n");
    }

    @Test
    void theHarnessListsItsPrograms() throws Exception {
        List<Benchmarks.Program> programs = Benchmarks.own(SCRIPTS, miniV8(BenchEngine.TIER_0, "--jitless"));
        assertThat(programs).hasSize(17);
        assertThat(Benchmarks.chosen(programs, List.of())).isEqualTo(programs);
        assertThat(Benchmarks.chosen(programs, List.of("sieve", "fib")))
                .extracting(Benchmarks.Program::name)
                .containsExactly("sieve", "fib");
        assertThatThrownBy(() -> Benchmarks.chosen(programs, List.of("fob")))
                .hasMessageStartingWith("there is no benchmark fob, only fib, int_loop, ");
    }

    @Test
    void everyProgramComputesWhatItShould() throws Exception {
        String program = "const { benchmarks, runOnce } = require('" + SCRIPTS + "/harness.js');"
                + "for (const b of benchmarks) runOnce(b); console.log('ok')";
        assertThat(miniV8(BenchEngine.TIER_1, "--tier=1").output(List.of("-e", program)))
                .containsExactly("ok");
    }

    private Path checkout() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("benchmarks/JavaScript"));
        Files.writeString(programs.resolve("queens.js"), """
                exports.newInstance = () => ({ innerBenchmarkLoop: (n) => n === 1000 });
                """);
        Files.writeString(programs.resolve("sieve.js"), """
                exports.newInstance = () => ({ innerBenchmarkLoop: (n) => false });
                """);
        return programs;
    }

    @Test
    void aCheckoutOfAreWeFastYetIsFoundByItsRootOrItsFolder() throws Exception {
        Path programs = checkout();
        assertThat(AreWeFastYet.programs(SCRIPTS, folder))
                .isEqualTo(AreWeFastYet.programs(SCRIPTS, programs))
                .extracting(Benchmarks.Program::name)
                .containsExactly("Queens", "Sieve");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> AreWeFastYet.programs(SCRIPTS, empty)).hasMessageContaining("no checkout");
        assertThatThrownBy(() -> AreWeFastYet.programs(SCRIPTS, folder.resolve("missing")))
                .hasMessageContaining("no such folder");
    }

    @Test
    void itsProgramsAreTimedFromTheStartOfTheProcessToo() throws Exception {
        checkout();
        List<BenchEngine> engines = List.of(miniV8(BenchEngine.TIER_1, "--tier=1"), taking(BenchEngine.NODE, 1));
        List<Benchmarks.Program> programs = AreWeFastYet.programs(SCRIPTS, folder);
        assertThat(run(engines, Benchmarks.chosen(programs, List.of("queens")))).isZero();
        assertThat(lines().get(0)).endsWith("first/node");
        assertThat(lines().get(1)).matches("Queens( +[0-9.]+){2} +- +- +[0-9.]+ +[0-9.]+");
        assertThat(run(engines, Benchmarks.chosen(programs, List.of("Sieve")))).isEqualTo(1);
    }
}
