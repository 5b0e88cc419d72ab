package tierup.ir.nodes;

import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.rbp;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tierup.asm.Assembler;
import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.machine.CodeCache;
import tierup.machine.CodeObject;
import tierup.machine.Exit;
import tierup.machine.GuardedStack;
import tierup.machine.Guest;
import tierup.machine.StateBlock;
import tierup.template.Conventions;
import tierup.template.SharedStub;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;

/**
 * Executes the machine code of single nodes whose inputs are {@link Given}, and watches that it keeps to the node's constraints: inputs that it
 * must not change, pinned registers, the clear upper half of a result that has 32 bits.
 */
final class NodeLab implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MOST_INPUTS = 8;
    private static final int RESULT = 8 * MOST_INPUTS;
    private static final int KEPT = RESULT + 8;
    private static final int PINNED = KEPT + 8 * MOST_INPUTS;
    private static final int LEFT = 1;

    /** The engine's block, which all of them have in common, one at a time. */
    static final long BLOCK = Memory.allocate(VmBlock.SIZE);

    private final long words = Memory.allocate(PINNED + 8L * 3);
    private final GuardedStack stack = GuardedStack.map();
    private final CodeCache cache = CodeCache.reserve();
    private final Guest guest = Guest.open(BLOCK, stack, cache);

    private final Map<SharedStub, Long> stubs = new HashMap<>();

    NodeLab() {
        guest.watch(LIMIT);
    }

    /** What has come of a node. */
    record Outcome(boolean left, long word) {
        static final Outcome LEFT = new Outcome(true, 0);

        static Outcome of(long word) {
            return new Outcome(false, word);
        }

        @Override
        public String toString() {
            return left ? "left" : String.format("0x%x", word);
        }
    }

    /** Evaluates a node. */
    static Outcome evaluate(Node node, long... given) {
        try {
            return Outcome.of(node.evaluate(new PlainEvaluation(given)));
        } catch (PlainEvaluation.Left left) {
            return Outcome.LEFT;
        }
    }

    /** A node's machine code. */
    final class Compiled implements AutoCloseable {
        private final Node node;
        private final CodeObject code;
        private List<Integer> kept = List.of();

        private Compiled(Node node, Consumer<Compiled> body) {
            this.node = node;
            Assembler a = new Assembler();
            assembler = a;
            body.accept(this);
            code = cache.publish(node.operator(), a.finish()).orElseThrow();
        }

        private final Assembler assembler;

        /** The instructions, for messages. */
        String listing() {
            return code.code().toString();
        }

        /** Executes it with words for what is {@link Given}. */
        Outcome run(long... given) {
            PlainEvaluation evaluation = new PlainEvaluation(given);
            for (int i = 0; i < node.inputCount(); i++) {
                Memory.putLong(words + 8L * i, wordOfInput(i, evaluation));
            }
            StateBlock state = guest.state();
            state.setRsp(stack.top() - 8);
            Memory.putLong(stack.top() - 8, guest.exitStub(Exit.RETURN));
            state.setRbp(words);
            if (guest.call(code.entry()) != Exit.RETURN) {
                throw new AssertionError(node + " did not return");
            }
            if (state.rax() == LEFT) {
                return Outcome.LEFT;
            }
            checkKept();
            return Outcome.of(result());
        }

        /** What is above an int in its slot is nobody's business. */
        private long wordOfInput(int input, PlainEvaluation evaluation) {
            long word = evaluation.word(node.input(input));
            boolean half = node.inputRepresentation(input) == Representation.INT32;
            return half ? word & 0xFFFF_FFFFL | 0x5555_5555_0000_0000L : word;
        }

        private void checkKept() {
            for (int input : kept) {
                long before = Memory.getLong(words + 8L * input);
                boolean half = node.inputRepresentation(input) == Representation.INT32;
                before = half ? before & 0xFFFF_FFFFL : before;
                if (Memory.getLong(words + KEPT + 8L * input) != before) {
                    throw new AssertionError(node + " has changed input " + input);
                }
            }
            if (Memory.getLong(words + PINNED) != BLOCK
                    || Memory.getLong(words + PINNED + 8) != tierup.vm.memory.Value.INT_TAG
                    || Memory.getLong(words + PINNED + 16) != tierup.vm.memory.Value.NOT_CELL) {
                throw new AssertionError(node + " has changed a pinned register");
            }
        }

        private long result() {
            long word = Memory.getLong(words + RESULT);
            return switch (node.representation()) {
                case INT32 -> {
                    if (word >>> 32 != 0) {
                        throw new AssertionError(String.format("%s results in an int of 64 bits: 0x%x", node, word));
                    }
                    yield (int) word;
                }
                case NONE -> 0;
                default -> word;
            };
        }

        @Override
        public void close() {
            cache.free(code);
        }
    }

    private long entryOf(SharedStub stub) {
        return stubs.computeIfAbsent(stub, wanted -> {
            Assembler a = new Assembler();
            wanted.emit(a, null);
            return cache.publish(wanted.name(), a.finish()).orElseThrow().entry();
        });
    }

    /** The machine code of a node. */
    Compiled compile(Node node, FixedRegisters.Wiring wiring) {
        return new Compiled(node, compiled -> {
            Assembler a = compiled.assembler;
            FixedRegisters registers = new FixedRegisters(a, node, wiring, this::entryOf);
            registers.loadInputs();
            node.emit(registers);
            registers.storeResult(mem(rbp, RESULT));
            end(compiled, registers);
        });
    }

    /**
     * The machine code of a comparison fused with a branch; its result says which way that goes.
     *
     * @param next the block that comes next: 0 the one for true, 1 the one for false, -1 another
     */
    Compiled compileFused(Node node, FixedRegisters.Wiring wiring, int next) {
        return new Compiled(node, compiled -> {
            Graph graph = new Graph("fused");
            List<Block> blocks = List.of(graph.addBlock(0), graph.addBlock(0));
            Assembler a = compiled.assembler;
            FixedRegisters registers = new FixedRegisters(a, node, wiring, this::entryOf);
            registers.setNext(next < 0 ? null : blocks.get(next));
            registers.loadInputs();
            ((Fusible) node).emitBranch(registers, new Branch(node, blocks.get(0), blocks.get(1)));
            if (next < 0) {
                a.ud2();
            }
            for (int i = 0; i < 2; i++) {
                boolean isTrue = (i == 0) == (next != 1);
                a.bind(isTrue ? registers.ifTrue : registers.ifFalse);
                a.mov(Conventions.SCRATCH, isTrue ? 1 : 0);
                a.mov(mem(rbp, RESULT), Conventions.SCRATCH);
                end(compiled, registers, i == 0);
            }
        });
    }

    private static void end(Compiled compiled, FixedRegisters registers) {
        end(compiled, registers, true);
    }

    private static void end(Compiled compiled, FixedRegisters registers, boolean withExit) {
        Assembler a = compiled.assembler;
        compiled.kept = registers.storeKeptInputs(KEPT);
        a.mov(mem(rbp, PINNED), Conventions.BLOCK);
        a.mov(mem(rbp, PINNED + 8), Conventions.INT_TAG);
        a.mov(mem(rbp, PINNED + 16), Conventions.NOT_CELL);
        a.mov(eax, 0);
        a.ret();
        if (withExit) {
            a.bind(registers.exit());
            a.mov(eax, LEFT);
            a.ret();
        }
    }

    @Override
    public void close() {
        guest.close();
        cache.close();
        stack.close();
        Memory.free(words);
    }
}
