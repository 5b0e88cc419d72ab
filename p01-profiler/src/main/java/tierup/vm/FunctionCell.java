package tierup.vm;

/**
 * The native half of a {@link FunctionInfo}: a small off-heap struct, one per function code, that machine code reaches
 * from a function object with one load. Owned by its FunctionInfo, alive as long as the Vm.
 *
 * <p>A call is {@code mov rdi, callee; mov ecx, argc; mov rax, [rdi + FUNCTION_CELL]; call [rax + ENTRY]}: the code
 * pointer decides what happens, be it machine code, the interpreter's stub or a built-in's, so tier changes are one
 * store.
 */
public final class FunctionCell {
    /** int64: address that a call jumps to; {@link CompiledTier#interpreterEntry()} while there is no machine code. */
    public static final int ENTRY = 0;
    /** int32: index into {@link Vm#function(int)}. */
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

    public static final int SIZE = 48;

    private FunctionCell() {}
}
