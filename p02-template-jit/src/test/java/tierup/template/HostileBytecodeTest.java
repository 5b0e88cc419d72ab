package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tierup.bytecode.BytecodeVerifyException;
import tierup.bytecode.Verifier;
import tierup.bytecode.fuzz.HostileBytecode;
import tierup.bytecode.fuzz.Mutant;
import tierup.launch.VmEngine;
import tierup.template.testing.NeedsMachine;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.workbook.corpus.ProgramOutcome;
import tierup.workbook.corpus.ProgramOutcome.Status;

/**
 * Bytecode with operands of the wrong kinds: each program is rejected with a message or runs, within limits, to the same
 * end in both tiers. The number of programs is the system property {@code tierup.mutants}, the first seed {@code
 * tierup.seed}.
 */
@Tag("long")
@NeedsMachine
class HostileBytecodeTest {
    private static final int PROGRAMS = Integer.getInteger("tierup.mutants", 300);
    private static final long SEED = Long.getLong("tierup.seed", 1);
    private static final VmOptions LIMITS =
            VmOptions.DEFAULT.withHeap(48L << 20).withStack(1 << 20).withTicks(20_000);

    @Test
    @Timeout(1800)
    void everyProgramIsRejectedOrRunsAlikeInBothTiers() {
        VmEngine interpreter = VmEngine.making(() -> new Vm(LIMITS, InterpreterVm.parts()));
        VmEngine template = VmEngine.making(
                () -> TemplateVm.create(LIMITS, TemplateVm.Settings.standard().compilingAtOnce()));
        HostileBytecode hostile = new HostileBytecode(SEED);
        int compared = 0;
        for (int i = 0; i < PROGRAMS; i++) {
            Mutant program = hostile.next();
            if (verifies(program) && runsAlike(program, interpreter, template)) {
                compared++;
            }
        }
        assertThat(compared).as("programs that verify and end").isBetween(PROGRAMS / 3, PROGRAMS * 9 / 10);
    }

    private static boolean verifies(Mutant program) {
        assertThat(program.code())
                .as("assembled: %s%n%s", program.rejection(), program.text())
                .isNotNull();
        try {
            Verifier.verify(program.code());
            return true;
        } catch (BytecodeVerifyException e) {
            assertThat(e.offset()).as(e.getMessage()).isNotNegative();
            return false;
        }
    }

    /** Whether both tiers came to an end, which then was the same; fuel may run out in one alone. */
    private static boolean runsAlike(Mutant program, VmEngine interpreter, VmEngine template) {
        ProgramOutcome expected;
        ProgramOutcome actual;
        try {
            expected = interpreter.run(program.code());
            actual = template.run(program.code());
        } catch (RuntimeException | Error e) {
            return fail("in\n" + program.text(), e);
        }
        if (expected.status() == Status.TIMED_OUT || actual.status() == Status.TIMED_OUT) {
            return false;
        }
        assertThat(actual).as(program.text()).isEqualTo(expected);
        return true;
    }
}
