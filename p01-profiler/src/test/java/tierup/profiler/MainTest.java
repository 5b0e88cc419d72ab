package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
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

/** The command line, in processes of its own. */
class MainTest {
    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private Process start(Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    private Result vm(String input, String... arguments) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = start(out, err, arguments);
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        Result result = new Result(process.waitFor(), Files.readString(out), Files.readString(err));
        String all = result.out() + result.err();
        assertThat(all).as(all).doesNotContain("is not written yet");
        return result;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void runsAScriptWithItsArguments() throws Exception {
        String file = file("a.js", "console.log(process.argv.slice(2).join('+')); process.exitCode = 3;");
        Result result = vm("", file, "--profile", "x");
        assertThat(result).isEqualTo(new Result(3, "--profile+x\n", ""));
    }

    @Test
    void profilesBehindTheProgramsOutput() throws Exception {
        String file = file("a.js", "for (let i = 0; i < 6000; i++); console.log('done');");
        Result result = vm("", "--profile", "--top", "3", file);
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("done\n[Bytecode Execution Profile]\n")
                .containsPattern(
                        "1\\. <global_scope> : 1 call, 6,000 rounds \\[Threshold reached at [0-9.]+s\\] \\S*a.js:1:1\n")
                .containsPattern("0x[0-9A-F]{4} \\| [A-Z_]+ *\\| █{20} 6,001 \\| <global_scope> \\| \\S*a.js:1:\\d+\n")
                .contains("Triggering event: Backward jump counter exceeded 5,000 in loop at 0x");
    }

    @Test
    void aProfileOfAProgramThatFailsIsStillPrinted() throws Exception {
        Result result = vm("function f() { throw new Error('no'); } f();", "--profile=both", "-");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Error: no");
        assertThat(result.out()).contains(". f() ").contains("SAMPLING AGAINST COUNTING");
    }

    @Test
    void disassembledCodeRunsTheSame() throws Exception {
        String file = file("a.js", "const f = x => x * 2; console.log(`twice ${f(21)}`);");
        String text = vm("", "--disassemble", file).out();
        assertThat(vm("", file("b.bc", text)).out()).isEqualTo("twice 42\n");
        assertThat(vm(text, "--bc", "-").out()).isEqualTo("twice 42\n");
        assertThat(vm("", "--verify", file("c.bc", text)).out()).startsWith("Verified: 2 functions, ");
    }

    @Test
    void listingsShowWhatTheyPromise() throws Exception {
        String file = file("a.js", "let n = 0;\nwhile (n < 3) n++;\n");
        assertThat(vm("", "--dump-bytecode", file).out())
                .startsWith("; at address 0x0000, ")
                .contains("2 | while (n < 3) n++;")
                .contains("JUMP_BACK");
        assertThat(vm("", "--cfg", file).out())
                .contains("<global_scope>: 4 blocks, 1 loop  (")
                .contains("goes round to B1");
        assertThat(vm("", "--cfg=dot", file).out())
                .startsWith("digraph program {")
                .contains("color=red")
                .endsWith("}\n");
    }

    @Test
    void errorsAreThoseOfNode() throws Exception {
        Result syntax = vm("", file("a.js", "let a = 1;\nlet = ;\n"));
        assertThat(syntax.code()).isEqualTo(1);
        assertThat(syntax.err()).contains("a.js:2").contains("^").contains("SyntaxError");
        assertThat(vm("", folder + "/none.js").err()).contains("Cannot find module");
        assertThat(vm("", "--frobnicate", "a.js").code()).isEqualTo(9);
        assertThat(vm("", "--profile=often", "a.js").err()).contains("--profile is count, sample or both, not often");
        Result bad = vm("", file("b.bc", "function m\n POP\n LOAD_UNDEFINED\n RETURN\nend\n"));
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("POP");
    }

    @Test
    void endlessProgramsAreStopped() throws Exception {
        Result timeout = vm("console.log('begun'); while (true);", "--timeout", "0.3", "-");
        assertThat(timeout.code()).isEqualTo(124);
        assertThat(timeout.out()).isEqualTo("begun\n");
        assertThat(timeout.err()).contains("--timeout");
        Result fuel = vm("while (true);", "--fuel", "5000", "--profile", "-");
        assertThat(fuel.code()).isEqualTo(124);
        assertThat(fuel.err()).contains("out of fuel");
        assertThat(fuel.out()).contains("[Bytecode Execution Profile]");
    }

    private static final String SPARSE = "const sparse = {length: 2 ** 53 - 1}; const A = Array.prototype; ";

    @Test
    void builtInsThatGoOnForMinutesCanBeStopped() throws Exception {
        for (String loop : List.of(
                "A.fill.call(sparse)",
                "A.find.call(sparse, x => false)",
                "A.findLast.call(sparse, x => false)",
                "A.copyWithin.call(A.fill.call({length: 2 ** 40}), 0, 1)")) {
            assertThat(vm(SPARSE + loop, "--timeout", "0.2", "-").code())
                    .as(loop)
                    .isEqualTo(124);
        }
    }

    @Test
    void builtInsStepOverWhatIsNotThere() throws Exception {
        for (String loop : List.of(
                "A.indexOf.call(sparse, 1)",
                "A.lastIndexOf.call(sparse, 1)",
                "A.includes.call(sparse, 1)",
                "A.reverse.call(sparse)",
                "A.copyWithin.call(sparse, 0, 1)",
                "A.shift.call(sparse)",
                "A.sort.call(sparse)",
                "A.flat.call(sparse)")) {
            assertThat(vm(SPARSE + loop, "--timeout", "20", "-").code())
                    .as(loop)
                    .isZero();
        }
    }

    @Test
    void controlCPrintsTheProfileSoFar() throws Exception {
        assumeTrue(!TestJvm.ignoresInterrupts(), "SIGINT is ignored here, as in background jobs of a shell");
        String file =
                file("a.js", "console.log('begun'); for (let i = 0; ; i++) if (i === 9000) console.error('now');");
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = start(out, err, "--profile", file);
        while (!Files.readString(err).contains("now")) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(20);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(Files.readString(out)).startsWith("begun\n[Bytecode Execution Profile]\n");
    }

    @Test
    void limitsAreErrorsThatAProgramCanCatch() throws Exception {
        String hungry =
                "try { const a = []; while (true) a.push('x'.repeat(1000) + a.length); } catch (e) { console.log(e.name); }";
        assertThat(vm(hungry, "--heap", "16M", "-").out()).isEqualTo("RangeError\n");
        String deep = "function f() { return f() + 1; } try { f(); } catch (e) { console.log(e.message); }";
        assertThat(vm(deep, "--stack", "256K", "-").out()).isEqualTo("Maximum call stack size exceeded\n");
    }

    /** Programs in styles that the profiler was not written for. */
    @ParameterizedTest
    @ValueSource(strings = {"scheduler", "raytracer", "calculator", "pipeline", "queries"})
    void everyFunctionHasANameAndAPlace(String name) throws Exception {
        String file = "../examples/styles/" + name + ".js";
        String profile = vm("", "--profile=both", "--call-graph", "--blocks", "--top", "40", file)
                .out();
        List<String> report = profile.substring(profile.indexOf("[Bytecode Execution Profile]"))
                .lines()
                .toList();
        assertThat(report).noneMatch(line -> line.contains("<anonymous>")).allMatch(line -> line.length() <= 105);
        assertThat(report.stream().filter(line -> line.matches("( *\\d+\\.|0x\\S+ \\|).*|.* -> .* \\| 0x.*")))
                .hasSizeGreaterThan(40)
                .allMatch(line -> line.matches(".* \\S+\\.js>?:\\d+:\\d+"));
    }
}
