package tierup.bytecode;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Decides before anything runs whether bytecode is safe to run, and computes the static facts that the run time relies
 * on.
 *
 * <p><b>The problem.</b> Interpreter and compiled code trust the bytecode blindly: a missing operand would make them
 * read the frame's header as a value, a wrong local number would overwrite a return address. Checking this at run time
 * would cost every instruction; checking it once, on all paths at a time, costs one pass over the code. A {@code .bc}
 * file may have been written by anyone, so all of it is checked, and so is the compiler's own output.
 *
 * <p><b>What is proved</b> of each function, in two passes:
 * <ul>
 *   <li>{@link OperandChecker}: instructions decode, operands refer to what exists and has the right type, JUMP_BACK
 *       alone goes backwards, feedback words have one owner, handlers cover whole instructions and come after them.
 *   <li>{@link FlowChecker}: at each instruction, on every path, the stack has the same depth and the same contexts are
 *       pushed; nothing underflows, nothing exceeds {@code maxStack}; contexts are accessed within their sizes; operands
 *       are of the kinds that the instruction takes ({@link Kind}).
 * </ul>
 *
 * <p><b>What is not.</b> Types of values are the program's affair, as far as the language has an answer for any value.
 * Where it has none, because the instruction is part of what the compiler makes of a literal or a class, the verifier
 * refuses an operand that certainly is no object, and the run time looks at one that may be none. Two sorts of words are no
 * values and never reach an instruction that takes some: iterators, heap cells without prototype and properties; and
 * {@code empty}, the hole and the uninitialized binding. It is followed through operands and locals. Contexts are shared
 * between functions, so of their slots nothing is known: a load looks, unless the next instruction is CHECK_INITIALIZED,
 * which the compiler leaves out where it has proved a binding initialized by reasoning about the source text.
 *
 * <p>The method is the JVM's (Lindholm and Yellin, The Java Virtual Machine Specification, 4.10), made simpler by
 * structured loops: since only JUMP_BACK goes backwards, and only to a header that has been seen, one pass in address
 * order is nearly always enough, and stack maps are not needed; WebAssembly's validation gains its single pass in the
 * same way.
 */
public final class Verifier {
    /** Locals of a function; its operands need room in the frame as well. */
    public static final int MAX_LOCALS = 0x1_FFFF;
    /** Locals and operands of a frame together, in words: two megabytes of stack. */
    public static final int MAX_FRAME_WORDS = 0x3_FFFE;
    /** Arguments, elements or slots that an instruction may count. */
    public static final int MAX_COUNT = MAX_FRAME_WORDS;
    /** Bytes of code in one function. */
    public static final int MAX_CODE_BYTES = 1 << 24;
    /** Bytes of code in a function and all functions in it. */
    public static final int MAX_TOTAL_BYTES = 1 << 26;
    /** How deep functions may be nested; linking recurses over them. */
    public static final int MAX_NESTING = 1000;
    /** Contexts a function may push at a time. */
    public static final int MAX_CONTEXTS = 10_000;
    /** Constants of a function, and words of its feedback vector: more than its code can refer to. */
    static final int MAX_CONSTANTS = 1 << 23;

    private final Set<FunctionCode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long totalBytes;

    private Verifier() {}

    /**
     * Verifies the function of a file and all functions in it.
     *
     * @param root a function with no contexts around it
     * @return the verified tree
     * @throws BytecodeVerifyException at the first rule that is broken
     */
    public static VerifiedCode verify(FunctionCode root) {
        if (root.outerContexts() != null && root.outerContexts().length > 0) {
            throw new BytecodeVerifyException(root, -1, "is the outermost function, but expects contexts around it");
        }
        return new Verifier().verify(root, 0);
    }

    /**
     * Verifies a function that the verified code around it has been compiled for already.
     *
     * @throws BytecodeVerifyException at the first rule that is broken
     */
    public static VerifiedCode verifyInner(FunctionCode function) {
        return new Verifier().verify(function, 0);
    }

    private VerifiedCode verify(FunctionCode code, int nesting) {
        if (nesting > MAX_NESTING) {
            throw new BytecodeVerifyException(code, -1, "functions are nested more than " + MAX_NESTING + " deep");
        }
        if (!seen.add(code)) {
            throw new BytecodeVerifyException(code, -1, "stands in more than one place; functions must form a tree");
        }
        checkHeader(code);
        checkPool(code);
        OperandChecker.check(code);
        Map<Integer, VerifiedCode> inner = new HashMap<>();
        for (int i = 0; i < code.constants().length; i++) {
            if (code.constants()[i] instanceof FunctionCode child) {
                inner.put(i, verify(child, nesting + 1));
            }
        }
        return FlowChecker.check(code, inner);
    }

    private void checkHeader(FunctionCode code) {
        checkComplete(code);
        if (code.parameters() < 0 || code.parameters() > code.locals()) {
            throw fail(
                    code,
                    "has " + code.parameters() + " parameters, but only " + code.locals() + " locals to keep them in");
        }
        if (code.length() < 0 || code.length() > code.parameters()) {
            throw fail(
                    code,
                    "length " + code.length() + " is not between 0 and the number of parameters, " + code.parameters());
        }
        if (code.localNames().size() > code.locals()) {
            throw fail(code, "names " + code.localNames().size() + " locals, but has " + code.locals());
        }
        checkSizes(code);
        checkMap(code);
    }

    private static void checkComplete(FunctionCode code) {
        boolean complete = code.name() != null
                && code.kind() != null
                && code.code() != null
                && code.constants() != null
                && code.handlers() != null
                && code.outerContexts() != null
                && code.localNames() != null
                && code.map() != null;
        if (!complete) {
            throw fail(code, "is incomplete: a part is null");
        }
    }

    private void checkSizes(FunctionCode code) {
        if (code.locals() > MAX_LOCALS) {
            throw fail(code, "has " + code.locals() + " locals; at most " + MAX_LOCALS + " are possible");
        }
        if (code.maxStack() < 0 || (long) code.locals() + code.maxStack() > MAX_FRAME_WORDS) {
            throw fail(
                    code,
                    "needs a frame of " + code.locals() + " locals and " + code.maxStack() + " operands; at most "
                            + MAX_FRAME_WORDS + " words are possible");
        }
        if (code.feedbackWords() < 0 || code.feedbackWords() > MAX_CONSTANTS) {
            throw fail(code, "cannot have a feedback vector of " + code.feedbackWords() + " words");
        }
        for (int slots : code.outerContexts()) {
            if (slots < 0 || slots > MAX_COUNT) {
                throw fail(code, "an outer context of " + slots + " slots is impossible");
            }
        }
        totalBytes += code.code().length;
        if (code.code().length > MAX_CODE_BYTES || totalBytes > MAX_TOTAL_BYTES) {
            throw fail(
                    code,
                    "there is too much code: at most " + MAX_CODE_BYTES + " bytes in a function, " + MAX_TOTAL_BYTES
                            + " in a file");
        }
    }

    private static void checkMap(FunctionCode code) {
        SourceMap map = code.map();
        int entries = map.pcs().length;
        boolean wellFormed = map.offsets().length == entries && map.texts().length == entries;
        for (int i = 1; i < entries; i++) {
            wellFormed &= map.pcs()[i - 1] < map.pcs()[i];
        }
        if (!wellFormed) {
            throw fail(code, "the source map is not in ascending order");
        }
    }

    private static void checkPool(FunctionCode code) {
        Object[] constants = code.constants();
        if (constants.length > MAX_CONSTANTS) {
            throw fail(code, "has more than " + MAX_CONSTANTS + " constants");
        }
        for (int i = 0; i < constants.length; i++) {
            Object constant = constants[i];
            boolean known = constant instanceof Double
                    || constant instanceof String
                    || constant instanceof FunctionConstant
                    || (constant instanceof TemplateStrings template && isWellFormed(template));
            if (!known) {
                throw fail(code, "constant " + i + " is none that bytecode may have: " + constant);
            }
        }
    }

    private static boolean isWellFormed(TemplateStrings template) {
        List<String> raw = template.raw();
        return raw != null
                && template.cooked() != null
                && !raw.isEmpty()
                && raw.size() == template.cooked().size()
                && raw.stream().allMatch(Objects::nonNull);
    }

    private static BytecodeVerifyException fail(FunctionCode code, String problem) {
        return new BytecodeVerifyException(code, -1, problem);
    }
}
