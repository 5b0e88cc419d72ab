package tierup.bytecode.fuzz;

import java.util.Random;
import java.util.StringJoiner;
import tierup.bytecode.BytecodeAssembler;
import tierup.bytecode.BytecodeSyntaxError;
import tierup.bytecode.Disassembler;
import tierup.bytecode.FunctionCode;

/**
 * Makes malformed and merely strange programs out of good ones, to try verifier and engines on.
 *
 * <p>Random bytes would be rejected at the first instruction and test nothing behind it. So most mutations are made in
 * the textual form ({@link TextMutations}), where labels and constants keep their meaning: an instruction becomes
 * another of the same stack effect, moves, doubles, or comes from another function. A good part of such mutants is
 * legal, and does what no compiler would have thought of. The rest are made in the encoded form ({@link
 * CodeMutations}): flipped bytes, wrong limits, handler rows that point anywhere.
 *
 * <p>The idea of mutating on the level where a change is likely to stay meaningful is that of FuzzIL (Groß et al.,
 * "Fuzzilli: Fuzzing for JavaScript JIT Compiler Vulnerabilities", NDSS 2023). The same seed and the same programs give
 * the same mutants.
 */
public final class BytecodeMutator {
    /** Of so many mutants, one is made in the encoded form. */
    private static final int ENCODED_SHARE = 5;

    private static final int MAX_MUTATIONS = 3;

    private final Random random;

    public BytecodeMutator(long seed) {
        random = new Random(seed);
    }

    /**
     * Makes a mutant by one to three mutations.
     *
     * @param program verified code; left as it is
     */
    public Mutant mutate(FunctionCode program) {
        if (random.nextInt(ENCODED_SHARE) == 0) {
            return new CodeMutations(random).mutate(program, 1 + random.nextInt(MAX_MUTATIONS));
        }
        return mutateText(Disassembler.text(program));
    }

    /** Makes a mutant of a {@code .bc} file in canonical form, as {@link Disassembler} writes it. */
    public Mutant mutateText(String text) {
        TextFunction root = TextFunction.parse(text);
        TextMutations mutations = new TextMutations(random, root);
        StringJoiner description = new StringJoiner("; ");
        for (int i = 1 + random.nextInt(MAX_MUTATIONS); i > 0; i--) {
            description.add(mutations.apply());
        }
        String mutated = root.toString();
        try {
            return new Mutant(description.toString(), mutated, BytecodeAssembler.assemble("mutant.bc", mutated), null);
        } catch (BytecodeSyntaxError e) {
            return new Mutant(description.toString(), mutated, null, e.getMessage());
        }
    }
}
