package tierup.speculation.build;

import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.Arithmetic.Guess;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.ir.nodes.BoolToValue;
import tierup.ir.nodes.Call;
import tierup.ir.nodes.CheckBounds;
import tierup.ir.nodes.CheckInitialized;
import tierup.ir.nodes.CheckInt;
import tierup.ir.nodes.CheckIs;
import tierup.ir.nodes.CheckNumber;
import tierup.ir.nodes.CheckString;
import tierup.ir.nodes.Compare;
import tierup.ir.nodes.Compare.Relation;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.IsNullish;
import tierup.ir.nodes.LoadStringLength;
import tierup.ir.nodes.LoadStringUnit;
import tierup.ir.nodes.Not;
import tierup.ir.nodes.Parameter;
import tierup.ir.nodes.Parameter.Which;
import tierup.ir.nodes.Return;
import tierup.ir.nodes.RuntimeOperation;
import tierup.ir.nodes.StrictEquals;
import tierup.ir.nodes.Throw;
import tierup.ir.nodes.ToBoolean;
import tierup.speculation.build.Guesses.Operands;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.vm.memory.Value;

/** Turns one instruction after the other into nodes, all but jumps. */
final class InstructionBuilder {
    private final FunctionSnapshot function;
    private final FunctionCode code;
    private final Graph graph;
    private final Guesses guesses;
    private final Loops loops;
    private final AccessBuilder accesses;
    private Block block;
    private Environment environment;
    private boolean behind;

    InstructionBuilder(FunctionSnapshot function, Graph graph, Guesses guesses, Loops loops) {
        this.function = function;
        this.code = function.code();
        this.graph = graph;
        this.guesses = guesses;
        this.loops = loops;
        this.accesses = new AccessBuilder(function, this, guesses, graph);
    }

    /**
     * Begins a block.
     *
     * @param behindFrontier whether something visible may have happened, so that no guess may be made
     */
    void begin(Block next, Environment start, boolean behindFrontier) {
        block = next;
        environment = start;
        behind = behindFrontier;
    }

    /** Whether guesses may be made where the builder stands. */
    boolean mayGuess() {
        return !behind;
    }

    /** Appends a node for the instruction at {@code pc}. */
    <N extends Node> N add(int pc, N node) {
        node.at(pc);
        return graph.append(block, node);
    }

    void build(int pc) {
        Opcode op = code.opcodeAt(pc);
        if (behind && loops.isInside(pc) && guesses.wouldGuess(pc)) {
            throw new Refused("a guess behind a side effect, in a loop (" + at(pc) + ")");
        }
        switch (op) {
            case LOAD_UNDEFINED -> constant(pc, Value.UNDEFINED);
            case LOAD_NULL -> constant(pc, Value.NULL);
            case LOAD_TRUE -> constant(pc, Value.TRUE);
            case LOAD_FALSE -> constant(pc, Value.FALSE);
            case LOAD_EMPTY -> constant(pc, Value.EMPTY);
            case LOAD_INT -> constant(pc, Value.fromInt(code.operand(pc, OperandKind.INT)));
            case LOAD_CONST -> environment.push(poolConstant(pc));
            case POP -> environment.pop();
            case DUP -> environment.push(environment.peek(0));
            case DUP2 -> {
                environment.push(environment.peek(1));
                environment.push(environment.peek(1));
            }
            case SWAP -> {
                Node top = environment.pop();
                Node below = environment.pop();
                environment.push(top);
                environment.push(below);
            }
            case LOAD_LOCAL -> environment.push(environment.local(code.operand(pc, OperandKind.LOCAL)));
            case STORE_LOCAL -> environment.setLocal(code.operand(pc, OperandKind.LOCAL), environment.pop());
            case LOAD_THIS -> environment.push(add(pc, new Parameter(Which.THIS, 0)));
            case LOAD_FUNCTION -> environment.push(add(pc, new Parameter(Which.FUNCTION, 0)));
            case CHECK_INITIALIZED -> checkInitialized(pc);
            case RETURN -> graph.end(block, new Return(environment.pop()));
            case THROW -> graph.end(block, new Throw(op, pc, environment.pop()));
            case THROW_ERROR -> graph.end(block, new Throw(op, pc));
            case NOT -> environment.push(add(pc, new BoolToValue(add(pc, new Not(condition(pc, environment.pop()))))));
            case STRICT_EQUAL, STRICT_NOT_EQUAL -> strictEquality(pc, op == Opcode.STRICT_NOT_EQUAL);
            case IS_NULLISH -> environment.push(add(pc, new BoolToValue(add(pc, new IsNullish(environment.pop())))));
            case CALL -> call(pc);
            default -> operation(pc, op);
        }
        behind |= guesses.isVisible(pc);
    }

    private void operation(int pc, Opcode op) {
        Operator operator = operatorOf(op);
        Relation relation = relationOf(op);
        if (accesses.build(pc, op, environment)) {
            return;
        } else if (operator != null && guessesOperands(pc)) {
            arithmetic(pc, op, operator);
        } else if (relation != null && guessesOperands(pc)) {
            comparison(pc, relation);
        } else if (op == Opcode.TO_NUMBER && guessesOperands(pc)) {
            environment.push(number(pc, environment.pop()));
        } else {
            executeInJava(pc, op);
        }
    }

    // -- values -----------------------------------------------------------------------------------

    private void constant(int pc, long value) {
        environment.push(add(pc, Constant.of(value)));
    }

    private Node poolConstant(int pc) {
        FunctionSnapshot.Value value = function.constant(code.operand(pc, OperandKind.CONSTANT));
        Constant constant =
                value.string() ? Constant.cell(value.word(), tierup.ir.Type.STRING) : Constant.of(value.word());
        return add(pc, constant);
    }

    private void checkInitialized(int pc) {
        String name = (String) code.constants()[code.operand(pc, OperandKind.NAME)];
        Node value = environment.pop();
        if (value.type().mayBe(tierup.ir.Type.EMPTY)) {
            value = behind
                    ? askJava(pc, value)
                    : add(pc, new CheckInitialized(name + " is initialized: " + at(pc), value));
        }
        environment.push(value);
    }

    /** An operand that is taken for a number, guarded. */
    private Node number(int pc, Node value) {
        return guesses.operands(pc) == Operands.INTS ? guardInt(pc, value) : guardNumber(pc, value);
    }

    Node guardInt(int pc, Node value) {
        return add(pc, new CheckInt("int: " + at(pc), value));
    }

    Node guardNumber(int pc, Node value) {
        return add(pc, new CheckNumber("number: " + at(pc), value));
    }

    /** What an instruction works on and where it is, for people: "a at 3:17". */
    String at(int pc) {
        String text = code.map().textAt(pc);
        String place = function.placeOf(pc);
        String where = place.isEmpty() ? "@" + pc : place;
        return text == null ? where : text + " at " + where;
    }

    // -- arithmetic -------------------------------------------------------------------------------

    private boolean guessesOperands(int pc) {
        return !behind && guesses.operands(pc) != Operands.ANYTHING;
    }

    private void arithmetic(int pc, Opcode op, Operator operator) {
        // A bit operation's result is an int whatever its operands are; that of >>> only sees to it mostly.
        boolean certain = operator.isBitwise() && operator != Operator.SHIFT_RIGHT_UNSIGNED;
        Guess guess = certain ? Guess.NUMBER : guesses.result(pc);
        if (operator.isUnary()) {
            environment.push(add(pc, new Arithmetic(operator, guess, number(pc, environment.pop()))));
            return;
        }
        boolean step = op == Opcode.INCREMENT || op == Opcode.DECREMENT;
        Node right = step ? add(pc, Constant.of(Value.fromInt(1))) : number(pc, environment.pop());
        Node left = number(pc, environment.pop());
        environment.push(add(pc, new Arithmetic(operator, guess, left, right)));
    }

    private static Operator operatorOf(Opcode op) {
        return switch (op) {
            case BINARY_ADD, INCREMENT -> Operator.ADD;
            case BINARY_SUB, DECREMENT -> Operator.SUB;
            case BINARY_MUL -> Operator.MUL;
            case BINARY_DIV -> Operator.DIV;
            case BINARY_MOD -> Operator.MOD;
            case NEGATE -> Operator.NEGATE;
            case BIT_AND -> Operator.BIT_AND;
            case BIT_OR -> Operator.BIT_OR;
            case BIT_XOR -> Operator.BIT_XOR;
            case BIT_NOT -> Operator.BIT_NOT;
            case SHIFT_LEFT -> Operator.SHIFT_LEFT;
            case SHIFT_RIGHT -> Operator.SHIFT_RIGHT;
            case SHIFT_RIGHT_UNSIGNED -> Operator.SHIFT_RIGHT_UNSIGNED;
            default -> null;
        };
    }

    // -- conditions -------------------------------------------------------------------------------

    private static Relation relationOf(Opcode op) {
        return switch (op) {
            case LESS -> Relation.LESS;
            case LESS_EQUAL -> Relation.LESS_EQUAL;
            case GREATER -> Relation.GREATER;
            case GREATER_EQUAL -> Relation.GREATER_EQUAL;
            case EQUAL, STRICT_EQUAL -> Relation.EQUAL;
            case NOT_EQUAL, STRICT_NOT_EQUAL -> Relation.NOT_EQUAL;
            default -> null;
        };
    }

    /** What a value says to an if. */
    Node condition(int pc, Node value) {
        return value instanceof BoolToValue known ? known.input(0) : add(pc, new ToBoolean(value));
    }

    Node isEmpty(int pc, Node value) {
        return add(pc, new StrictEquals(value, add(pc, Constant.of(Value.EMPTY))));
    }

    /** Words that are equal are the same value, and of undefined, null and booleans no other word is. */
    private void strictEquality(int pc, boolean negated) {
        Node right = environment.peek(0);
        Node left = environment.peek(1);
        if (guessesOperands(pc)) {
            comparison(pc, negated ? Relation.NOT_EQUAL : Relation.EQUAL);
        } else if (isOddball(left) || isOddball(right)) {
            environment.pop(2);
            Node same = add(pc, new StrictEquals(left, right));
            environment.push(add(pc, new BoolToValue(negated ? add(pc, new Not(same)) : same)));
        } else {
            executeInJava(pc, code.opcodeAt(pc));
        }
    }

    private void comparison(int pc, Relation relation) {
        Node right = number(pc, environment.pop());
        Node left = number(pc, environment.pop());
        environment.push(add(pc, new BoolToValue(add(pc, new Compare(relation, left, right)))));
    }

    private static boolean isOddball(Node node) {
        return node instanceof Constant constant
                && !Value.isNumber(constant.value())
                && !Value.isCell(constant.value());
    }

    // -- what others do ---------------------------------------------------------------------------

    private void call(int pc) {
        Node[] words = environment.pop(code.popsAt(pc));
        if (mayGuess() && guesses.isCharCodeAt(pc)) {
            add(
                    pc,
                    new CheckIs(
                            "charCodeAt: " + at(pc),
                            words[0],
                            function.callee(pc).cell()));
            environment.push(charCodeAt(pc, words[1], words[2]));
        } else {
            environment.push(add(pc, new Call(pc, words)));
        }
    }

    private Node charCodeAt(int pc, Node receiver, Node position) {
        Node string = add(pc, new CheckString("string: " + at(pc), receiver));
        Node length = add(pc, new LoadStringLength(string));
        Node index = add(pc, new CheckBounds("in bounds: " + at(pc), guardInt(pc, position), length));
        return add(pc, new LoadStringUnit("no concatenation: " + at(pc), string, index));
    }

    /** Has Java carry out an instruction, and does to the environment what it does to the stack. */
    private void executeInJava(int pc, Opcode op) {
        Node[] inputs = environment.pop(code.popsAt(pc));
        Node result = add(pc, new RuntimeOperation(op, pc, inputs));
        switch (op) {
            case SET_PROP, SET_INDEX, SET_SUPER -> environment.push(inputs[inputs.length - 1]);
            case DEFINE_PROP, DEFINE_INDEX, DEFINE_METHOD, ARRAY_PUSH, ARRAY_SPREAD, COPY_PROPERTIES, SET_PROTOTYPE ->
                environment.push(inputs[0]);
            default -> {
                if (op.pushes() > 1) {
                    throw new Refused(op + " (" + at(pc) + ")");
                } else if (op.pushes() == 1) {
                    environment.push(result);
                }
            }
        }
    }

    /** Has Java carry out an instruction that leaves its operands where they are. */
    Node askJava(int pc, Node... inputs) {
        return add(pc, new RuntimeOperation(code.opcodeAt(pc), pc, inputs));
    }
}
