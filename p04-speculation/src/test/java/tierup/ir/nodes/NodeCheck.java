package tierup.ir.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.NodeLab.Outcome;
import tierup.machine.Platform;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/** Compares what a node's class says of it: its value as evaluated, as executed in several registers, fused with a branch; and its type. */
final class NodeCheck {
    private final List<long[]> runs;

    /** @param runs words of the {@link Given} inputs, for each run */
    private NodeCheck(List<long[]> runs) {
        this.runs = runs;
    }

    /** One input takes each of some words. */
    static NodeCheck of(LongStream words) {
        return new NodeCheck(words.mapToObj(word -> new long[] {word}).toList());
    }

    /** Two inputs take all pairs. */
    static NodeCheck ofPairs(LongStream left, LongStream right) {
        long[] second = right.toArray();
        return new NodeCheck(left.boxed()
                .flatMap(l -> Arrays.stream(second).mapToObj(r -> new long[] {l, r}))
                .toList());
    }

    static NodeCheck ofRuns(List<long[]> runs) {
        return new NodeCheck(runs);
    }

    /** Has a node evaluated and executed on all words, and its outcomes compared with what they should be. */
    void check(Node node, Function<long[], Outcome> expected) {
        checkEvaluation(node, expected);
        if (Platform.check().isPresent()) {
            return;
        }
        try (NodeLab lab = new NodeLab()) {
            for (FixedRegisters.Wiring wiring : FixedRegisters.WIRINGS) {
                execute(node, expected, lab.compile(node, wiring), "executed with " + wiring);
                for (int next = -1; node instanceof Fusible && next <= 1; next++) {
                    NodeLab.Compiled fused = lab.compileFused(node, wiring, next);
                    execute(node, expected, fused, "branched with " + wiring + ", next " + next);
                }
            }
        }
    }

    /** As {@link #check}, for a node that has no machine code. */
    void checkEvaluation(Node node, Function<long[], Outcome> expected) {
        for (long[] run : runs) {
            Outcome outcome = NodeLab.evaluate(node, run);
            requireSame(node, "evaluated", run, expected.apply(run), outcome);
            requireType(node, run, outcome);
        }
    }

    /**
     * Has a node evaluated and executed that writes into memory.
     *
     * @param address of what is compared, and cleared before each run
     * @param expected writes what the node should write
     */
    void checkStores(Node node, long address, int bytes, Consumer<long[]> expected) {
        try (NodeLab lab = Platform.check().isPresent() ? null : new NodeLab()) {
            for (FixedRegisters.Wiring wiring : FixedRegisters.WIRINGS) {
                NodeLab.Compiled code = lab == null ? null : lab.compile(node, wiring);
                for (long[] run : runs) {
                    byte[] right = written(address, bytes, () -> expected.accept(run));
                    byte[] evaluated = written(address, bytes, () -> NodeLab.evaluate(node, run));
                    assertThat(evaluated)
                            .as("%s of %s, evaluated", node, describe(run))
                            .isEqualTo(right);
                    if (code != null) {
                        byte[] executed = written(address, bytes, () -> code.run(run));
                        assertThat(executed)
                                .as("%s of %s, executed with %s", node, describe(run), wiring)
                                .isEqualTo(right);
                    }
                }
            }
        }
    }

    private static byte[] written(long address, int bytes, Runnable write) {
        byte[] memory = new byte[bytes];
        Memory.clear(address, bytes);
        write.run();
        Memory.copyTo(address, memory, 0, bytes);
        return memory;
    }

    private static String describe(long[] run) {
        return Arrays.stream(run).mapToObj(Long::toHexString).collect(Collectors.joining(", "));
    }

    private void execute(Node node, Function<long[], Outcome> expected, NodeLab.Compiled code, String how) {
        for (long[] run : runs) {
            requireSame(node, how, run, expected.apply(run), code.run(run));
        }
        code.close();
    }

    private static void requireSame(Node node, String how, long[] run, Outcome expected, Outcome outcome) {
        boolean same = outcome.left() == expected.left() && sameWord(node, outcome.word(), expected.word());
        if (!same) {
            assertThat(outcome).as("%s of %s, %s", node, describe(run), how).isEqualTo(expected);
        }
    }

    /** The processor's NaN is as good as Java's, but one with a payload is not: boxed, it could be taken for a pointer. */
    private static boolean sameWord(Node node, long a, long b) {
        return a == b
                || switch (node.representation()) {
                    case FLOAT64 -> isPlainNan(a) && isPlainNan(b);
                    case TAGGED -> isPlainNan(a - Value.DOUBLE_OFFSET) && isPlainNan(b - Value.DOUBLE_OFFSET);
                    default -> false;
                };
    }

    private static boolean isPlainNan(long bits) {
        return (bits & Long.MAX_VALUE) == 0x7FF8_0000_0000_0000L;
    }

    private static void requireType(Node node, long[] run, Outcome outcome) {
        if (!outcome.left() && node.representation() != Representation.ADDRESS) {
            Type type = typeOf(node.representation(), outcome.word());
            if (type != null && !type.isSubtypeOf(node.inferType())) {
                assertThat(type)
                        .as("%s of %s, whose type is %s", node, Arrays.toString(run), node.inferType())
                        .isEqualTo(node.inferType());
            }
        }
    }

    /** The least type of a word; null of what is no number, boolean, undefined or null. */
    private static Type typeOf(Representation representation, long word) {
        return switch (representation) {
            case INT32 -> Type.range(word, word);
            case FLOAT64 -> Type.of(Double.longBitsToDouble(word));
            case BOOL -> Type.BOOL;
            case TAGGED -> {
                if (Value.isNumber(word)) {
                    yield Type.of(Value.asNumber(word));
                }
                yield Value.isCell(word) ? null : Constant.of(word).type();
            }
            default -> null;
        };
    }
}
