package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.bytecode.fuzz.BytecodeMutator;
import tierup.bytecode.fuzz.Mutant;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.RunLoop;
import tierup.vm.running.Vm;

/** Hand-written bytecode and mutants of it, run by the interpreter. */
class RunTest {
    private static final int MUTANTS = 1_500;

    @ParameterizedTest
    @CsvSource({
        "fibonacci.bc, '6765\n'",
        "operators.bc, '6\nfalse number true\n'",
        "objects.bc, '42\n3\ntagged\n'",
        "classes.bc, 'Rex barks\ntrue\n'",
        "loops.bc, '3\nabc\ncaught 2\n'"
    })
    void handWrittenProgramsPrintWhatTheySay(String name, String expected) {
        assertThat(run(Programs.code(name), 100_000)).isEqualTo(expected);
    }

    /** The verifier's promise: what it lets through ends in a result, an exception of the guest's, or for want of fuel. */
    @Test
    void mutantsThatVerifyDoNoHarm() {
        List<FunctionCode> programs =
                Programs.NAMES.stream().map(Programs::code).toList();
        BytecodeMutator mutator = new BytecodeMutator(41);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < MUTANTS; i++) {
            Mutant mutant = mutator.mutate(programs.get(i % programs.size()));
            if (mutant.code() == null) {
                continue;
            }
            try {
                outcomes.add(run(mutant.code(), 1_000));
            } catch (BytecodeVerifyException e) {
                assertThat(e.problem()).isNotBlank();
            } catch (RuntimeException | Error e) {
                fail("after: " + mutant.description(), e);
            }
        }
        assertThat(outcomes).as("mutants that ran").hasSizeGreaterThan(MUTANTS / 5);
    }

    private static String run(FunctionCode code, int ticks) {
        VmOptions options =
                VmOptions.DEFAULT.withHeap(16 << 20).withStack(1 << 18).withTicks(ticks);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Vm vm = new Vm(options, InterpreterVm.parts())) {
            Realm.of(vm).output = new TextOutput(out);
            Realm.of(vm).errorOutput = Realm.of(vm).output;
            try {
                vm.call(vm.load(code), Value.UNDEFINED);
            } catch (GuestException e) {
                return "threw " + vm.conversions.describe(e.value());
            } catch (RunLoop.Interruption e) {
                return e.getMessage();
            } finally {
                Realm.of(vm).flush();
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
