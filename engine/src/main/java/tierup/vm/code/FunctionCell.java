package tierup.vm.code;

import tierup.vm.running.TierPolicy;

/**
 * The native half of a {@link FunctionInfo}: a small off-heap struct, one per function code, that machine code reaches
 * from a function object with one load. Owned by its FunctionInfo, alive as long as the Vm.
 *
 * <p>A call is {@code mov rdi, callee; mov ecx, argc; mov rax, [rdi + FUNCTION_CELL]; call [rax + ENTRY]}: the code
 * pointer decides what happens, be it machine code, the interpreter's stub or a built-in's, so tier changes are one
 * store.
 */
public final class FunctionCell {
    /** int64: address that a call jumps to; {@link tierup.vm.running.CompiledTier#interpreterEntry()} while there is no machine code. */
    public static final int ENTRY = 0;
    /** int32: index into {@link tierup.vm.running.Vm#function(int)}. */
    public static final int NUMBER = 8;
    /** int32: parameters copied by the prologue. */
    public static final int PARAMETERS = 12;
    /** int64: address of the feedback vector. */
    public static final int FEEDBACK = 16;

    /** int64: address of the {@link DecodedCode}; 0 in a built-in. */
    public static final int CODE = 24;
    /** int32: local variables, parameters included. */
    public static final int LOCALS = 32;
    /** int32: bytes from a new frame's pointer down to its deepest operand. */
    public static final int FRAME_BYTES = 36;
    /** int32: 1 for bytecode that may be called without {@code new}. */
    public static final int PLAIN_CALL = 40;

    /** int32: bytes of the objects that {@link #INSTANCES_OF} begins with. */
    public static final int INSTANCE_BYTES = 44;
    /**
     * int64: the closure of a class, of which it is known what {@code new} begins with: a plain object with so many
     * {@linkplain #INSTANCE_BYTES bytes}, {@linkplain #INSTANCE_HEADER this} header, and all slots undefined. 0 as long
     * as none is. What is written here of a closure stays true.
     */
    public static final int INSTANCES_OF = 48;
    /** int64: the header word of those objects. */
    public static final int INSTANCE_HEADER = 56;
    /** int32: {@link #BASE}, {@link #DERIVED}, or 0 for what is no constructor with bytecode. */
    public static final int CONSTRUCTOR = 64;

    /**
     * int32: calls and rounds of loops left until machine code asks {@link TierPolicy#onBudget}. Only code that was
     * compiled with a budget takes it down.
     */
    public static final int BUDGET = 68;

    /** In {@link #CONSTRUCTOR}: gets an object. */
    public static final int BASE = 1;
    /** In {@link #CONSTRUCTOR}: gets none before it has called super. */
    public static final int DERIVED = 2;

    public static final int SIZE = 72;

    private FunctionCell() {}
}
