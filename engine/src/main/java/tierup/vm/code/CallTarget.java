package tierup.vm.code;

import tierup.bytecode.FunctionKind;
import tierup.vm.text.Strings;

/**
 * What a call of a function object leads to, shared by all function objects made from it: bytecode ({@link
 * FunctionInfo}) or Java ({@link BuiltinFunction}). Machine code knows it by its native {@link FunctionCell}, Java by
 * its number. Lives as long as the engine.
 */
public abstract sealed class CallTarget permits FunctionInfo, BuiltinFunction {
    private final int number;
    private final String name;
    private final int length;
    private final FunctionKind kind;
    private final long cell;
    private long nameCell;

    CallTarget(int number, String name, int length, FunctionKind kind, long cell) {
        this.number = number;
        this.name = name;
        this.length = length;
        this.kind = kind;
        this.cell = cell;
    }

    /** Index in the table of {@link Functions}; also stored in the native cell. */
    public final int number() {
        return number;
    }

    public final String name() {
        return name;
    }

    /** The name as messages show it. */
    public final String displayName() {
        return name.isEmpty() ? "<anonymous>" : name;
    }

    /** The name in stack traces: where there is none, what V8 infers from the text; may be empty. */
    public String nameInTraces() {
        return name;
    }

    /** What tools call the function; its place in the source belongs beside it. */
    public String label() {
        return displayName();
    }

    /** Value of the {@code length} property. */
    public final int length() {
        return length;
    }

    public final FunctionKind kind() {
        return kind;
    }

    /** Whether {@code new} accepts closures of it. */
    public final boolean isConstructor() {
        return kind.isConstructor();
    }

    /** Address of the {@link FunctionCell}. */
    public final long cell() {
        return cell;
    }

    /** The name as a string cell, made on first need by {@code strings}. */
    public final long nameCell(Strings strings) {
        if (nameCell == 0) {
            nameCell = strings.intern(name);
        }
        return nameCell;
    }
}
