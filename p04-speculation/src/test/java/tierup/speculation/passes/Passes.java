package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.Graph;
import tierup.ir.GraphText;
import tierup.ir.GraphVerifier;
import tierup.ir.evaluate.GraphParser;
import tierup.ir.evaluate.Inputs;
import tierup.ir.evaluate.MemorySource;
import tierup.ir.evaluate.PassChecker;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/** Graphs as text through passes: each pass is followed by the verifier, and by the evaluator on numbers of every sort. */
final class Passes {
    private static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        -1,
        3,
        7,
        0.5,
        -2.5,
        100,
        2147483647,
        -2147483648.0,
        2147483648.0,
        4294967295.0,
        1e300,
        Double.NaN,
        Double.POSITIVE_INFINITY
    };

    /** Cells everywhere: objects, with undefined in all their slots. */
    private static final MemorySource OBJECTS =
            (address, bytes) -> bytes == 1 ? Cell.FIRST_OBJECT : bytes == 8 ? Value.UNDEFINED : 0;

    private static final long FUNCTION = 0x20000;

    private Passes() {}

    /** What passes make of a graph. */
    static String run(String text, Pass... passes) {
        Graph graph = GraphParser.parse("graph \"f\"\n" + text);
        run(graph, false, passes);
        return body(graph);
    }

    static void run(Graph graph, boolean selected, Pass... passes) {
        GraphVerifier.verify(graph, selected);
        PassChecker checker = new PassChecker(OBJECTS, pairs(), PassChecker.Interpreter.NONE);
        checker.begin(graph);
        boolean words = selected;
        for (Pass pass : passes) {
            String before = GraphText.of(graph);
            boolean changed = pass.run(graph);
            words |= pass.name().equals("select representations");
            GraphVerifier.verify(graph, words);
            assertThat(changed || before.equals(GraphText.of(graph)))
                    .as("what %s says", pass.name())
                    .isTrue();
            checker.after(pass.name(), graph);
        }
    }

    /** A graph without its title, with single spaces. */
    static String body(Graph graph) {
        return GraphText.of(graph).replaceFirst("graph.*\n", "").replaceAll("(?m)(?<=\\S) +", " ");
    }

    /** Two numbers, each with each. */
    static List<Inputs> pairs() {
        List<Inputs> pairs = new ArrayList<>();
        for (double first : NUMBERS) {
            for (double second : NUMBERS) {
                List<Long> arguments = List.of(Value.fromNumber(first), Value.fromNumber(second));
                pairs.add(new Inputs(FUNCTION, Value.UNDEFINED, Value.UNDEFINED, arguments));
            }
        }
        return pairs;
    }
}
