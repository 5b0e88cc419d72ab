package tierup.vm.code;

import tierup.bytecode.FunctionCode;
import tierup.bytecode.FunctionKind;
import tierup.bytecode.VerifiedCode;
import tierup.vm.Builtin;
import tierup.vm.Vm;
import tierup.vm.memory.Memory;
import tierup.vm.text.Strings;

/**
 * What the run time knows of a function's code, shared by all closures made from it: the verified bytecode with its
 * constants resolved to values, or a built-in; the native {@link FunctionCell}; and the feedback vector. Lives as long
 * as the {@link Vm}.
 */
public final class FunctionInfo {
    private final int number;
    private final String name;
    private final int length;
    private final FunctionKind kind;
    private final long cell;

    private final FunctionCode code;
    private final VerifiedCode verified;
    private final long feedback;
    private final long[] constants;
    private final int[] names;
    private final FunctionInfo[] functions;

    private final Builtin builtin;
    private final boolean builtinConstructor;
    private long nameCell;

    private FunctionInfo(
            int number,
            String name,
            int length,
            FunctionKind kind,
            long cell,
            FunctionCode code,
            VerifiedCode verified,
            long feedback,
            long[] constants,
            int[] names,
            FunctionInfo[] functions,
            Builtin builtin,
            boolean builtinConstructor) {
        this.number = number;
        this.name = name;
        this.length = length;
        this.kind = kind;
        this.cell = cell;
        this.code = code;
        this.verified = verified;
        this.feedback = feedback;
        this.constants = constants;
        this.names = names;
        this.functions = functions;
        this.builtin = builtin;
        this.builtinConstructor = builtinConstructor;
    }

    static FunctionInfo ofBytecode(
            int number,
            long cell,
            VerifiedCode verified,
            long feedback,
            long[] constants,
            int[] names,
            FunctionInfo[] functions) {
        FunctionCode code = verified.code();
        return new FunctionInfo(
                number,
                code.name(),
                code.length(),
                code.kind(),
                cell,
                code,
                verified,
                feedback,
                constants,
                names,
                functions,
                null,
                false);
    }

    static FunctionInfo ofBuiltin(
            int number, long cell, String name, int length, Builtin builtin, boolean constructor) {
        FunctionKind kind = constructor ? FunctionKind.NORMAL : FunctionKind.METHOD;
        return new FunctionInfo(
                number, name, length, kind, cell, null, null, 0, null, null, null, builtin, constructor);
    }

    /** Index in the Vm's table of functions; also stored in the native cell. */
    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** The name as messages show it. */
    public String displayName() {
        return name.isEmpty() ? "<anonymous>" : name;
    }

    /** Value of the {@code length} property. */
    public int length() {
        return length;
    }

    public FunctionKind kind() {
        return kind;
    }

    /** Address of the {@link FunctionCell}. */
    public long cell() {
        return cell;
    }

    /** The bytecode, or null for a built-in. */
    public FunctionCode code() {
        return code;
    }

    /** Bytes from a new frame's pointer down to its deepest operand. */
    public int frameBytes() {
        return Memory.getInt(cell + FunctionCell.FRAME_BYTES);
    }

    /** What the verifier found out, or null for a built-in. */
    public VerifiedCode verified() {
        return verified;
    }

    /** Address of the feedback vector; see {@link Feedback}. */
    public long feedback() {
        return feedback;
    }

    /** Constants as values, by pool index; 0 where the constant is no number or string. */
    public long[] constants() {
        return constants;
    }

    /** Name ids of the string constants, by pool index. */
    public int[] names() {
        return names;
    }

    /** Inner functions, by pool index. */
    public FunctionInfo[] functions() {
        return functions;
    }

    public boolean isBuiltin() {
        return builtin != null;
    }

    /** The Java implementation, or null for bytecode. */
    public Builtin builtin() {
        return builtin;
    }

    /** Whether {@code new} accepts closures of it. */
    public boolean isConstructor() {
        return builtin != null ? builtinConstructor : kind.isConstructor();
    }

    /** The name as a string cell, made on first need by {@code strings}. */
    public long nameCell(Strings strings) {
        if (nameCell == 0) {
            nameCell = strings.intern(name);
        }
        return nameCell;
    }
}
