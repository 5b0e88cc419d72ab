package tierup.bytecode;

import java.util.List;

/**
 * The one table of the bytecode set: every instruction with its operands, its effect on the operand stack and the kind
 * of feedback it collects. Interpreter, assembler, disassembler, verifier, template compiler and graph builder read it;
 * nobody else knows an instruction's length.
 *
 * <p>The machine is a stack machine. An instruction is one opcode byte followed by its operands, little-endian, without
 * padding ({@link OperandKind} gives the widths). Jump targets are absolute byte offsets in the function. The comment of
 * each row shows the operand stack before and after, top of stack at the right: {@code before -- after}.
 *
 * <h2>Conventions the compiler keeps and the verifier checks</h2>
 * <ul>
 *   <li>The stack depth at each instruction is the same on every path, and so is the number of contexts pushed.
 *   <li>Loops close with {@link #JUMP_BACK} only; every other jump goes forward. The target of a back-edge is the loop
 *       header.
 *   <li>An exception handler row is (start, end, target, depth): when an instruction in [start, end) throws, the stack
 *       is cut to {@code depth} operands, contexts are popped to those at {@code start}, the exception is pushed and
 *       execution goes on at {@code target}. Earlier rows are inner ones.
 *   <li>{@code finally} is compiled once per try statement: every way into it stores a completion (a small int that
 *       says how to go on, and a value) in two locals; the end of the finally block dispatches on it.
 *   <li>Method calls: {@code object; DUP; GET_PROP name; SWAP; args; CALL}. Plain calls pass LOAD_UNDEFINED as this.
 *   <li>{@code this} of a derived constructor is an ordinary (possibly captured) variable, empty until super() returns.
 *       {@code this}, {@code new.target} and {@code arguments} used by an arrow function are captured variables of the
 *       function around it.
 *   <li>{@code empty} values live only in locals, contexts and as literal holes; each load that may see one is followed
 *       by CHECK_INITIALIZED.
 * </ul>
 *
 * <p>Sources: the one-table idea is Wren's {@code wren_opcodes.h} and LuaJIT's {@code lj_bc.h}; the choice of a stack
 * machine, CPython's and the JVM's: its code is compact, its compiler simple, and a template JIT can undo the stack
 * traffic.
 */
public enum Opcode {

    // -- Constants and the operand stack
    /** {@code -- undefined} */
    LOAD_UNDEFINED(0, 1, FeedbackKind.NONE),
    /** {@code -- null} */
    LOAD_NULL(0, 1, FeedbackKind.NONE),
    /** {@code -- true} */
    LOAD_TRUE(0, 1, FeedbackKind.NONE),
    /** {@code -- false} */
    LOAD_FALSE(0, 1, FeedbackKind.NONE),
    /** {@code -- empty: marks an uninitialized binding or a hole; may only be stored or passed to NEW} */
    LOAD_EMPTY(0, 1, FeedbackKind.NONE),
    /** {@code -- int32} */
    LOAD_INT(0, 1, FeedbackKind.NONE, OperandKind.INT),
    /** {@code -- a number or string of the constant pool} */
    LOAD_CONST(0, 1, FeedbackKind.NONE, OperandKind.CONSTANT),
    /** {@code a --} */
    POP(1, 0, FeedbackKind.NONE),
    /** {@code a -- a a} */
    DUP(1, 2, FeedbackKind.NONE),
    /** {@code a b -- a b a b} */
    DUP2(2, 4, FeedbackKind.NONE),
    /** {@code a b -- b a} */
    SWAP(2, 2, FeedbackKind.NONE),

    // -- Locals and contexts
    /** {@code -- a; parameters are the first locals} */
    LOAD_LOCAL(0, 1, FeedbackKind.NONE, OperandKind.LOCAL),
    /** {@code a --} */
    STORE_LOCAL(1, 0, FeedbackKind.NONE, OperandKind.LOCAL),
    /** {@code a -- a; ReferenceError 'Cannot access NAME before initialization' if empty} */
    CHECK_INITIALIZED(1, 1, FeedbackKind.NONE, OperandKind.NAME),
    /** {@code enters a scope with COUNT captured variables, all empty} */
    PUSH_CONTEXT(0, 0, FeedbackKind.NONE, OperandKind.COUNT),
    /** {@code replaces the innermost context by a copy: the next iteration's bindings} */
    COPY_CONTEXT(0, 0, FeedbackKind.NONE),
    /** {@code leaves the innermost scope} */
    POP_CONTEXT(0, 0, FeedbackKind.NONE),
    /** {@code -- a; DEPTH contexts outwards} */
    LOAD_CONTEXT(0, 1, FeedbackKind.NONE, OperandKind.DEPTH, OperandKind.SLOT),
    /** {@code a --} */
    STORE_CONTEXT(1, 0, FeedbackKind.NONE, OperandKind.DEPTH, OperandKind.SLOT),
    /** {@code -- this, as the caller passed it} */
    LOAD_THIS(0, 1, FeedbackKind.NONE),
    /** {@code -- the running function} */
    LOAD_FUNCTION(0, 1, FeedbackKind.NONE),
    /** {@code -- new.target} */
    LOAD_NEW_TARGET(0, 1, FeedbackKind.NONE),
    /** {@code -- a new arguments object (unmapped)} */
    LOAD_ARGUMENTS(0, 1, FeedbackKind.NONE),
    /** {@code -- array of the arguments from number COUNT on} */
    LOAD_REST(0, 1, FeedbackKind.NONE, OperandKind.COUNT),

    // -- Globals
    /** {@code -- a; ReferenceError if undeclared} */
    LOAD_GLOBAL(0, 1, FeedbackKind.GLOBAL, OperandKind.NAME, OperandKind.FEEDBACK),
    /** {@code -- a; for typeof} */
    LOAD_GLOBAL_OR_UNDEFINED(0, 1, FeedbackKind.GLOBAL, OperandKind.NAME, OperandKind.FEEDBACK),
    /** {@code a --; ReferenceError if undeclared} */
    STORE_GLOBAL(1, 0, FeedbackKind.GLOBAL, OperandKind.NAME, OperandKind.FEEDBACK),

    // -- Arithmetic and bits
    /** {@code a b -- a + b, or the concatenation} */
    BINARY_ADD(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a - b} */
    BINARY_SUB(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a * b} */
    BINARY_MUL(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a / b} */
    BINARY_DIV(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a % b, sign of a} */
    BINARY_MOD(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a ** b} */
    BINARY_EXP(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a & b} */
    BIT_AND(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a | b} */
    BIT_OR(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a ^ b} */
    BIT_XOR(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a << b} */
    SHIFT_LEFT(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a >> b} */
    SHIFT_RIGHT(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a >>> b} */
    SHIFT_RIGHT_UNSIGNED(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- -a} */
    NEGATE(1, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- ~a} */
    BIT_NOT(1, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- a + 1, numeric} */
    INCREMENT(1, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- a - 1, numeric} */
    DECREMENT(1, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- +a} */
    TO_NUMBER(1, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),

    // -- Comparison and tests
    /** {@code a b -- a == b} */
    EQUAL(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a != b} */
    NOT_EQUAL(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a === b} */
    STRICT_EQUAL(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a !== b} */
    STRICT_NOT_EQUAL(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a < b} */
    LESS(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a <= b} */
    LESS_EQUAL(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a > b} */
    GREATER(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a >= b} */
    GREATER_EQUAL(2, 1, FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- !a} */
    NOT(1, 1, FeedbackKind.NONE),
    /** {@code a -- the string typeof a} */
    TYPEOF(1, 1, FeedbackKind.NONE),
    /** {@code a -- whether a is null or undefined} */
    IS_NULLISH(1, 1, FeedbackKind.NONE),
    /** {@code a b -- a instanceof b} */
    INSTANCE_OF(2, 1, FeedbackKind.NONE),
    /** {@code key object -- key in object} */
    IN(2, 1, FeedbackKind.NONE),
    /** {@code a -- string; template literals} */
    TO_STRING(1, 1, FeedbackKind.NONE),
    /** {@code a -- string, symbol or int; computed names are converted once} */
    TO_PROPERTY_KEY(1, 1, FeedbackKind.NONE),
    /** {@code a -- a; TypeError if null or undefined; destructuring} */
    CHECK_OBJECT_COERCIBLE(1, 1, FeedbackKind.NONE),

    // -- Control
    /** Forward jump. */
    JUMP(0, 0, FeedbackKind.NONE, OperandKind.TARGET),
    /** {@code the only backward jump: the back-edge of a loop; counted, and polls for interrupts} */
    JUMP_BACK(0, 0, FeedbackKind.LOOP, OperandKind.TARGET, OperandKind.FEEDBACK),
    /** {@code a --} */
    JUMP_IF_FALSE(1, 0, FeedbackKind.NONE, OperandKind.TARGET),
    /** {@code a --} */
    JUMP_IF_TRUE(1, 0, FeedbackKind.NONE, OperandKind.TARGET),
    /** {@code a --; leaves the frame} */
    RETURN(1, 0, FeedbackKind.NONE),
    /** {@code a --} */
    THROW(1, 0, FeedbackKind.NONE),
    /** {@code throws an error that the compiler foresaw: FLAGS the ErrorKind, CONSTANT the message} */
    THROW_ERROR(0, 0, FeedbackKind.NONE, OperandKind.FLAGS, OperandKind.CONSTANT),

    // -- Calls: the caller pushes the callee, this, then the arguments
    /** {@code callee this arg.. -- result} */
    CALL(Opcode.VARIABLE, 1, FeedbackKind.CALL, OperandKind.COUNT, OperandKind.FEEDBACK),
    /** {@code callee empty arg.. -- object} */
    NEW(Opcode.VARIABLE, 1, FeedbackKind.CALL, OperandKind.COUNT, OperandKind.FEEDBACK),
    /**
     * {@code callee newTarget arg.. -- this; an empty newTarget means the frame's own, which an arrow function has not}
     */
    SUPER_CALL(Opcode.VARIABLE, 1, FeedbackKind.CALL, OperandKind.COUNT, OperandKind.FEEDBACK),
    /** {@code callee this array -- result} */
    CALL_SPREAD(3, 1, FeedbackKind.CALL, OperandKind.FEEDBACK),
    /** {@code callee empty array -- object} */
    NEW_SPREAD(3, 1, FeedbackKind.CALL, OperandKind.FEEDBACK),
    /** {@code callee newTarget array -- this} */
    SUPER_CALL_SPREAD(3, 1, FeedbackKind.CALL, OperandKind.FEEDBACK),
    /** {@code function -- its prototype}; whether that is a constructor is asked when it is called */
    LOAD_SUPER_CONSTRUCTOR(1, 1, FeedbackKind.NONE),
    /** {@code value this -- the object that a derived constructor returns} */
    CHECK_CONSTRUCTOR_RESULT(2, 1, FeedbackKind.NONE),

    // -- Properties
    /** {@code object -- object.NAME} */
    GET_PROP(1, 1, FeedbackKind.PROPERTY, OperandKind.NAME, OperandKind.FEEDBACK),
    /** {@code object value -- value} */
    SET_PROP(2, 1, FeedbackKind.PROPERTY, OperandKind.NAME, OperandKind.FEEDBACK),
    /** {@code object key -- object[key]} */
    GET_INDEX(2, 1, FeedbackKind.ELEMENT, OperandKind.FEEDBACK),
    /** {@code object key value -- value} */
    SET_INDEX(3, 1, FeedbackKind.ELEMENT, OperandKind.FEEDBACK),
    /** {@code object key -- true; TypeError where it cannot} */
    DELETE_INDEX(2, 1, FeedbackKind.NONE),
    /** {@code this key -- super[key], with this as receiver} */
    GET_SUPER(2, 1, FeedbackKind.NONE),
    /** {@code this key value -- value} */
    SET_SUPER(3, 1, FeedbackKind.NONE),

    // -- Objects
    /** {@code -- {}} */
    NEW_OBJECT(0, 1, FeedbackKind.ALLOCATION, OperandKind.FEEDBACK),
    /** {@code element.. -- array; an element may be empty (a hole)} */
    NEW_ARRAY(Opcode.VARIABLE, 1, FeedbackKind.ALLOCATION, OperandKind.COUNT, OperandKind.FEEDBACK),
    /** {@code object value -- object; own, enumerable, never a setter} */
    DEFINE_PROP(2, 1, FeedbackKind.PROPERTY, OperandKind.NAME, OperandKind.FEEDBACK),
    /** {@code object key value -- object} */
    DEFINE_INDEX(3, 1, FeedbackKind.NONE),
    /** {@code object key function -- object; FLAGS see MethodFlags} */
    DEFINE_METHOD(3, 1, FeedbackKind.NONE, OperandKind.FLAGS),
    /** {@code array value -- array; value may be empty (a hole)} */
    ARRAY_PUSH(2, 1, FeedbackKind.NONE),
    /** {@code array iterable -- array} */
    ARRAY_SPREAD(2, 1, FeedbackKind.NONE),
    /** {@code object source -- object; object spread} */
    COPY_PROPERTIES(2, 1, FeedbackKind.NONE),
    /** {@code source excludedKeysArray -- object; object rest pattern} */
    COPY_REST_PROPERTIES(2, 1, FeedbackKind.NONE),
    /** {@code object value -- object; __proto__: value in a literal} */
    SET_PROTOTYPE(2, 1, FeedbackKind.NONE),
    /** {@code -- a new function that closes over the current context} */
    CLOSURE(0, 1, FeedbackKind.NONE, OperandKind.FUNCTION),
    /** {@code heritage-or-empty -- constructor, its prototype object made and linked} */
    NEW_CLASS(1, 1, FeedbackKind.NONE, OperandKind.FUNCTION),
    /** {@code -- the site's frozen strings array; CONSTANT is a TemplateStrings} */
    GET_TEMPLATE_OBJECT(0, 1, FeedbackKind.ALLOCATION, OperandKind.CONSTANT, OperandKind.FEEDBACK),

    // -- Iteration: the loop's state stays on the operand stack below the body's operands
    /** {@code object -- iterator over its enumerable string keys, inherited ones included} */
    FOR_IN_START(1, 1, FeedbackKind.NONE),
    /** {@code iterable -- iterator} */
    FOR_OF_START(1, 1, FeedbackKind.NONE),
    /** {@code iterator -- iterator key, or jumps to TARGET with: iterator} */
    FOR_IN_NEXT(1, 2, FeedbackKind.NONE, OperandKind.TARGET),
    /**
     * {@code iterator -- iterator value, or jumps to TARGET with: iterator}. Where a POP follows at once, the value is
     * not read: {@code [, x] = iterator} only steps over its first result.
     */
    FOR_OF_NEXT(1, 2, FeedbackKind.NONE, OperandKind.TARGET),
    /** {@code iterator --; calls its return method; FLAGS 1: an exception is under way, errors are swallowed} */
    ITERATOR_CLOSE(1, 0, FeedbackKind.NONE, OperandKind.FLAGS);

    /** In {@link #pops}: depends on the COUNT operand. */
    private static final int VARIABLE = -1;

    /** What collects at an instruction, and how many 64-bit words it takes in the feedback vector. */
    public enum FeedbackKind {
        NONE(0),
        /** Bit set of operand kinds seen, see {@code tierup.vm.code.Feedback}. */
        OPERANDS(1),
        /** Back-edge count. */
        LOOP(1),
        /** Last callee's code, and a count. */
        CALL(2),
        GLOBAL(2),
        PROPERTY(2),
        ELEMENT(2),
        ALLOCATION(1);

        private final int words;

        FeedbackKind(int words) {
            this.words = words;
        }

        public int words() {
            return words;
        }
    }

    private static final Opcode[] BY_CODE = values();

    private final int pops;
    private final int pushes;
    private final FeedbackKind feedback;
    private final List<OperandKind> operands;
    private final int length;

    Opcode(int pops, int pushes, FeedbackKind feedback, OperandKind... operands) {
        this.pops = pops;
        this.pushes = pushes;
        this.feedback = feedback;
        this.operands = List.of(operands);
        int bytes = 1;
        for (OperandKind operand : operands) {
            bytes += operand.bytes();
        }
        this.length = bytes;
    }

    /**
     * The opcode with the given number.
     *
     * @param code 0 to 255
     * @return null if no instruction has this number
     */
    public static Opcode of(int code) {
        return code < BY_CODE.length ? BY_CODE[code] : null;
    }

    /** The opcode byte. */
    public int code() {
        return ordinal();
    }

    /** Bytes of the whole instruction. */
    public int length() {
        return length;
    }

    public List<OperandKind> operands() {
        return operands;
    }

    public FeedbackKind feedback() {
        return feedback;
    }

    /** How many operands this instruction takes from the stack; {@code count} is its COUNT operand, if it has one. */
    public int pops(int count) {
        if (pops != VARIABLE) {
            return pops;
        }
        return this == NEW_ARRAY ? count : count + 2;
    }

    /** How many operands it leaves when it falls through; a taken FOR_*_NEXT leaves one fewer. */
    public int pushes() {
        return pushes;
    }

    /** Offset of the given operand from the start of the instruction, or -1 if it has none such. */
    public int offsetOf(OperandKind operand) {
        int offset = 1;
        for (OperandKind o : operands) {
            if (o == operand) {
                return offset;
            }
            offset += o.bytes();
        }
        return -1;
    }

    public boolean hasOperand(OperandKind operand) {
        return operands.contains(operand);
    }

    /** Whether control may go to the TARGET operand. */
    public boolean isJump() {
        return operands.contains(OperandKind.TARGET);
    }

    /** Whether control never falls through to the next instruction. */
    public boolean endsBlock() {
        switch (this) {
            case JUMP:
            case JUMP_BACK:
            case RETURN:
            case THROW:
            case THROW_ERROR:
                return true;
            default:
                return false;
        }
    }
}
