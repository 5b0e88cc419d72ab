package tierup.template;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tierup.bytecode.Opcode;

/**
 * How often machine code has asked Java to carry out an instruction, by opcode, and how often it has handed its frame to
 * the interpreter. An exit costs more than most instructions, so where these numbers grow with the work done, a fast
 * path is missing or fails.
 */
public final class ExitCounts {
    private final long[] byOpcode = new long[256];
    private long left;

    ExitCounts() {}

    void noteExecuted(int opcode) {
        byOpcode[opcode]++;
    }

    void noteLeft() {
        left++;
    }

    /** Exits for instructions of one opcode. */
    public long of(Opcode opcode) {
        return byOpcode[opcode.code()];
    }

    /** Exits for instructions of all opcodes. */
    public long total() {
        return IntStream.range(0, byOpcode.length).mapToLong(i -> byOpcode[i]).sum();
    }

    /** How often the interpreter went on in the middle of a function because a promise did not hold. */
    public long left() {
        return left;
    }

    /** The most frequent opcodes with their counts. */
    public String describe(int most) {
        return IntStream.range(0, byOpcode.length)
                .filter(i -> byOpcode[i] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -byOpcode[i]))
                .limit(most)
                .map(i -> String.format(Locale.ROOT, "%s %,d", Opcode.of(i), byOpcode[i]))
                .collect(Collectors.joining(", "));
    }
}
