package tierup.bytecode.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tierup.bytecode.BytecodeAssembler;
import tierup.bytecode.BytecodeListing;
import tierup.bytecode.BytecodeVerifyException;
import tierup.bytecode.Disassembler;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.VerifiedCode;
import tierup.bytecode.Verifier;

@Tag("long")
class BytecodeMutatorTest {
    private static final List<String> NAMES =
            List.of("fibonacci.bc", "operators.bc", "objects.bc", "classes.bc", "loops.bc");
    private static final int MUTANTS = 4_000;

    private static List<FunctionCode> programs() throws IOException {
        List<FunctionCode> programs = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream in = BytecodeMutatorTest.class.getResourceAsStream("/tierup/bytecode/" + name)) {
                programs.add(BytecodeAssembler.assemble(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return programs;
    }

    @Test
    void everyMutantIsRejectedWithAMessageOrVerified() throws IOException {
        List<FunctionCode> programs = programs();
        BytecodeMutator mutator = new BytecodeMutator(20);
        int accepted = 0;
        Set<String> rejections = new HashSet<>();
        for (int i = 0; i < MUTANTS; i++) {
            FunctionCode program = programs.get(i % programs.size());
            Mutant mutant = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> mutator.mutate(program));
            String rejection = reject(mutant);
            if (rejection == null) {
                accepted++;
            } else {
                assertThat(rejection).isNotBlank();
                rejections.add(rejection.replaceAll("[0-9]+", "#"));
            }
        }
        assertThat(accepted).as("share that verifies").isBetween(MUTANTS / 5, MUTANTS * 9 / 10);
        assertThat(rejections).as("different rejections").hasSizeGreaterThan(200);
    }

    /** Why a mutant is not run, or null if it verifies. */
    private static String reject(Mutant mutant) {
        if (mutant.code() == null) {
            return mutant.rejection();
        }
        try {
            BytecodeListing.ofAll(mutant.code());
            VerifiedCode verified = Verifier.verify(mutant.code());
            String text = Disassembler.text(verified.code());
            assertThat(Disassembler.text(BytecodeAssembler.assemble("again.bc", text)))
                    .isEqualTo(text);
            return null;
        } catch (BytecodeVerifyException e) {
            return e.getMessage();
        } catch (RuntimeException e) {
            return fail("after: " + mutant.description(), e);
        }
    }

    @Test
    void theSameSeedGivesTheSameMutants() throws IOException {
        FunctionCode program = programs().get(4);
        BytecodeMutator one = new BytecodeMutator(7);
        BytecodeMutator other = new BytecodeMutator(7);
        for (int i = 0; i < 50; i++) {
            assertThat(one.mutate(program).description())
                    .isEqualTo(other.mutate(program).description());
        }
    }

    @Test
    void theProgramIsLeftAsItIs() throws IOException {
        FunctionCode program = programs().get(2);
        String before = Disassembler.text(program);
        BytecodeMutator mutator = new BytecodeMutator(3);
        for (int i = 0; i < 300; i++) {
            mutator.mutate(program);
        }
        assertThat(Disassembler.text(program)).isEqualTo(before);
    }
}
