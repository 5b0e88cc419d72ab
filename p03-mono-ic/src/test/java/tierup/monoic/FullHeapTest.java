package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tierup.launch.VmEngine;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.workbook.corpus.ProgramOutcome;

/** The heap is full when a hot add needs more storage: an error, and an object that is what it was before. */
@NeedsMachine
class FullHeapTest {
    private static final VmOptions SMALL = VmOptions.DEFAULT.withHeap(8 << 20);

    /** All objects stay alive; the last one is the one whose add failed, after a number of adds that varies. */
    private static final String PROGRAM = "let last, added = 0, made = 0;\n"
            + "function grow() {\n"
            + "  last = {}; added = 0;\n"
            + adds(24)
            + "  made++;\n"
            + "}\n"
            + "let error;\n"
            + "try { for (;;) grow(); } catch (e) { error = e; }\n"
            + "let right = 0;\n"
            + "for (let i = 0; i < 24; i++) if (last['p' + i] === (i < added ? i : undefined)) right++;\n"
            + "console.log(error instanceof RangeError, made > 1000, right, Object.keys(last).length === added);";

    private static String adds(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("  last.p").append(i).append(" = ").append(i).append("; added++;\n");
        }
        return text.toString();
    }

    private static Supplier<Vm> compiling(TemplateVm.Settings settings) {
        return () -> MonoIcVm.create(SMALL, settings);
    }

    @Test
    void anAddThatFailsAddsNothing() {
        List<Supplier<Vm>> engines = List.of(
                () -> new Vm(SMALL, MonoIcVm.interpreter()),
                compiling(TemplateVm.Settings.standard()),
                compiling(TemplateVm.Settings.standard().compilingAtOnce()));
        for (Supplier<Vm> engine : engines) {
            assertThat(VmEngine.making(engine).run(PROGRAM)).isEqualTo(ProgramOutcome.finished("true true 24 true\n"));
        }
    }
}
