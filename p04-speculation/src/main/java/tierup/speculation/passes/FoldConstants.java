package tierup.speculation.passes;

import tierup.ir.Block;
import tierup.ir.Control;
import tierup.ir.Evaluation;
import tierup.ir.Graph;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.BoolConstant;
import tierup.ir.nodes.Branch;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Float64Constant;
import tierup.ir.nodes.Int32Constant;
import tierup.vm.memory.Value;

/**
 * Computes now what is known now. A node that is a function of its inputs, and whose inputs are constants, is evaluated: {@link Node#evaluate} says
 * what it does, so nothing has to be said here. A guard that passes is its input; one that fails stays. What has a type with a single value is that value. A branch
 * on a constant is a jump.
 */
public final class FoldConstants implements Pass {
    @Override
    public String name() {
        return "fold constants";
    }

    @Override
    public boolean run(Graph graph) {
        Folding folding = new Folding(graph);
        boolean changed = folding.run();
        if (folding.edgesChanged) {
            graph.finish();
            LoopHeaders.mark(graph);
        }
        return changed;
    }

    private static final class Folding extends Rewriting {
        private boolean edgesChanged;

        Folding(Graph graph) {
            super(graph);
        }

        @Override
        Node rewrite(Node node) {
            if (isConstant(node)
                    || !node.effects().isRepeatable()
                    || node.effects().reads() != 0) {
                return node;
            }
            Node single = single(node);
            if (single != null) {
                return single;
            }
            for (int i = 0; i < node.inputCount(); i++) {
                if (!isConstant(node.input(i))) {
                    return node;
                }
            }
            return node.inputCount() == 0 ? node : evaluate(node);
        }

        private Node evaluate(Node node) {
            try {
                long word = node.evaluate(CONSTANTS);
                Node first = node.input(0);
                boolean same = first.representation() == node.representation() && CONSTANTS.word(first) == word;
                return same ? first : constant(node.representation(), word, node);
            } catch (Unknown e) {
                return node;
            }
        }

        private Node constant(Representation representation, long word, Node instead) {
            return switch (representation) {
                case TAGGED -> Value.isCell(word) ? instead : insert(Constant.of(word));
                case INT32 -> insert(new Int32Constant((int) word));
                case FLOAT64 -> insert(new Float64Constant(Double.longBitsToDouble(word)));
                case BOOL -> insert(new BoolConstant(word != 0));
                default -> instead;
            };
        }

        /** A constant for what can have one value alone, and need not be computed for anything else. */
        private Node single(Node node) {
            Type type = node.type();
            if (!node.effects().isRemovable() || !type.isNumber()) {
                return null;
            }
            Double number = null;
            if (type.kinds() == 0 && type.lo() == type.hi()) {
                number = (double) type.lo();
            } else if (type.equals(Type.of(Type.MINUS_ZERO))) {
                number = -0.0;
            } else if (type.equals(Type.of(Type.NAN))) {
                number = Double.NaN;
            }
            if (number == null) {
                return null;
            }
            return switch (node.representation()) {
                case TAGGED -> insert(Constant.of(Value.fromNumber(number)));
                case INT32 -> insert(new Int32Constant((int) (double) number));
                default -> insert(new Float64Constant(number));
            };
        }

        @Override
        void atEnd(Block block) {
            Control end = block.end();
            if (end instanceof Branch branch && branch.input(0) instanceof BoolConstant condition) {
                Block target = condition.value() ? branch.ifTrue() : branch.ifFalse();
                graph.end(block, new Jump(target));
                block.end().at(branch.pc());
                edgesChanged = true;
                changed();
            }
        }
    }

    static boolean isConstant(Node node) {
        return node instanceof Constant
                || node instanceof Int32Constant
                || node instanceof Float64Constant
                || node instanceof BoolConstant;
    }

    /** Not to be known before the program runs. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final Unknown IT = new Unknown();

        private Unknown() {
            super(null, null, false, false);
        }
    }

    private static final Evaluation CONSTANTS = new Evaluation() {
        @Override
        public long word(Node node) {
            return node.evaluate(this);
        }

        @Override
        public RuntimeException exit(Node guard) {
            return Unknown.IT;
        }

        @Override
        public long argument(int number) {
            throw Unknown.IT;
        }

        @Override
        public long receiver() {
            throw Unknown.IT;
        }

        @Override
        public long callee() {
            throw Unknown.IT;
        }

        @Override
        public long newTarget() {
            throw Unknown.IT;
        }

        @Override
        public int argumentCount() {
            throw Unknown.IT;
        }

        @Override
        public long load(long address, int bytes) {
            throw Unknown.IT;
        }

        @Override
        public void store(long address, int bytes, long word) {
            throw Unknown.IT;
        }

        @Override
        public long askRuntime(Node node, long... words) {
            throw Unknown.IT;
        }

        @Override
        public long allocate(int bytes) {
            throw Unknown.IT;
        }
    };
}
