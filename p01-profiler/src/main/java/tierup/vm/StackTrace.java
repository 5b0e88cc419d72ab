package tierup.vm;

import java.util.ArrayList;
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

    /**
     * One frame.
     *
     * @param function its code
     * @param pc offset of the instruction it is at
     * @param construct called by {@code new}
     * @param receiver class of the object that a method was called on, as V8 names it; empty if there was none
     * @param property under which name the receiver has an anonymous function; empty if unknown
     */
    public record Entry(FunctionInfo function, int pc, boolean construct, String receiver, String property) {
        /** The file, or null for assembled bytecode. */
        public SourceText source() {
            return function.code().source();
        }

        /** Source offset of the instruction, or -1. */
        public int sourceOffset() {
            return function.code().map().offsetAt(pc);
        }

        /**
         * The frame as V8 shows it: {@code name (file:line:column)}, {@code Class.name (...)} for a method call, {@code
         * new Class (...)}, or the place alone for an anonymous function that was called plainly.
         */
        public String describe() {
            String name = function.name();
            if (construct) {
                name = "new " + function.displayName();
            } else if (name.startsWith("get ") || name.startsWith("set ")) {
                name = name + " [as " + name.substring(4) + "]";
            } else if (!receiver.isEmpty()) {
                String method = !name.isEmpty() ? name : !property.isEmpty() ? property : "<anonymous>";
                name = name.startsWith(receiver) ? name : receiver + "." + method;
            }
            return name.isEmpty() ? place() : name + " (" + place() + ")";
        }

        private String place() {
            int offset = sourceOffset();
            if (source() == null) {
                return String.format("bytecode:0x%04x", pc);
            }
            boolean known = offset >= 0 && !isNative();
            return known
                    ? source().name() + ":" + source().line(offset) + ":" + source().column(offset)
                    : "<anonymous>";
        }

        private boolean isNative() {
            return source() != null && source().name().startsWith(NATIVE);
        }

        /**
         * Helpers of built-ins, and constructors that a class has only by default, are no business of the program's.
         */
        private boolean isHidden() {
            boolean helper = isNative() && function.kind() != FunctionKind.METHOD;
            return helper
                    || function.kind().isClassConstructor()
                            && sourceOffset() == function.code().sourceStart();
        }
    }

    /**
     * The frames as they are now.
     *
     * @param limit how many entries at most
     * @param above a function: its frame and the frames that it called are left out (the constructors of a class of
     *     errors); or undefined
     */
    static StackTrace capture(Vm vm, RunLoop loop, int limit, long above) {
        List<Entry> entries = new ArrayList<>();
        boolean skipping = above != Value.UNDEFINED;
        long frame = loop.fp;
        int pc = frame == 0 || Frame.isEntry(frame) ? 0 : Memory.getInt(frame + Frame.PC);
        while (frame != 0 && entries.size() < limit) {
            if (!Frame.isEntry(frame)) {
                Entry entry = skipping ? null : entryOf(vm, Math.max(pc, 0), frame);
                if (entry != null && !entry.isHidden()) {
                    entries.add(entry);
                }
                skipping &= Memory.getLong(frame + Frame.FUNCTION) != above;
            }
            frame = Frame.caller(frame);
            pc = frame == 0 || Frame.isEntry(frame) ? 0 : Memory.getInt(frame + Frame.PC);
        }
        return new StackTrace(entries);
    }

    private static Entry entryOf(Vm vm, int pc, long frame) {
        FunctionInfo info = vm.functions.of(Memory.getLong(frame + Frame.FUNCTION));
        boolean construct = Frame.isConstruct(frame);
        long receiver = Memory.getLong(Frame.thisAddress(frame));
        if (vm.realm == null || construct || Value.isNullish(receiver)) {
            return new Entry(info, pc, construct, "", "");
        }
        String property =
                info.name().isEmpty() ? vm.realm.propertyOf(receiver, Memory.getLong(frame + Frame.FUNCTION)) : "";
        return new Entry(info, pc, false, vm.realm.receiverName(receiver), property);
    }
}
