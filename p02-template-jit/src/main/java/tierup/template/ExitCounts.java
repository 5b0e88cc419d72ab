package tierup.template;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tierup.bytecode.Opcode;
import tierup.vm.code.FunctionInfo;

/**
 * How often machine code has asked Java to carry out an instruction, by opcode; how often it has called what has no
 * machine code, by function; and how often it has handed its frame to the interpreter. An exit costs more than most instructions, so where these numbers grow with the work done, a fast
 * path is missing or fails.
 */
public final class ExitCounts {
    private final long[] byOpcode = new long[256];
    private long[] byFunction = new long[64];
    private long left;

    ExitCounts() {}

    /** A call of a function without machine code; functions are told apart by {@link FunctionInfo#number}. */
    void noteCalled(int function) {
        if (function >= byFunction.length) {
            byFunction = Arrays.copyOf(byFunction, 2 * function);
        }
        byFunction[function]++;
    }

    public void noteExecuted(int opcode) {
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

    /** Calls of functions without machine code. */
    public long called() {
        return Arrays.stream(byFunction).sum();
    }

    /** The most frequent opcodes with their counts, in a line. */
    public String describe(int most) {
        return mostExecuted(most).entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The most frequent opcodes: count by opcode, the most frequent first. */
    public Map<Opcode, Long> mostExecuted(int most) {
        Map<Opcode, Long> counts = new LinkedHashMap<>();
        mostFrequent(byOpcode, most).forEach(i -> counts.put(Opcode.of(i), byOpcode[i]));
        return counts;
    }

    /** The functions that machine code has called most often without their having any: count by number, the most frequent first. */
    public Map<Integer, Long> mostCalled(int most) {
        Map<Integer, Long> counts = new LinkedHashMap<>();
        mostFrequent(byFunction, most).forEach(i -> counts.put(i, byFunction[i]));
        return counts;
    }

    private static Stream<Integer> mostFrequent(long[] counts, int most) {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -counts[i]))
                .limit(most);
    }
}
