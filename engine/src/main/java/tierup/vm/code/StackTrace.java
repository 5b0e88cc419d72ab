package tierup.vm.code;

import java.util.List;
import tierup.bytecode.FunctionKind;
import tierup.bytecode.SourceText;

/**
 * Where a program was: one entry per guest frame, innermost first. Frames of all tiers look alike here.
 *
 * @param entries the frames
 */
public record StackTrace(List<Entry> entries) {
    /** Begins the source names of built-ins that are written in JavaScript. */
    public static final String NATIVE = "native:";

    /** An empty trace, for errors made outside any guest code. */
    public static final StackTrace EMPTY = new StackTrace(List.of());

    /** No trace at all: the program does not want any, and {@code stack} is undefined. */
    public static final StackTrace NONE = new StackTrace(List.of());

    /**
     * One frame.
     *
     * @param function its code
     * @param pc offset of the instruction it is at
     * @param construct called by {@code new}
     * @param receiver class of the object that a method was called on, as V8 names it; empty if there was none
     * @param property under which name the receiver has the function; empty if it has not, or under several
     */
    public record Entry(CallTarget function, int pc, boolean construct, String receiver, String property) {
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
            String name = function.name();
            if (construct) {
                name = "new " + function.displayName();
            } else if (!receiver.isEmpty()) {
                name = name.isEmpty() ? receiver + "." + (property.isEmpty() ? "<anonymous>" : property) : method(name);
            }
            return name.isEmpty() ? place() : name + " (" + place() + ")";
        }

        private String method(String name) {
            boolean isComplete = name.startsWith(receiver) || name.startsWith("get ") || name.startsWith("set ");
            boolean isKnown = property.isEmpty() || name.equals(property) || name.endsWith("." + property);
            return (isComplete ? name : receiver + "." + name) + (isKnown ? "" : " [as " + property + "]");
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
         * Helpers of built-ins, and constructors that a class has only by default, are no business of the program's.
         */
        public boolean isHidden() {
            if (function instanceof BuiltinFunction) {
                return false;
            }
            boolean helper = isNative() && function.kind() != FunctionKind.METHOD;
            return helper
                    || function instanceof FunctionInfo info
                            && info.kind().isClassConstructor()
                            && sourceOffset() == info.code().sourceStart();
        }
    }
}
