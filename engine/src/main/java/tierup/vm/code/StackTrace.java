package tierup.vm.code;

import java.util.Arrays;
import java.util.List;
import tierup.bytecode.FunctionKind;
import tierup.bytecode.Opcode;
import tierup.bytecode.SourceText;

/**
 * Where a program was: one entry per guest frame, innermost first. Frames of all tiers look alike here.
 *
 * @param entries the frames
 */
public record StackTrace(List<Entry> entries) {
    /** Begins the source names of built-ins that are written in JavaScript. */
    public static final String NATIVE = "native:";

    private static final String STATIC_INITIALIZER = "<static_initializer>";

    /** An empty trace, for errors made outside any guest code. */
    public static final StackTrace EMPTY = new StackTrace(List.of());

    /** No trace at all: the program does not want any, and {@code stack} is undefined. */
    public static final StackTrace NONE = new StackTrace(List.of());

    /**
     * One frame.
     *
     * @param function its code
     * @param name what the function is called: its {@code name}, as the program may have changed it, or what V8 infers from the text
     * @param pc offset of the instruction it is at
     * @param construct called by {@code new}
     * @param receiver class of the object that a method was called on, as V8 names it; empty if there was none
     * @param property under which name the receiver has the function; empty if it has not, or under several
     */
    public record Entry(CallTarget function, String name, int pc, boolean construct, String receiver, String property) {
        /** The file, or null for assembled bytecode and built-ins. */
        public SourceText source() {
            return function instanceof FunctionInfo info ? info.code().source() : null;
        }

        /** Source offset of the instruction, or -1. */
        public int sourceOffset() {
            return function instanceof FunctionInfo info ? info.code().map().offsetAt(pc) : -1;
        }

        /**
         * The frame as V8 shows it: {@code name (file:line:column)}, {@code Class.name (...)} for a method call, {@code
         * Class.name [as property] (...)} if the receiver has the function under another name, {@code new Class (...)},
         * or the place alone for an anonymous function that was called plainly.
         */
        public String describe() {
            String text = name;
            if (construct) {
                text = "new " + (name.isEmpty() ? "<anonymous>" : name);
            } else if (!receiver.isEmpty()) {
                text = name.isEmpty() ? receiver + "." + (property.isEmpty() ? "<anonymous>" : property) : method();
            }
            return text.isEmpty() ? place() : text + " (" + place() + ")";
        }

        /** Only an identifier gets the receiver's class in front: {@code get size} and {@code Task.run} say enough. */
        private String method() {
            boolean isKnown = property.isEmpty() || name.equals(property) || name.endsWith("." + property);
            return (isIdentifier(name) ? receiver + "." + name : name) + (isKnown ? "" : " [as " + property + "]");
        }

        private static boolean isIdentifier(String text) {
            return text.codePoints().allMatch(c -> c == '$' || Character.isUnicodeIdentifierPart(c))
                    && !Character.isDigit(text.codePointAt(0));
        }

        private String place() {
            int offset = sourceOffset();
            if (function instanceof BuiltinFunction) {
                return "<anonymous>";
            } else if (source() == null) {
                return String.format("bytecode:0x%04x", pc);
            }
            boolean known = offset >= 0 && !isNative();
            return known
                    ? source().name() + ":" + source().line(offset) + ":" + source().column(offset)
                    : "<anonymous>";
        }

        public boolean isNative() {
            return source() != null && source().name().startsWith(NATIVE);
        }

        /**
         * Helpers of built-ins, and constructors that a class has only by default, are no business of the program's; but
         * the latter show where they define fields.
         */
        public boolean isHidden() {
            if (function instanceof BuiltinFunction) {
                return false;
            }
            boolean helper = isNative() && function.kind() != FunctionKind.METHOD;
            return helper
                    || function instanceof FunctionInfo info
                            && info.kind().isClassConstructor()
                            && sourceOffset() == info.code().sourceStart()
                            && info.code().opcodeAt(pc) != Opcode.CALL;
        }

        /** Whether this is the code of a class that has called one of its static blocks: for V8 they are one function. */
        public boolean hasCalledPart(CallTarget callee) {
            return callee != null
                    && name.equals(STATIC_INITIALIZER)
                    && callee.name().equals(STATIC_INITIALIZER)
                    && function instanceof FunctionInfo info
                    && Arrays.asList(info.functions()).contains(callee);
        }
    }
}
