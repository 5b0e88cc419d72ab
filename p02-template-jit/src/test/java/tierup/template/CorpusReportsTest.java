package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.launch.VmEngine;
import tierup.template.testing.NeedsMachine;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.ProgramText;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.ScriptRunner;
import tierup.vm.builtins.TextOutput;
import tierup.vm.running.Vm;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/** Programs of the corpus that fail rightly: what is shown of the error is what Node shows, in every tier. */
@NeedsMachine
class CorpusReportsTest {
    static List<CorpusProgram> programs() {
        return Corpus.programs().stream()
                .filter(program -> !program.expectedReport().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void interpreted(CorpusProgram program) {
        check(program, () -> new Vm(VmEngine.OPTIONS, InterpreterVm.parts()));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void tieringUp(CorpusProgram program) {
        check(program, () -> TemplateVm.create(VmEngine.OPTIONS, TemplateVm.Settings.standard()));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compiledAtOnce(CorpusProgram program) {
        check(
                program,
                () -> TemplateVm.create(
                        VmEngine.OPTIONS, TemplateVm.Settings.standard().compilingAtOnce()));
    }

    private static void check(CorpusProgram program, Supplier<Vm> engine) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (Vm vm = engine.get()) {
            Realm.of(vm).output = new TextOutput(output);
            Realm.of(vm).errorOutput = new TextOutput(errors);
            ProgramText text = new ProgramText(program.fileName(), program.source());
            assertThat(new ScriptRunner(vm).run(text, List.of())).isEqualTo(1);
        }
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo(program.expectedOutput());
        assertThat(withoutTrailingBlanks(errors.toString(StandardCharsets.UTF_8)))
                .isEqualTo(program.expectedReport());
    }

    /** Comments in the corpus have no blanks at their ends. */
    private static String withoutTrailingBlanks(String text) {
        return text.lines().map(line -> line.stripTrailing() + "\n").reduce("", String::concat);
    }
}
