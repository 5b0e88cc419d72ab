package tierup.speculation.tools;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import tierup.ir.Graph;
import tierup.launch.FunctionPlace;
import tierup.speculation.build.GraphBuilder;
import tierup.speculation.build.Refused;
import tierup.speculation.passes.Pass;
import tierup.speculation.passes.Pipeline;
import tierup.speculation.passes.SelectRepresentations;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.speculation.tier.Optimizer;

/**
 * Finds the first compilation, then the first pass, that changes what a program prints. A program runs again and again with fewer functions
 * optimized, half as many each time, and then with fewer passes for the last of them: so some ten runs are enough for a thousand
 * compilations. (GCC's {@code -fdbg-cnt} and Go's {@code bisect} are the same idea.)
 */
public final class Bisection {
    private static final int ALL = Integer.MAX_VALUE;

    private final Function<Optimizer, String> program;
    private final String expected;
    private final List<Pass> passes;
    private int runs;
    private int compilations;
    private Compilation latest;

    /**
     * @param program runs the program with an optimizer, always in the same way, and says what it has printed and how it ended
     * @param expected what it says without one
     */
    public Bisection(Function<Optimizer, String> program, String expected) {
        this(program, expected, Pipeline.passes());
    }

    /** Likewise, with other passes. */
    Bisection(Function<Optimizer, String> program, String expected, List<Pass> passes) {
        this.program = program;
        this.expected = expected;
        this.passes = passes;
    }

    /** Looks for the fault. @return what was found, for people, lines that end in a newline */
    public String find() {
        if (isRight(ALL, ALL)) {
            return String.format(
                    "The program prints the same with and without the optimizing compiler (compilations: %d).%n",
                    compilations);
        }
        int wrong = least(1, compilations, limit -> !isRight(limit, ALL));
        int count = least(0, passes.size(), limit -> !isRight(wrong, limit));
        isRight(wrong, count);
        return report(wrong, count);
    }

    /** The least number from {@code low} to {@code high} for which something is so, if it is for the greatest and for all above the least. */
    private static int least(int low, int high, IntPredicate isSo) {
        int least = low;
        int most = high;
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (isSo.test(middle)) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }

    /**
     * Runs the program.
     *
     * @param functions so many compilations are made, no more
     * @param limit so many passes are run in the last of these, besides the one without which there is no code
     */
    private boolean isRight(int functions, int limit) {
        runs++;
        compilations = 0;
        return expected.equals(program.apply(function -> optimize(function, functions, limit)));
    }

    private Graph optimize(FunctionSnapshot function, int functions, int limit) {
        if (compilations >= functions) {
            throw new Refused("compilations are limited to " + functions);
        }
        Graph graph = GraphBuilder.build(function);
        compilations++;
        Compilation compilation = new Compilation(function);
        compilation.began(graph);
        int number = 0;
        for (Pass pass : passes) {
            boolean last = compilations == functions;
            if (!last || number++ < limit || pass instanceof SelectRepresentations) {
                long start = System.nanoTime();
                pass.run(graph);
                compilation.ran(pass, graph, System.nanoTime() - start);
            }
        }
        if (compilations == functions) {
            latest = compilation;
        }
        return graph;
    }

    private String report(int wrong, int count) {
        StringBuilder text = new StringBuilder();
        FunctionSnapshot function = latest.function();
        String place = FunctionPlace.of(function.code());
        text.append(String.format(
                "Compilation %d changes what the program prints: %s%s.%n",
                wrong, function.name(), place.isEmpty() ? "" : ", " + place));
        if (count == 0) {
            text.append(String.format(
                    "It does so without any pass but %s: the fault is there, in the graph as it is built, or in the code generator.%n",
                    new SelectRepresentations().name()));
        } else {
            text.append(String.format(
                    "With %d of %d passes it is wrong, with one less it is not: the pass is \"%s\".%n",
                    count, passes.size(), passes.get(count - 1).name()));
        }
        text.append(String.format("(%d runs)%n", runs));
        int shown = Math.min(count, latest.phases().size() - 1);
        if (count > 0) {
            text.append("\nBefore:\n").append(latest.phases().get(shown - 1).graph());
        }
        return text.append("\nAfter:\n")
                .append(latest.phases().get(shown).graph())
                .toString();
    }
}
