package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.bytecode.CodeBuilder;
import tierup.launch.VmEngine;
import tierup.polyic.CacheMode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;
import tierup.workbook.corpus.ProgramOutcome;

/** Instructions in their wide form: in programs that need them, and in all programs of the corpus. */
@Tag("long")
@NeedsMachine
@Isolated("sets the property that makes all code wide")
class WideCodeTest {
    private static final int MANY = 70_000;

    private static String each(IntFunction<String> statement) {
        return IntStream.range(0, MANY).mapToObj(statement).collect(Collectors.joining("\n"));
    }

    private static String source(String what) {
        return switch (what) {
            case "calls" -> "let s = 0; const f = x => s += x;\n" + each(i -> "f(" + i % 100 + ");") + "\nprint(s);";
            case "names" -> "const o = {};\n" + each(i -> "o.n" + i + " = " + i + ";") + "\nprint(o.n69999);";
            case "constants" -> "let t = 0;\n" + each(i -> "t += " + i + ".5;") + "\nprint(t);";
            case "locals" ->
                "(() => {" + each(i -> "let v" + i + " = " + i + ";")
                        + "\nlet u = 0; for (let i = 0; i < 3000; i++) u += v69999 + v3; print(u, v65536); })();";
            case "captured" ->
                "(() => {" + each(i -> "let v" + i + " = " + i + ";") + "\nconst g = () => "
                        + "[v0, v65535, v65536, v69999" + each(i -> ", v" + i) + "].length;\nprint(g()); })();";
            case "functions" ->
                "let r = 0;\n" + each(i -> i % 10 == 0 ? "r += (() => " + i % 7 + ")();" : "r += 0.5;") + "\nprint(r);";
            case "jumps" ->
                "let r = 0; for (let j = 0; j < 30; j++) { if (j % 2) {\n" + each(i -> "r = r + j % 7 | 0;")
                        + "\n} else { r ^= j; } }\nprint(r);";
            default ->
                "function f() { return arguments.length + arguments[69999]; }\nprint(f(0" + each(i -> ", " + (i + 1))
                        + "));";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "calls, 3465000",
        "names, 69999",
        "constants, 2450000000",
        "locals, 210006000 65536",
        "captured, 70004",
        "functions, 52500",
        "jumps, 3010062",
        "arguments, 140000"
    })
    void whatOutgrowsTwoBytes(String what, String printed) {
        String source = source(what);
        for (VmEngine engine : List.of(Engines.tiered(CacheMode.ON), Engines.eager(CacheMode.ON))) {
            assertThat(engine.run(source)).isEqualTo(ProgramOutcome.finished(printed + "\n"));
        }
    }

    @AfterEach
    void narrowAgain() {
        System.clearProperty(CodeBuilder.ALL_WIDE);
    }

    @Test
    void allCodeOfTheCorpusWide() {
        System.setProperty(CodeBuilder.ALL_WIDE, "true");
        List<VmEngine> engines = List.of(Engines.interpreter(CacheMode.ON), Engines.eager(CacheMode.ON));
        for (CorpusProgram program : Corpus.programs()) {
            for (VmEngine engine : engines) {
                program.check(engine, "all code wide");
            }
        }
    }
}
