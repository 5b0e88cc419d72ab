package tierup.speculation.passes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tierup.ir.Block;
import tierup.ir.BlockParameter;
import tierup.ir.Graph;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.Arithmetic.Guess;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.ir.nodes.Branch;
import tierup.ir.nodes.CheckInt;
import tierup.ir.nodes.CheckNumber;
import tierup.ir.nodes.Compare;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Not;
import tierup.ir.nodes.Parameter;
import tierup.ir.nodes.Poll;
import tierup.ir.nodes.Return;
import tierup.ir.nodes.ToBoolean;
import tierup.vm.memory.Value;

/**
 * Graphs of arithmetic made by chance: operators and guards with guesses of either sort, comparisons, paths that part and meet, loops that end. Made from the same seed without guesses, a graph
 * says what is right wherever the one with guesses does not leave.
 */
final class RandomGraphs {
    private static final double[] CONSTANTS = {
        0,
        1,
        -1,
        2,
        3,
        7,
        8,
        16,
        31,
        33,
        100,
        255,
        65535,
        1 << 20,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        4294967295.0,
        -0.0,
        0.5,
        1e10,
        0x1p53
    };

    private final Random random;
    private final boolean guesses;
    private final Graph graph = new Graph("f");
    private final List<Node> values = new ArrayList<>();
    private Block block;
    private int depth;

    private RandomGraphs(long seed, boolean guesses) {
        this.random = new Random(seed);
        this.guesses = guesses;
    }

    /** @param guesses whether results and operands are guessed to be ints, here and there */
    static Graph of(long seed, boolean guesses) {
        return new RandomGraphs(seed, guesses).make();
    }

    private Graph make() {
        block = graph.addBlock(0);
        for (int i = 0; i < 2; i++) {
            values.add(number(add(new Parameter(Parameter.Which.ARGUMENT, i))));
        }
        statements(4);
        graph.end(block, new Return(any()));
        graph.finish();
        return graph;
    }

    private <N extends Node> N add(N node) {
        return graph.append(block, node);
    }

    private Node any() {
        return values.get(random.nextInt(values.size()));
    }

    private void statements(int count) {
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(8);
            if (kind == 0 && depth < 2) {
                diamond();
            } else if (kind == 1 && depth < 2) {
                loop();
            } else {
                values.add(expression());
            }
        }
    }

    // -- expressions ------------------------------------------------------------------------------

    private Node operand() {
        return random.nextInt(4) == 0
                ? add(Constant.of(Value.fromNumber(CONSTANTS[random.nextInt(CONSTANTS.length)])))
                : number(any());
    }

    /** Guarded: as an int, or as a number; without guesses, as a number. */
    private Node number(Node value) {
        int sort = random.nextInt(3);
        if (sort == 0) {
            return add(guesses ? new CheckInt("", value) : new CheckNumber("", value));
        }
        return sort == 1 ? add(new CheckNumber("", value)) : isNumber(value) ? value : add(new CheckNumber("", value));
    }

    private static boolean isNumber(Node value) {
        return !(value instanceof Parameter) && !(value instanceof BlockParameter);
    }

    private Node expression() {
        Node result = operand();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
            boolean guessed = random.nextBoolean() & guesses;
            Guess guess = guessed ? Guess.INT : Guess.NUMBER;
            Node left = number(result);
            result = operator.isUnary()
                    ? add(new Arithmetic(operator, guess, left))
                    : add(new Arithmetic(operator, guess, left, operand()));
        }
        return result;
    }

    private Node condition() {
        Node condition = random.nextInt(5) == 0
                ? add(new ToBoolean(number(any())))
                : add(new Compare(Compare.Relation.values()[random.nextInt(6)], operand(), operand()));
        return random.nextInt(4) == 0 ? add(new Not(condition)) : condition;
    }

    // -- control ----------------------------------------------------------------------------------

    private void diamond() {
        Node condition = condition();
        Block whenTrue = graph.addBlock(0);
        Block whenFalse = graph.addBlock(0);
        Block meeting = graph.addBlock(0);
        graph.end(block, new Branch(condition, whenTrue, whenFalse));
        int height = values.size();
        for (Block arm : List.of(whenTrue, whenFalse)) {
            block = arm;
            depth++;
            statements(random.nextInt(3));
            depth--;
            graph.end(block, new Jump(meeting, any(), any()));
            values.subList(height, values.size()).clear();
        }
        block = meeting;
        values.add(graph.addParameter(meeting));
        values.add(graph.addParameter(meeting));
    }

    /** With a counter that the loop's end depends on, and two variables. */
    private void loop() {
        Node limit = random.nextBoolean() ? add(Constant.of(Value.fromInt(random.nextInt(6)))) : number(any());
        Node few = add(Constant.of(Value.fromInt(5)));
        Node one = add(Constant.of(Value.fromInt(1)));
        Node start = add(Constant.of(Value.fromInt(random.nextInt(3) - 1)));
        Block header = graph.addBlock(0);
        Block inside = graph.addBlock(0);
        Block body = graph.addBlock(0);
        Block bodyEnd = graph.addBlock(0);
        Block after = graph.addBlock(0);
        graph.end(block, new Jump(header, start, any(), any()));
        header.setLoopHeader();
        BlockParameter counter = graph.addParameter(header);
        BlockParameter first = graph.addParameter(header);
        BlockParameter second = graph.addParameter(header);
        block = header;
        graph.end(block, new Branch(add(new Compare(Compare.Relation.LESS, number(counter), few)), inside, bodyEnd));
        block = inside;
        Block leave = graph.addBlock(0);
        graph.end(
                block,
                new Branch(add(new Compare(Compare.Relation.LESS, number(counter), number(limit))), body, leave));
        int height = values.size();
        values.addAll(List.of(counter, first, second));
        block = body;
        depth++;
        statements(1 + random.nextInt(3));
        depth--;
        Node next = add(new Arithmetic(Operator.ADD, guesses ? Guess.INT : Guess.NUMBER, number(counter), one));
        add(new Poll(0));
        graph.end(block, new Jump(header, next, any(), any()));
        values.subList(height, values.size()).clear();
        graph.end(leave, new Jump(after, counter, first));
        graph.end(bodyEnd, new Jump(after, second, first));
        block = after;
        values.add(graph.addParameter(after));
        values.add(graph.addParameter(after));
    }
}
