package tierup.template;

import java.util.List;
import java.util.Locale;
import tierup.asm.Assembler;
import tierup.asm.EmittedInstruction;
import tierup.machine.CodeCache;
import tierup.machine.CodeObject;
import tierup.machine.CodeTrace;

/** Composes the message of a {@link WrongMachineCode}: what happened, then where, then the instructions that matter. */
final class BorderReport {
    private static final int MOST_JUMPS = 6;
    private static final int MOST_MOVES = 4;

    private final CodeCache cache;
    private final StringBuilder out = new StringBuilder();
    private CodeObject object;
    private EmittedInstruction blamed;
    private int bytecode = Assembler.NO_BYTECODE;

    /** @param headline one sentence: what was found, and what it looks like */
    BorderReport(CodeCache cache, String headline) {
        this.cache = cache;
        out.append(headline).append('\n');
    }

    /** Adds a line. */
    BorderReport line(String text) {
        out.append("   ").append(text).append('\n');
        return this;
    }

    /** Says at which site machine code has left, and how it came there. */
    BorderReport at(ExitSite site) {
        bytecode = site.pc;
        line("while Java was to " + purpose(site) + " bytecode "
                + new BytecodeSubject(site.of.function).describeBytecode(site.pc) + " of '" + site.of.function.label()
                + "'");
        object = cache.find(site.of.resultAddress());
        if (object != null) {
            int start = site.start.position();
            line(String.format(Locale.ROOT, "machine code left by the slow path at %s+0x%x", object.name(), start));
            List<EmittedInstruction> jumps = new CodeTrace(object).jumpsTo(start);
            for (EmittedInstruction jump : jumps.subList(0, Math.min(MOST_JUMPS, jumps.size()))) {
                line("reached from " + new CodeTrace(object).describe(jump));
            }
            blame(jumps.isEmpty() ? object.code().instruction(object.code().indexAt(start)) : jumps.get(0));
        }
        return this;
    }

    private static String purpose(ExitSite site) {
        return site.call == RuntimeCall.EXECUTE ? "execute" : "serve a run-time call at";
    }

    /** Says in which code it was, where no site is known. */
    BorderReport in(long address) {
        object = cache.find(address);
        if (object != null) {
            line("in the machine code of '" + object.name() + "'");
        }
        return this;
    }

    /**
     * Looks for the instruction that wrote a place last, before the one that is known to be concerned; where that only
     * moved a register's content, for the one that wrote this register.
     */
    BorderReport lastWriteOf(String place, int before) {
        String written = place;
        int end = before;
        for (int i = 0; object != null && written != null && i < MOST_MOVES; i++) {
            CodeTrace trace = new CodeTrace(object);
            EmittedInstruction writer = trace.lastWriter(written, end);
            if (writer == null) {
                break;
            }
            line(written + " was written last, in the order of the code, by " + trace.describe(writer));
            blame(writer);
            written = trace.movedFrom(writer);
            end = writer.offset();
        }
        return this;
    }

    /** The offset of the instruction that is concerned. */
    int concerned() {
        return blamed == null ? 0 : blamed.offset();
    }

    /** The code that is concerned, or null. */
    CodeObject code() {
        return object;
    }

    BorderReport blame(EmittedInstruction instruction) {
        if (instruction != null) {
            blamed = instruction;
            if (bytecode == Assembler.NO_BYTECODE) {
                bytecode = instruction.bytecode();
            }
        }
        return this;
    }

    /** The exception, with the code around the instruction to blame. */
    WrongMachineCode exception(Throwable cause) {
        if (blamed != null) {
            String origin = object.subject() == null ? null : object.subject().describeOrigin(blamed.offset());
            if (origin != null) {
                line("by way of " + origin);
            }
            out.append('\n').append(new CodeTrace(object).around(blamed));
        }
        return new WrongMachineCode(
                out.toString(),
                object == null ? null : object.name(),
                bytecode,
                blamed == null ? null : blamed.source(),
                cause);
    }
}
