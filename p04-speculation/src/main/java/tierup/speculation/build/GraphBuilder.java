package tierup.speculation.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.bytecode.VerifiedCode;
import tierup.ir.Block;
import tierup.ir.BlockParameter;
import tierup.ir.Graph;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.nodes.Branch;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Leave;
import tierup.ir.nodes.Parameter;
import tierup.ir.nodes.Parameter.Which;
import tierup.ir.nodes.Poll;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.vm.memory.Value;

/**
 * Builds static single assignment form in one forward pass over the bytecode: executes it, with nodes for values. Locals and operands are
 * names for nodes ({@link Environment}), so loads, stores and the operand stack leave no trace in the graph.
 *
 * <pre>
 *   s = s + i         LOAD_LOCAL s; LOAD_LOCAL i; BINARY_ADD; STORE_LOCAL s
 *                     v7 = number.add v5, v6;  from here on local s is v7
 * </pre>
 *
 * <p>Where paths meet, a word that differs between them becomes a parameter of the block. All jumps but {@code JUMP_BACK} go forward, so when a block
 * begins, the ends of all its predecessors are known, except of a loop's header: of those that the loop stores it cannot be known, so they are
 * parameters at once. (Verified code has the same depth on every path, which is why no iteration is needed; Braun et al., "Simple and
 * Efficient Construction of Static Single Assignment Form", 2013, do without even that.)
 */
public final class GraphBuilder {
    private final FunctionSnapshot function;
    private final FunctionCode code;
    private final VerifiedCode verified;
    private final Graph graph;
    private final Frontier frontier;
    private final Loops loops;
    private final List<List<Edge>> incoming = new ArrayList<>();
    private final Block[] headers;
    private final Environment[] atHeaders;
    private final InstructionBuilder instructions;

    /** A jump to come: a block that is complete but for its end, and what is known there. */
    private record Edge(Block from, Environment environment) {}

    private GraphBuilder(FunctionSnapshot function) {
        this.function = function;
        this.code = function.code();
        this.verified = function.verified();
        this.graph = new Graph(function.name());
        Guesses guesses = new Guesses(function);
        this.frontier = new Frontier(function, guesses);
        this.loops = Loops.of(code, verified);
        this.headers = new Block[verified.blockCount()];
        this.atHeaders = new Environment[headers.length];
        this.instructions = new InstructionBuilder(function, graph, guesses, loops);
        for (int block = 0; block < headers.length; block++) {
            incoming.add(new ArrayList<>());
        }
    }

    /**
     * Builds a function's graph.
     *
     * @throws Refused if something in the function cannot be compiled yet
     */
    public static Graph build(FunctionSnapshot function) {
        return new GraphBuilder(function).build();
    }

    private Graph build() {
        refuseWhatCannotBe();
        Block entry = graph.addBlock(0);
        Environment start = parameters(entry);
        incoming.get(0).add(new Edge(entry, start));
        for (int block = 0; block < headers.length; block++) {
            if (!incoming.get(block).isEmpty()) {
                buildBlock(block);
            }
        }
        graph.finish();
        return graph;
    }

    private void refuseWhatCannotBe() {
        if (!code.handlers().isEmpty()) {
            throw new Refused("it catches exceptions: "
                    + instructions.at(code.handlers().get(0).start()));
        } else if (code.kind().isClassConstructor()) {
            throw new Refused("it is the constructor of a class");
        } else if (function.isVisitor()) {
            throw new Refused("it visits elements on behalf of a built-in");
        }
    }

    /** Parameters come first, the other locals are undefined. */
    private Environment parameters(Block entry) {
        Environment environment = new Environment(code.locals(), code.maxStack());
        for (int i = 0; i < code.parameters(); i++) {
            environment.setLocal(i, graph.append(entry, new Parameter(Which.ARGUMENT, i)));
        }
        Node undefined = graph.append(entry, Constant.of(Value.UNDEFINED));
        for (int i = code.parameters(); i < code.locals(); i++) {
            environment.setLocal(i, undefined);
        }
        if (usesContexts()) {
            environment.setContext(graph.append(entry, new Parameter(Which.CONTEXT, 0)));
        }
        return environment;
    }

    private boolean usesContexts() {
        for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
            switch (code.opcodeAt(pc)) {
                case PUSH_CONTEXT, COPY_CONTEXT, POP_CONTEXT, LOAD_CONTEXT, STORE_CONTEXT -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    // -- blocks -----------------------------------------------------------------------------------

    private void buildBlock(int number) {
        int pc = verified.blockStart(number);
        boolean behind = frontier.isBehind(number);
        Block block = graph.addBlock(pc);
        Environment environment = merge(number, block);
        if (!behind && !function.isReached(pc)) {
            graph.end(block, new Leave("never been here: " + instructions.at(pc)));
            return;
        }
        int end = number + 1 < headers.length ? verified.blockStart(number + 1) : code.code().length;
        instructions.begin(block, environment, behind);
        int last = pc;
        while (pc < end && verified.isReachable(pc) && block.end() == null) {
            last = pc;
            if (!code.opcodeAt(pc).isJump()) {
                instructions.build(pc);
            }
            pc = code.next(pc);
        }
        if (block.end() == null) {
            leave(block, last, environment);
        }
    }

    /** The environment that a block begins with; ends its predecessors, as far as they are known. */
    private Environment merge(int number, Block block) {
        List<Edge> edges = incoming.get(number);
        Environment merged = edges.get(0).environment().copy();
        BitSet stored = loops.changedBy(number);
        if (stored != null) {
            addLoopParameters(block, merged, stored);
        }
        join(edges, block, merged);
        if (stored != null) {
            block.setLoopHeader();
            headers[number] = block;
            atHeaders[number] = merged.copy();
        }
        return merged;
    }

    /**
     * Gives a loop's header a parameter for each word that the loop changes: what comes round from its end is not known yet.
     *
     * @param merged the words of one path into the loop; in it, those become the parameters
     * @param changed by index of the environment, the words that the loop changes
     */
    private void addLoopParameters(Block header, Environment merged, BitSet changed) {
        // BEGIN SOLUTION p04.3
        changed.stream().forEach(index -> merged.set(index, graph.addParameter(header)));
        // STUB: throw new Todo("p04.3");
        // END SOLUTION p04.3
    }

    /**
     * Lets all paths to a block that are known end in jumps there. A word of the environment that is not the same node on all of them becomes a
     * parameter of the block ({@link Graph#addParameter}), and only such a word does.
     *
     * @param edges the ends of the paths, one at least, with the environments there
     * @param block where they meet; if it is a loop's header, it has the parameters of its loop already, and they are in {@code merged}
     * @param merged the environment with which the block begins; so far, those parameters, and else the words of the first path
     */
    private void join(List<Edge> edges, Block block, Environment merged) {
        // BEGIN SOLUTION p04.2
        for (int i = 0; i < merged.size(); i++) {
            if (!isParameterOf(block, merged.get(i)) && differs(edges, i)) {
                merged.set(i, graph.addParameter(block));
            }
        }
        for (Edge edge : edges) {
            jump(edge, block, merged);
        }
        // STUB: throw new Todo("p04.2");
        // END SOLUTION p04.2
    }

    /**
     * Ends a path with a jump to a block: with one argument for each of the block's parameters, in their order, namely what the word is at the end of the path
     * that is the parameter in the block.
     */
    private void jump(Edge edge, Block target, Environment atTarget) {
        // BEGIN SOLUTION p04.2
        Node[] arguments = new Node[target.parameters().size()];
        for (int i = 0; i < atTarget.size(); i++) {
            if (isParameterOf(target, atTarget.get(i))) {
                int index = ((BlockParameter) atTarget.get(i)).index();
                arguments[index] = edge.environment().get(i);
            }
        }
        graph.end(edge.from(), new Jump(target, arguments));
        // STUB: throw new Todo("p04.2");
        // END SOLUTION p04.2
    }

    private static boolean differs(List<Edge> edges, int index) {
        // BEGIN SOLUTION p04.2
        Node first = edges.get(0).environment().get(index);
        return edges.stream().anyMatch(edge -> edge.environment().get(index) != first);
        // STUB: throw new Todo("p04.2");
        // END SOLUTION p04.2
    }

    private static boolean isParameterOf(Block block, Node word) {
        return word instanceof BlockParameter parameter && parameter.block() == block;
    }

    // -- ends of blocks ---------------------------------------------------------------------------

    private void leave(Block block, int pc, Environment environment) {
        Opcode op = code.opcodeAt(pc);
        switch (op) {
            case JUMP -> reach(target(pc), block, environment);
            case JUMP_BACK -> {
                graph.append(block, new Poll(pc)).at(pc);
                int header = verified.blockOf(target(pc));
                jump(new Edge(block, environment), headers[header], atHeaders[header]);
            }
            case JUMP_IF_FALSE -> branch(block, pc, environment, code.next(pc), target(pc));
            case JUMP_IF_TRUE -> branch(block, pc, environment, target(pc), code.next(pc));
            case FOR_IN_NEXT -> next(block, pc, environment);
            case FOR_OF_NEXT -> throw new Refused("it takes values from an iterator: " + instructions.at(pc));
            default -> reach(code.next(pc), block, environment);
        }
    }

    private int target(int pc) {
        return code.operand(pc, OperandKind.TARGET);
    }

    private void reach(int pc, Block block, Environment environment) {
        incoming.get(verified.blockOf(pc)).add(new Edge(block, environment));
    }

    /** Each edge of a branch gets a block of its own. */
    private void branch(Block block, int pc, Environment environment, int ifTrue, int ifFalse) {
        Node condition = instructions.condition(pc, environment.pop());
        branch(block, condition, new Edge(graph.addBlock(ifTrue), environment), ifTrue, environment.copy(), ifFalse);
    }

    private void branch(Block block, Node condition, Edge whenTrue, int ifTrue, Environment whenFalse, int ifFalse) {
        Block other = graph.addBlock(ifFalse);
        graph.end(block, new Branch(condition, whenTrue.from(), other));
        reach(ifTrue, whenTrue.from(), whenTrue.environment());
        reach(ifFalse, other, whenFalse);
    }

    /** The next key of a for-in loop, or its end. */
    private void next(Block block, int pc, Environment environment) {
        Node key = instructions.askJava(pc, environment.peek(0));
        Node ended = instructions.isEmpty(pc, key);
        Environment goOn = environment.copy();
        goOn.push(key);
        branch(block, ended, new Edge(graph.addBlock(target(pc)), environment), target(pc), goOn, code.next(pc));
    }
}
