package tierup.bytecode;

import java.util.function.Supplier;

/**
 * A function that is compiled when it is called for the first time. It breaks no rule of the language: whoever made this has checked
 * that.
 */
public final class LazyFunction implements FunctionConstant {
    private final String name;
    private final FunctionKind kind;
    private final int parameters;
    private final int length;
    private final int[] outerContexts;
    private final SourceText source;
    private final int start;
    private final int end;
    private final FunctionLabel label;
    private final Supplier<FunctionCode> compiler;

    /** @param compiler makes the bytecode, with what the other arguments say of it; see {@link FunctionCode} */
    public LazyFunction(
            String name,
            FunctionKind kind,
            int parameters,
            int length,
            int[] outerContexts,
            SourceText source,
            int start,
            int end,
            FunctionLabel label,
            Supplier<FunctionCode> compiler) {
        this.name = name;
        this.kind = kind;
        this.parameters = parameters;
        this.length = length;
        this.outerContexts = outerContexts;
        this.source = source;
        this.start = start;
        this.end = end;
        this.label = label;
        this.compiler = compiler;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FunctionKind kind() {
        return kind;
    }

    @Override
    public int[] outerContexts() {
        return outerContexts;
    }

    @Override
    public FunctionLabel label() {
        return label;
    }

    /** How many arguments the prologue will copy. */
    public int parameters() {
        return parameters;
    }

    /** Value of its {@code length} property. */
    public int length() {
        return length;
    }

    /** The file. */
    public SourceText source() {
        return source;
    }

    /** Offset of the function's text in the file. */
    public int sourceStart() {
        return start;
    }

    /** Offset behind it. */
    public int sourceEnd() {
        return end;
    }

    /** Says that a function cannot be compiled after all: it is too large for the bytecode's operands. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Failed(String message) {
            super(message);
        }
    }

    /**
     * Compiles it.
     *
     * @throws Failed if it cannot be compiled
     */
    public FunctionCode compile() {
        return compiler.get();
    }
}
