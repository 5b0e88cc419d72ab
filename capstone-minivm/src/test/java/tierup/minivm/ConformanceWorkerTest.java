package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.machine.Platform;
import tierup.workbook.conformance.ConformanceRun;
import tierup.workbook.conformance.Results;
import tierup.workbook.conformance.TestCase;
import tierup.workbook.conformance.Tier;
import tierup.workbook.conformance.Verdict;
import tierup.workbook.grading.TestJvm;

/** The engine's verdicts, in every tier, on a folder in the form of test262 that is made up here. */
class ConformanceWorkerTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path checkout;

    @BeforeEach
    void writeHarness() throws IOException {
        write("harness/assert.js", "function assert(ok, text) { if (ok !== true) throw new Test262Error(text); }");
        write("harness/sta.js", """
                function Test262Error(message) { this.message = message; }
                Test262Error.prototype.toString = function () { return 'Test262Error: ' + this.message; };
                """);
        write("harness/sum.js", "function sum(a, b) { return a + b; }");
    }

    private void write(String path, String text) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The cause of the failure of a test, or "passed", after it was the same in every tier. */
    private String verdict(String kind, String mode, String includes, String text) throws Exception {
        write("test/language/one.js", text);
        TestCase test = TestCase.parse(String.join("\t", "G1", "language/one.js", kind, mode, includes));
        List<Tier> tiers = Platform.check().isPresent() ? List.of(Tier.INTERPRETER) : List.of(Tier.values());
        Results results = new ConformanceRun(worker(), 1, LIMIT).run(List.of(test), tiers, () -> {});
        List<Verdict> verdicts = results.verdicts().get(test);
        assertThat(verdicts).hasSize(tiers.size()).containsOnly(verdicts.get(0));
        return verdicts.get(0).passed() ? "passed" : verdicts.get(0).cause();
    }

    private String run(String text) throws Exception {
        return verdict("run", "both", "-", text);
    }

    private List<String> worker() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(TestJvm.flagsOfJdk());
        command.addAll(List.of(ConformanceWorker.class.getName(), checkout.toString()));
        return command;
    }

    @Test
    void testsThatMustRun() throws Exception {
        assertThat(run("assert(this === globalThis); var a = 1; assert(this.a === 1); console.log('unheard');"))
                .isEqualTo("passed");
        assertThat(run("assert(1 === 2, 'one is\\nnot two');")).isEqualTo("one is not two");
        assertThat(run("null.property;")).isEqualTo("TypeError: Cannot read properties of null (reading 'property')");
        assertThat(run("let x = ;")).isEqualTo("SyntaxError: Unexpected token ';'");
        assertThat(verdict("run", "both", "sum.js", "assert(sum(1, 2) === 3);")).isEqualTo("passed");
        assertThat(verdict("run", "raw", "-", "#!/usr/bin/env node\n'no harness';"))
                .isEqualTo("passed");
    }

    @Test
    void testsThatMustNotParse() throws Exception {
        assertThat(verdict("neg-parse", "both", "-", "return 1;")).isEqualTo("passed");
        assertThat(verdict("neg-parse", "both", "-", "throw 1;")).isEqualTo("parses, but must not");
    }

    @Test
    void testsThatMustThrow() throws Exception {
        String wanted = "/*---\nnegative:\n  phase: runtime\n  type: RangeError\n---*/\n";
        assertThat(verdict("neg-run", "both", "-", wanted + "throw new RangeError('yes');"))
                .isEqualTo("passed");
        assertThat(verdict("neg-run", "both", "-", wanted + "throw new TypeError('no');"))
                .isEqualTo("TypeError: no");
        assertThat(verdict("neg-run", "both", "-", wanted + "throw null;")).isEqualTo("null");
        assertThat(verdict("neg-run", "both", "-", wanted + "1;"))
                .isEqualTo("ends without the RangeError it should throw");
    }

    @Test
    void testsThatEndBadly() throws Exception {
        assertThat(run("for (;;) {}")).startsWith("out of fuel");
        assertThat(run("let text = 'x'; const all = []; for (;;) all.push(new Array(1000).fill(0));"))
                .contains("memory");
        assertThat(run("(function deeper() { deeper(); })();"))
                .isEqualTo("RangeError: Maximum call stack size exceeded");
        assertThat(run("process.exit(0);")).isEqualTo("calls process.exit");
        assertThat(run("throw { toString() { throw 1; } };")).isEqualTo("throws what has no text");
    }

    @Test
    void eachTestHasAWorldOfItsOwn() throws Exception {
        write("test/language/first.js", "Array.prototype.map = 1; var left = 1;");
        write("test/language/second.js", "assert(typeof [].map === 'function'); assert(typeof left === 'undefined');");
        List<TestCase> tests = Stream.of("first", "second")
                .map(name -> TestCase.parse("G1\tlanguage/" + name + ".js\trun\tboth\t-"))
                .toList();
        Results results = new ConformanceRun(worker(), 1, LIMIT).run(tests, List.of(Tier.INTERPRETER), () -> {});
        assertThat(results.verdicts().values()).containsOnly(List.of(Verdict.PASSED));
    }
}
