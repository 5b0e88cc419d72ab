package tierup.speculation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tierup.ir.GraphText;
import tierup.ir.evaluate.Evaluator;
import tierup.ir.evaluate.GraphParser;
import tierup.ir.evaluate.Inputs;
import tierup.ir.evaluate.MemorySource;
import tierup.lang.FrontEnd;
import tierup.monoic.MonoIcVm;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.ScriptRunner;
import tierup.vm.builtins.TextOutput;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** The graphs in docs/IR.md are what the compiler makes of the function that stands there. */
class NotationPageTest {
    private static final List<String> CODE = new ArrayList<>();

    @BeforeAll
    static void readPage() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("tierup.module.dir", "."), "..", "docs/IR.md"));
        String[] parts = page.split("\n```");
        for (int i = 1; i < parts.length; i += 2) {
            CODE.add(parts[i].substring(parts[i].indexOf('\n') + 1) + "\n");
        }
    }

    private static String block(String begin, int number) {
        return CODE.stream()
                .filter(code -> code.startsWith(begin))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void graphsAreThoseOfTheFunction() {
        List<Phase> phases = compile(block("function sum", 0) + "for (let k = 0; k < 2000; k++) sum(k & 15);");
        assertThat(block("graph", 0)).isEqualTo(phases.get(0).graph());
        assertThat(block("graph", 1)).isEqualTo(phases.get(phases.size() - 1).graph());
    }

    private static List<Phase> compile(String program) {
        Inspection inspection = new Inspection("sum");
        try (Vm vm = new Vm(VmOptions.DEFAULT, MonoIcVm.interpreter())) {
            Realm.of(vm).output = new TextOutput(OutputStream.nullOutputStream());
            new ScriptRunner(vm).runCode("sum.js", FrontEnd.compile("sum.js", program), List.of());
            return inspection.compilations(vm).get(0).phases();
        }
    }

    @Test
    void graphsCanBeReadAndRun() {
        for (int i = 0; i < 2; i++) {
            String text = block("graph", i);
            assertThat(GraphText.of(GraphParser.parse(text)).lines().map(line -> line.replaceAll(" *;.*", "")))
                    .containsExactlyElementsOf(text.lines()
                            .map(line -> line.replaceAll(" *;.*", ""))
                            .toList());
            assertThat(Evaluator.run(GraphParser.parse(text), Inputs.ofNumbers(10), MemorySource.NONE))
                    .hasToString("returned int 45");
        }
    }
}
