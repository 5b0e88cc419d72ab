package tierup.workbook.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tierup.minivm.ConformanceWorker;

/** Worker processes: what becomes of a test whose worker dies, and of the tests after it. */
class ConformanceRunTest {
    private static final List<Tier> ALL = List.of(Tier.values());

    private static ConformanceRun run(int jobs, Duration limit) {
        List<String> worker = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ConformanceWorker.class.getName());
        return new ConformanceRun(worker, jobs, limit);
    }

    private static List<TestCase> tests(String... names) {
        return Stream.of(names)
                .map(name -> TestCase.parse("G1\tlanguage/" + name + ".js\trun\tboth\t-"))
                .toList();
    }

    @Test
    void everyTestHasAVerdictOfEveryTierInTheOrderOfTheList() throws InterruptedException {
        List<TestCase> tests = tests("a", "fails", "b", "differs", "chatters", "c");
        AtomicInteger progress = new AtomicInteger();
        Results results = run(2, Duration.ofMinutes(1)).run(tests, ALL, progress::incrementAndGet);
        assertThat(results.verdicts().keySet()).containsExactlyElementsOf(tests);
        assertThat(results.verdicts().get(tests.get(0)))
                .containsOnly(Verdict.PASSED)
                .hasSize(3);
        assertThat(results.verdicts().get(tests.get(1))).containsOnly(new Verdict(false, "Expected 1 but got 2"));
        assertThat(results.verdicts().get(tests.get(3)))
                .containsExactly(Verdict.PASSED, Verdict.PASSED, new Verdict(false, "TypeError: only here"));
        assertThat(results.passed(tests.get(4))).isTrue();
        assertThat(results.differences()).containsExactly(tests.get(3));
        assertThat(results.passes(tests, Tier.INTERPRETER)).isEqualTo(5);
        assertThat(results.passes(tests, Tier.EAGER)).isEqualTo(4);
        assertThat(progress).hasValue(tests.size());
    }

    @Test
    void aDeadWorkerFailsItsTestAndIsReplaced() throws InterruptedException {
        List<TestCase> tests = tests("a", "crashes", "b", "exits", "c");
        Results results = run(1, Duration.ofMinutes(1)).run(tests, List.of(Tier.TIERING), () -> {});
        assertThat(tests.stream().map(results::cause))
                .containsExactly(
                        "",
                        "crashed: the worker died of signal 11",
                        "",
                        "crashed: the worker ended with exit code 3",
                        "");
    }

    @Test
    void aWorkerThatHangsIsKilled() throws InterruptedException {
        List<TestCase> tests = tests("hangs", "a");
        Results results = run(1, Duration.ofSeconds(15)).run(tests, List.of(Tier.INTERPRETER), () -> {});
        assertThat(results.cause(tests.get(0))).isEqualTo("hung: the worker was killed after 15 s");
        assertThat(results.passed(tests.get(1))).isTrue();
    }
}
