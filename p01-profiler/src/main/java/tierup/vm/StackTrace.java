package tierup.vm;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.SourceText;

/**
 * Where a program was: one entry per guest frame, innermost first. Frames of all tiers look alike here.
 *
 * @param entries the frames
 */
public record StackTrace(List<Entry> entries) {
    /** An empty trace, for errors made outside any guest code. */
    public static final StackTrace EMPTY = new StackTrace(List.of());

    /**
     * One frame.
     *
     * @param function its code
     * @param pc offset of the instruction it is at
     * @param construct called by {@code new}
     */
    public record Entry(FunctionInfo function, int pc, boolean construct) {
        /** The file, or null for assembled bytecode. */
        public SourceText source() {
            return function.code().source();
        }

        /** Source offset of the instruction, or -1. */
        public int sourceOffset() {
            return function.code().map().offsetAt(pc);
        }

        /** {@code name (file:line:column)}, as Node shows it. */
        public String describe() {
            String where = "<anonymous>";
            int offset = sourceOffset();
            if (source() != null && offset >= 0) {
                where = source().name() + ":" + source().line(offset) + ":" + source().column(offset);
            } else if (source() == null) {
                where = String.format("bytecode:0x%04x", pc);
            }
            String name = function.name();
            if (name.isEmpty()) {
                return where;
            }
            return (construct ? "new " : "") + name + " (" + where + ")";
        }
    }

    static StackTrace capture(Vm vm, RunLoop loop, int limit) {
        List<Entry> entries = new ArrayList<>();
        long frame = loop.fp;
        int pc = frame == 0 || Frame.isEntry(frame) ? 0 : Memory.getInt(frame + Frame.PC);
        while (frame != 0 && entries.size() < limit) {
            if (!Frame.isEntry(frame)) {
                FunctionInfo info = vm.functions.of(Memory.getLong(frame + Frame.FUNCTION));
                entries.add(new Entry(info, Math.max(pc, 0), Frame.isConstruct(frame)));
            }
            frame = Frame.caller(frame);
            pc = frame == 0 || Frame.isEntry(frame) ? 0 : Memory.getInt(frame + Frame.PC);
        }
        return new StackTrace(entries);
    }
}
