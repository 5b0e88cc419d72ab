package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tierup.bytecode.BytecodeVerifyException;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Verifier;
import tierup.bytecode.fuzz.BytecodeMutator;
import tierup.bytecode.fuzz.Mutant;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.template.testing.NeedsMachine;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;
import tierup.workbook.corpus.ProgramOutcome;
import tierup.workbook.corpus.ProgramOutcome.Status;

/**
 * Bytecode that nobody would write: mutants of the corpus, each either rejected with a message or run, within limits,
 * to the same end in both tiers. The number of mutants is the system property {@code tierup.mutants}; {@code mvn -pl
 * p02-template-jit test -Dtest=MutatedBytecodeTest -Dtierup.mutants=100000} is the long run.
 */
@Tag("long")
@NeedsMachine
class MutatedBytecodeTest {
    private static final int MUTANTS = Integer.getInteger("tierup.mutants", 1500);
    private static final long SEED = Long.getLong("tierup.seed", 1);
    private static final VmOptions LIMITS =
            VmOptions.DEFAULT.withHeap(48L << 20).withStack(1 << 20).withTicks(20_000);

    private static List<FunctionCode> programs() {
        List<FunctionCode> programs = new ArrayList<>();
        for (CorpusProgram program : Corpus.programs()) {
            if (program.expectedError().isEmpty() && program.source().length() < 4000) {
                programs.add(FrontEnd.compile(program.name() + ".js", program.source()));
            }
        }
        return programs;
    }

    @Test
    @Timeout(1800)
    void everyMutantIsRejectedOrRunsAlikeInBothTiers() {
        VmEngine interpreter = VmEngine.making(() -> new Vm(LIMITS, InterpreterVm.parts()));
        VmEngine template = VmEngine.making(
                () -> TemplateVm.create(LIMITS, TemplateVm.Settings.standard().compilingAtOnce()));
        List<FunctionCode> programs = programs();
        BytecodeMutator mutator = new BytecodeMutator(SEED);
        int accepted = 0;
        int compared = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Mutant mutant = mutator.mutate(programs.get(i % programs.size()));
            if (!verifies(mutant)) {
                continue;
            }
            accepted++;
            compared += runAlike(mutant, interpreter, template) ? 1 : 0;
        }
        System.out.printf(
                "%,d mutants: %,d pass the verifier, %,d of those run to an end and alike in both tiers%n",
                MUTANTS, accepted, compared);
        assertThat(accepted).as("share that verifies").isGreaterThanOrEqualTo(MUTANTS / 5);
        assertThat(compared).as("share that ends").isGreaterThanOrEqualTo(accepted / 2);
    }

    private static boolean verifies(Mutant mutant) {
        if (mutant.code() == null) {
            assertThat(mutant.rejection()).isNotBlank();
            return false;
        }
        try {
            Verifier.verify(mutant.code());
            return true;
        } catch (BytecodeVerifyException e) {
            assertThat(e.getMessage()).isNotBlank();
            return false;
        }
    }

    /**
     * Whether both tiers came to an end, which then was the same; out of fuel is no end, and the tiers count fuel a
     * little differently.
     */
    private static boolean runAlike(Mutant mutant, VmEngine interpreter, VmEngine template) {
        ProgramOutcome expected;
        ProgramOutcome actual;
        try {
            expected = interpreter.run(mutant.code());
            actual = template.run(mutant.code());
        } catch (RuntimeException | Error e) {
            return fail("after: " + mutant.description() + "\n" + mutant.text(), e);
        }
        if (expected.status() == Status.TIMED_OUT || actual.status() == Status.TIMED_OUT) {
            return false;
        }
        assertThat(actual)
                .as("after: %s%n%s", mutant.description(), mutant.text())
                .isEqualTo(expected);
        return true;
    }
}
