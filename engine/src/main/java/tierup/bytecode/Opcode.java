package tierup.bytecode;

import static tierup.bytecode.Kind.ANYTHING;
import static tierup.bytecode.Kind.ARRAY;
import static tierup.bytecode.Kind.EMPTY;
import static tierup.bytecode.Kind.FUNCTION;
import static tierup.bytecode.Kind.ITERATOR;
import static tierup.bytecode.Kind.KEY_ITERATOR;
import static tierup.bytecode.Kind.OBJECT;
import static tierup.bytecode.Kind.PRIMITIVE;
import static tierup.bytecode.Kind.VALUE;
import static tierup.bytecode.Kind.VALUE_OR_EMPTY;
import static tierup.bytecode.Kind.leaves;
import static tierup.bytecode.Kind.takes;
import static tierup.bytecode.Kind.takesMany;

import java.util.List;

/**
 * The one table of the bytecode set: every instruction with its operands, its effect on the operand stack and the kind
 * of feedback it collects. Interpreter, assembler, disassembler, verifier, template compiler and graph builder read it;
 * nobody else knows an instruction's length.
 *
 * <p>The machine is a stack machine. An instruction is one opcode byte followed by its operands, little-endian, without
 * padding ({@link OperandKind} gives the widths). Where an operand outgrows its width, the instruction is written in its
 * wide form: the byte {@link #WIDE}, the opcode, and four bytes for each operand. Jump targets are absolute byte offsets
 * in the function. The comment of each row shows the operand stack before and after, top of stack at the right: {@code
 * before -- after}; the first two columns say of what {@link Kind} these operands are.
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
 *   <li>{@code empty} values live only in locals, contexts and as literal holes. A local that may be empty is checked
 *       (CHECK_INITIALIZED) before it is used; a context's slot is checked by the load itself, unless the next
 *       instruction does so.
 *   <li>Operands are of the kinds that the rows give. An object, array or function that the verifier cannot know to be
 *       one is checked by the instruction.
 * </ul>
 *
 * <p>Sources: the one-table idea is Wren's {@code wren_opcodes.h} and LuaJIT's {@code lj_bc.h}; the choice of a stack
 * machine, CPython's and the JVM's: its code is compact, its compiler simple, and a template JIT can undo the stack
 * traffic.
 */
public enum Opcode {

    // -- Constants and the operand stack
    /** {@code -- undefined} */
    LOAD_UNDEFINED(takes(), leaves(PRIMITIVE), FeedbackKind.NONE),
    /** {@code -- null} */
    LOAD_NULL(takes(), leaves(PRIMITIVE), FeedbackKind.NONE),
    /** {@code -- true} */
    LOAD_TRUE(takes(), leaves(PRIMITIVE), FeedbackKind.NONE),
    /** {@code -- false} */
    LOAD_FALSE(takes(), leaves(PRIMITIVE), FeedbackKind.NONE),
    /** {@code -- empty: marks an uninitialized binding or a hole; see {@link Kind}} */
    LOAD_EMPTY(takes(), leaves(EMPTY), FeedbackKind.NONE),
    /** {@code -- int32} */
    LOAD_INT(takes(), leaves(PRIMITIVE), FeedbackKind.NONE, OperandKind.INT),
    /** {@code -- a number or string of the constant pool} */
    LOAD_CONST(takes(), leaves(PRIMITIVE), FeedbackKind.NONE, OperandKind.CONSTANT),
    /** {@code a --} */
    POP(takes(ANYTHING), leaves(), FeedbackKind.NONE),
    /** {@code a -- a a} */
    DUP(takes(VALUE_OR_EMPTY), leaves(VALUE_OR_EMPTY, VALUE_OR_EMPTY), FeedbackKind.NONE),
    /** {@code a b -- a b a b} */
    DUP2(
            takes(VALUE_OR_EMPTY, VALUE_OR_EMPTY),
            leaves(VALUE_OR_EMPTY, VALUE_OR_EMPTY, VALUE_OR_EMPTY, VALUE_OR_EMPTY),
            FeedbackKind.NONE),
    /** {@code a b -- b a} */
    SWAP(takes(ANYTHING, ANYTHING), leaves(ANYTHING, ANYTHING), FeedbackKind.NONE),

    // -- Locals and contexts
    /** {@code -- a; parameters are the first locals} */
    LOAD_LOCAL(takes(), leaves(VALUE_OR_EMPTY), FeedbackKind.NONE, OperandKind.LOCAL),
    /** {@code a --} */
    STORE_LOCAL(takes(VALUE_OR_EMPTY), leaves(), FeedbackKind.NONE, OperandKind.LOCAL),
    /** {@code a -- a; ReferenceError 'Cannot access NAME before initialization' if empty} */
    CHECK_INITIALIZED(takes(VALUE_OR_EMPTY), leaves(VALUE), FeedbackKind.NONE, OperandKind.NAME),
    /** {@code enters a scope with COUNT captured variables, all empty} */
    PUSH_CONTEXT(takes(), leaves(), FeedbackKind.NONE, OperandKind.COUNT),
    /** {@code replaces the innermost context by a copy: the next iteration's bindings} */
    COPY_CONTEXT(takes(), leaves(), FeedbackKind.NONE),
    /** {@code leaves the innermost scope} */
    POP_CONTEXT(takes(), leaves(), FeedbackKind.NONE),
    /** {@code -- a; DEPTH contexts outwards} */
    LOAD_CONTEXT(takes(), leaves(VALUE_OR_EMPTY), FeedbackKind.NONE, OperandKind.DEPTH, OperandKind.SLOT),
    /** {@code a --} */
    STORE_CONTEXT(takes(VALUE_OR_EMPTY), leaves(), FeedbackKind.NONE, OperandKind.DEPTH, OperandKind.SLOT),
    /** {@code -- this, as the caller passed it} */
    LOAD_THIS(takes(), leaves(VALUE_OR_EMPTY), FeedbackKind.NONE),
    /** {@code -- the running function} */
    LOAD_FUNCTION(takes(), leaves(FUNCTION), FeedbackKind.NONE),
    /** {@code -- new.target} */
    LOAD_NEW_TARGET(takes(), leaves(VALUE), FeedbackKind.NONE),
    /** {@code -- a new arguments object (unmapped)} */
    LOAD_ARGUMENTS(takes(), leaves(OBJECT), FeedbackKind.NONE),
    /** {@code -- array of the arguments from number COUNT on} */
    LOAD_REST(takes(), leaves(ARRAY), FeedbackKind.NONE, OperandKind.COUNT),

    // -- Globals
    /** {@code -- a; ReferenceError if undeclared} */
    LOAD_GLOBAL(takes(), leaves(VALUE), FeedbackKind.GLOBAL, OperandKind.NAME, OperandKind.FEEDBACK),
    /** {@code -- a; for typeof} */
    LOAD_GLOBAL_OR_UNDEFINED(takes(), leaves(VALUE), FeedbackKind.GLOBAL, OperandKind.NAME, OperandKind.FEEDBACK),
    /** {@code a --; ReferenceError if undeclared} */
    STORE_GLOBAL(takes(VALUE), leaves(), FeedbackKind.GLOBAL, OperandKind.NAME, OperandKind.FEEDBACK),

    // -- Arithmetic and bits
    /** {@code a b -- a + b, or the concatenation} */
    BINARY_ADD(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a - b} */
    BINARY_SUB(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a * b} */
    BINARY_MUL(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a / b} */
    BINARY_DIV(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a % b, sign of a} */
    BINARY_MOD(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a ** b} */
    BINARY_EXP(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a & b} */
    BIT_AND(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a | b} */
    BIT_OR(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a ^ b} */
    BIT_XOR(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a << b} */
    SHIFT_LEFT(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a >> b} */
    SHIFT_RIGHT(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a >>> b} */
    SHIFT_RIGHT_UNSIGNED(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- -a} */
    NEGATE(takes(VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- ~a} */
    BIT_NOT(takes(VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- a + 1, numeric} */
    INCREMENT(takes(VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- a - 1, numeric} */
    DECREMENT(takes(VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- +a} */
    TO_NUMBER(takes(VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),

    // -- Comparison and tests
    /** {@code a b -- a == b} */
    EQUAL(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a != b} */
    NOT_EQUAL(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a === b} */
    STRICT_EQUAL(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a !== b} */
    STRICT_NOT_EQUAL(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a < b} */
    LESS(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a <= b} */
    LESS_EQUAL(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a > b} */
    GREATER(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a b -- a >= b} */
    GREATER_EQUAL(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.OPERANDS, OperandKind.FEEDBACK),
    /** {@code a -- !a} */
    NOT(takes(VALUE), leaves(PRIMITIVE), FeedbackKind.NONE),
    /** {@code a -- the string typeof a} */
    TYPEOF(takes(VALUE), leaves(PRIMITIVE), FeedbackKind.NONE),
    /** {@code a -- whether a is null or undefined} */
    IS_NULLISH(takes(VALUE), leaves(PRIMITIVE), FeedbackKind.NONE),
    /** {@code a b -- a instanceof b} */
    INSTANCE_OF(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.CALL, OperandKind.FEEDBACK),
    /** {@code key object -- key in object} */
    IN(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.NONE),
    /** {@code a -- string; template literals} */
    TO_STRING(takes(VALUE), leaves(PRIMITIVE), FeedbackKind.NONE),
    /** {@code a -- string, symbol or int; computed names are converted once} */
    TO_PROPERTY_KEY(takes(VALUE), leaves(PRIMITIVE), FeedbackKind.NONE),
    /** {@code a -- a; TypeError if null or undefined; destructuring} */
    CHECK_OBJECT_COERCIBLE(takes(VALUE), leaves(VALUE), FeedbackKind.NONE),

    // -- Control
    /** Forward jump. */
    JUMP(takes(), leaves(), FeedbackKind.NONE, OperandKind.TARGET),
    /** {@code the only backward jump: the back-edge of a loop; counted, and polls for interrupts} */
    JUMP_BACK(takes(), leaves(), FeedbackKind.LOOP, OperandKind.TARGET, OperandKind.FEEDBACK),
    /** {@code a --} */
    JUMP_IF_FALSE(takes(VALUE), leaves(), FeedbackKind.NONE, OperandKind.TARGET),
    /** {@code a --} */
    JUMP_IF_TRUE(takes(VALUE), leaves(), FeedbackKind.NONE, OperandKind.TARGET),
    /** {@code a --; leaves the frame} */
    RETURN(takes(VALUE), leaves(), FeedbackKind.NONE),
    /** {@code a --} */
    THROW(takes(VALUE), leaves(), FeedbackKind.NONE),
    /** {@code throws an error that the compiler foresaw: FLAGS the ErrorKind, CONSTANT the message} */
    THROW_ERROR(takes(), leaves(), FeedbackKind.NONE, OperandKind.FLAGS, OperandKind.CONSTANT),

    // -- Calls: the caller pushes the callee, this, then the arguments
    /** {@code callee this arg.. -- result} */
    CALL(takesMany(VALUE, VALUE, VALUE), leaves(VALUE), FeedbackKind.CALL, OperandKind.COUNT, OperandKind.FEEDBACK),
    /** {@code callee empty arg.. -- object} */
    NEW(takesMany(VALUE, EMPTY, VALUE), leaves(VALUE), FeedbackKind.CONSTRUCT, OperandKind.COUNT, OperandKind.FEEDBACK),
    /**
     * {@code callee newTarget arg.. -- this; an empty newTarget means the frame's own, which an arrow function has not}
     */
    SUPER_CALL(
            takesMany(VALUE, VALUE_OR_EMPTY, VALUE),
            leaves(VALUE),
            FeedbackKind.CONSTRUCT,
            OperandKind.COUNT,
            OperandKind.FEEDBACK),
    /** {@code callee this array -- result} */
    CALL_SPREAD(takes(VALUE, VALUE, ARRAY), leaves(VALUE), FeedbackKind.CALL, OperandKind.FEEDBACK),
    /** {@code callee empty array -- object} */
    NEW_SPREAD(takes(VALUE, EMPTY, ARRAY), leaves(VALUE), FeedbackKind.CONSTRUCT, OperandKind.FEEDBACK),
    /** {@code callee newTarget array -- this} */
    SUPER_CALL_SPREAD(takes(VALUE, VALUE_OR_EMPTY, ARRAY), leaves(VALUE), FeedbackKind.CONSTRUCT, OperandKind.FEEDBACK),
    /** {@code function -- its prototype}; whether that is a constructor is asked when it is called */
    LOAD_SUPER_CONSTRUCTOR(takes(FUNCTION), leaves(VALUE), FeedbackKind.NONE),
    /** {@code value this -- the object that a derived constructor returns} */
    CHECK_CONSTRUCTOR_RESULT(takes(VALUE, VALUE_OR_EMPTY), leaves(OBJECT), FeedbackKind.NONE),

    // -- Properties
    /** {@code object -- object.NAME} */
    GET_PROP(takes(VALUE), leaves(VALUE), FeedbackKind.PROPERTY, OperandKind.NAME, OperandKind.FEEDBACK),
    /** {@code object value -- value} */
    SET_PROP(takes(VALUE, VALUE), leaves(VALUE), FeedbackKind.PROPERTY, OperandKind.NAME, OperandKind.FEEDBACK),
    /** {@code object key -- object[key]} */
    GET_INDEX(takes(VALUE, VALUE), leaves(VALUE), FeedbackKind.ELEMENT, OperandKind.FEEDBACK),
    /** {@code object key value -- value} */
    SET_INDEX(takes(VALUE, VALUE, VALUE), leaves(VALUE), FeedbackKind.ELEMENT, OperandKind.FEEDBACK),
    /** {@code object key -- true; TypeError where it cannot} */
    DELETE_INDEX(takes(VALUE, VALUE), leaves(PRIMITIVE), FeedbackKind.NONE),
    /** {@code this key -- super[key], with this as receiver} */
    GET_SUPER(takes(VALUE, VALUE), leaves(VALUE), FeedbackKind.NONE),
    /** {@code this key value -- value} */
    SET_SUPER(takes(VALUE, VALUE, VALUE), leaves(VALUE), FeedbackKind.NONE),

    // -- Objects
    /** {@code -- {}} */
    NEW_OBJECT(takes(), leaves(OBJECT), FeedbackKind.ALLOCATION, OperandKind.FEEDBACK),
    /** {@code element.. -- array; an element may be empty (a hole)} */
    NEW_ARRAY(
            takesMany(VALUE_OR_EMPTY), leaves(ARRAY), FeedbackKind.ALLOCATION, OperandKind.COUNT, OperandKind.FEEDBACK),
    /** {@code object value -- object; own, enumerable, never a setter} */
    DEFINE_PROP(takes(OBJECT, VALUE), leaves(OBJECT), FeedbackKind.PROPERTY, OperandKind.NAME, OperandKind.FEEDBACK),
    /** {@code object key value -- object} */
    DEFINE_INDEX(takes(OBJECT, VALUE, VALUE), leaves(OBJECT), FeedbackKind.NONE),
    /** {@code object key function -- object; FLAGS see MethodFlags} */
    DEFINE_METHOD(takes(OBJECT, VALUE, FUNCTION), leaves(OBJECT), FeedbackKind.NONE, OperandKind.FLAGS),
    /** {@code array value -- array; value may be empty (a hole)} */
    ARRAY_PUSH(takes(ARRAY, VALUE_OR_EMPTY), leaves(ARRAY), FeedbackKind.NONE),
    /** {@code array iterable -- array} */
    ARRAY_SPREAD(takes(ARRAY, VALUE), leaves(ARRAY), FeedbackKind.NONE),
    /** {@code object source -- object; object spread} */
    COPY_PROPERTIES(takes(OBJECT, VALUE), leaves(OBJECT), FeedbackKind.NONE),
    /** {@code source excludedKeysArray -- object; object rest pattern} */
    COPY_REST_PROPERTIES(takes(VALUE, ARRAY), leaves(OBJECT), FeedbackKind.NONE),
    /** {@code object value -- object; __proto__: value in a literal} */
    SET_PROTOTYPE(takes(OBJECT, VALUE), leaves(OBJECT), FeedbackKind.NONE),
    /** {@code -- a new function that closes over the current context} */
    CLOSURE(takes(), leaves(FUNCTION), FeedbackKind.NONE, OperandKind.FUNCTION),
    /** {@code heritage-or-empty -- constructor, its prototype object made and linked} */
    NEW_CLASS(takes(VALUE_OR_EMPTY), leaves(FUNCTION), FeedbackKind.NONE, OperandKind.FUNCTION),
    /** {@code -- the site's frozen strings array; CONSTANT is a TemplateStrings} */
    GET_TEMPLATE_OBJECT(takes(), leaves(ARRAY), FeedbackKind.ALLOCATION, OperandKind.CONSTANT, OperandKind.FEEDBACK),

    // -- Iteration: the loop's state stays on the operand stack below the body's operands
    /** {@code object -- iterator over its enumerable string keys, inherited ones included} */
    FOR_IN_START(takes(VALUE), leaves(KEY_ITERATOR), FeedbackKind.NONE),
    /** {@code iterable -- iterator} */
    FOR_OF_START(takes(VALUE), leaves(ITERATOR), FeedbackKind.ITERATION, OperandKind.FEEDBACK),
    /** {@code iterator -- iterator key, or jumps to TARGET with: iterator} */
    FOR_IN_NEXT(takes(KEY_ITERATOR), leaves(KEY_ITERATOR, PRIMITIVE), FeedbackKind.NONE, OperandKind.TARGET),
    /**
     * {@code iterator -- iterator value, or jumps to TARGET with: iterator}. Where a POP follows at once, the value is
     * not read: {@code [, x] = iterator} only steps over its first result.
     */
    FOR_OF_NEXT(takes(ITERATOR), leaves(ITERATOR, VALUE), FeedbackKind.NONE, OperandKind.TARGET),
    /** {@code iterator --; calls its return method; FLAGS 1: an exception is under way, errors are swallowed} */
    ITERATOR_CLOSE(takes(ITERATOR), leaves(), FeedbackKind.NONE, OperandKind.FLAGS);

    /** What collects at an instruction, and how many 64-bit words it takes in the feedback vector. */
    public enum FeedbackKind {
        NONE(0),
        /** Bit set of operand kinds seen, see {@code tierup.vm.code.Feedback}. */
        OPERANDS(1),
        /** Back-edge count. */
        LOOP(1),
        /** What has been called or asked, and how often. */
        CALL(2),
        /** A word of the caches' own, and what has been constructed with, as in CALL. */
        CONSTRUCT(3),
        GLOBAL(2),
        PROPERTY(2),
        ELEMENT(2),
        ALLOCATION(1),
        /** Bit set of what has been walked. */
        ITERATION(1);

        private final int words;

        FeedbackKind(int words) {
            this.words = words;
        }

        public int words() {
            return words;
        }
    }

    private static final Opcode[] BY_CODE = values();

    /**
     * The byte in front of an instruction in its wide form, whose operands take four bytes each: for constants, locals,
     * feedback words and counts beyond 65,535. The instruction begins at this byte.
     */
    public static final int WIDE = 0xFF;

    /** Bytes of every operand in the wide form. */
    static final int WIDE_BYTES = 4;

    private final List<Kind> takes;
    private final boolean takesMany;
    private final List<Kind> leaves;
    private final int takesAtLeast;
    private final int pushes;
    private final FeedbackKind feedback;
    private final List<OperandKind> operands;
    private final OperandKind[] operandArray;
    private final int length;
    private final byte[] offsets = new byte[OperandKind.values().length];
    private final byte[] wideOffsets = new byte[offsets.length];

    Opcode(List<Kind> takes, List<Kind> leaves, FeedbackKind feedback, OperandKind... operands) {
        this.takesMany = takes.size() > 0 && takes.get(takes.size() - 1) == null;
        this.takes = takesMany ? List.copyOf(takes.subList(0, takes.size() - 1)) : takes;
        this.leaves = leaves;
        this.takesAtLeast = takesMany ? this.takes.size() - 1 : takes.size();
        this.pushes = leaves.size();
        this.feedback = feedback;
        this.operands = List.of(operands);
        this.operandArray = operands;
        int bytes = 1;
        int wideBytes = 2;
        for (OperandKind operand : operands) {
            offsets[operand.ordinal()] = (byte) bytes;
            wideOffsets[operand.ordinal()] = (byte) wideBytes;
            bytes += operand.bytes();
            wideBytes += WIDE_BYTES;
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

    /** Bytes of the whole instruction in its narrow form. */
    public int length() {
        return length;
    }

    public List<OperandKind> operands() {
        return operands;
    }

    /** The same as an array, which is not to be written to: for walks over whole programs. */
    OperandKind[] operandArray() {
        return operandArray;
    }

    public FeedbackKind feedback() {
        return feedback;
    }

    /** How many operands this instruction takes from the stack; {@code count} is its COUNT operand, if it has one. */
    public int pops(int count) {
        return takesMany ? takesAtLeast + count : takesAtLeast;
    }

    /** Whether {@link #pops} depends on the COUNT operand. */
    public boolean popsMany() {
        return takesMany;
    }

    /** The kind that the given one of the operands taken must be of; 0 is the bottommost. */
    Kind kindOf(int operand) {
        return takes.get(Math.min(operand, takes.size() - 1));
    }

    /** The kinds of what it leaves, the topmost last. */
    List<Kind> results() {
        return leaves;
    }

    /** How many operands it leaves when it falls through; a taken FOR_*_NEXT leaves one fewer. */
    public int pushes() {
        return pushes;
    }

    /** Offset of the given operand from the opcode byte, in the narrow form; 0 if it has none such. */
    int offsetOf(OperandKind operand) {
        return offsets[operand.ordinal()];
    }

    /** Offset of the given operand from the prefix, in the wide form. */
    int wideOffsetOf(OperandKind operand) {
        return wideOffsets[operand.ordinal()];
    }

    /** Bytes of the whole instruction in its wide form, the prefix included. */
    public int wideLength() {
        return 2 + WIDE_BYTES * operands.size();
    }

    public boolean hasOperand(OperandKind operand) {
        return offsets[operand.ordinal()] > 0;
    }

    /** Whether control may go to the TARGET operand. */
    public boolean isJump() {
        return hasOperand(OperandKind.TARGET);
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
