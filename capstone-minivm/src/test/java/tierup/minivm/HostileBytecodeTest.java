package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tierup.bytecode.BytecodeVerifyException;
import tierup.bytecode.Verifier;
import tierup.bytecode.fuzz.HostileBytecode;
import tierup.bytecode.fuzz.Mutant;
import tierup.launch.VmEngine;
import tierup.polyic.CacheMode;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.workbook.corpus.ProgramOutcome;
import tierup.workbook.corpus.ProgramOutcome.Status;

/** Bytecode with operands of the wrong kinds, in the engine with all parts: caches and hidden classes stand it too. */
@Tag("long")
@NeedsMachine
class HostileBytecodeTest {
    private static final int PROGRAMS = Integer.getInteger("tierup.mutants", 300);
    private static final long SEED = Long.getLong("tierup.seed", 2);
    private static final VmOptions LIMITS =
            VmOptions.DEFAULT.withHeap(48L << 20).withStack(1 << 20).withTicks(20_000);

    @Test
    @Timeout(1800)
    void everyProgramThatVerifiesRunsAlikeInAllForms() {
        VmEngine plain = VmEngine.making(() -> new Vm(LIMITS, InterpreterVm.parts()));
        List<VmEngine> forms = List.of(
                VmEngine.making(() -> MiniVm.interpreting(LIMITS, CacheMode.ON).vm()),
                compiling(CacheMode.ON),
                compiling(CacheMode.MEGAMORPHIC_ONLY));
        HostileBytecode hostile = new HostileBytecode(SEED);
        int compared = 0;
        for (int i = 0; i < PROGRAMS; i++) {
            Mutant program = hostile.next();
            if (verifies(program)) {
                ProgramOutcome expected = run(plain, program);
                for (VmEngine form : forms) {
                    compared += equal(program, expected, run(form, program)) ? 1 : 0;
                }
            }
        }
        assertThat(compared).as("runs that end").isGreaterThan(PROGRAMS);
    }

    private static VmEngine compiling(CacheMode caches) {
        return VmEngine.making(
                () -> MiniVm.tiered(LIMITS, TemplateVm.Settings.standard().compilingAtOnce(), caches, Optional.empty())
                        .vm());
    }

    private static boolean verifies(Mutant program) {
        try {
            Verifier.verify(program.code());
            return true;
        } catch (BytecodeVerifyException e) {
            return false;
        }
    }

    private static ProgramOutcome run(VmEngine engine, Mutant program) {
        try {
            return engine.run(program.code());
        } catch (RuntimeException | Error e) {
            return fail("in\n" + program.text(), e);
        }
    }

    /** Out of fuel is no end, and the tiers count fuel a little differently. */
    private static boolean equal(Mutant program, ProgramOutcome expected, ProgramOutcome actual) {
        if (expected.status() == Status.TIMED_OUT || actual.status() == Status.TIMED_OUT) {
            return false;
        }
        assertThat(actual).as(program.text()).isEqualTo(expected);
        return true;
    }
}
