package tierup.asm;

import java.util.List;

/**
 * What an assembler produced: bytes that can be put at any address, the places that depend on that address, and the
 * history of every instruction. Immutable, so a background thread may make it and the engine's thread publish it.
 */
public final class MachineCode {

    private final byte[] bytes;
    private final List<Relocation> relocations;
    private final InstructionLog log;
    private final Comments comments;
    private final List<Label> labels;

    MachineCode(byte[] bytes, List<Relocation> relocations, InstructionLog log, Comments comments, List<Label> labels) {
        this.bytes = bytes;
        this.relocations = List.copyOf(relocations);
        this.log = log;
        this.comments = comments;
        this.labels = List.copyOf(labels);
    }

    /** The length in bytes. */
    public int size() {
        return bytes.length;
    }

    /** A copy of the bytes with the relocations still empty; enough where {@link #relocations} is empty. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * A copy of the bytes, ready to be executed at address {@code base}.
     *
     * @throws IllegalStateException when a call or jump cannot reach its target from there
     */
    public byte[] relocatedTo(long base) {
        byte[] result = bytes.clone();
        for (Relocation relocation : relocations) {
            relocation.apply(result, base);
        }
        return result;
    }

    /**
     * Writes the bytes, ready to be executed at address {@code base}, to an array.
     *
     * @param target has room for {@link #size} bytes at index {@code at}
     * @throws IllegalStateException when a call or jump cannot reach its target from there
     */
    public void copyTo(byte[] target, int at, long base) {
        System.arraycopy(bytes, 0, target, at, bytes.length);
        for (Relocation relocation : relocations) {
            relocation.apply(target, at, base);
        }
    }

    /** The bytes as a listing shows them at {@code base}: a target that cannot be reached from there stays zero. */
    byte[] shownAt(long base) {
        byte[] result = bytes.clone();
        for (Relocation relocation : relocations) {
            if (relocation.reaches(base)) {
                relocation.apply(result, base);
            }
        }
        return result;
    }

    /** The places whose bytes depend on where the code lies. */
    public List<Relocation> relocations() {
        return relocations;
    }

    /** How many instructions and embedded data the code consists of. */
    public int instructionCount() {
        return log.count();
    }

    /** The instruction with this index, counted from the start of the code. */
    public EmittedInstruction instruction(int index) {
        return log.entry(index);
    }

    /** The index of the instruction whose bytes include {@code offset}, or -1 when that lies outside the code. */
    public int indexAt(int offset) {
        return log.indexAt(offset);
    }

    /** The pc of the bytecode for which the instruction at {@code offset} was emitted, or {@link Assembler#NO_BYTECODE}. */
    public int bytecodeAt(int offset) {
        int index = log.indexAt(offset);
        return index < 0 ? CodeEmitter.NO_BYTECODE : log.bytecode(index);
    }

    /** The comments that stand before the instruction at {@code offset}. */
    public List<String> commentsAt(int offset) {
        return comments.at(offset);
    }

    /** The labels that were used, each of them bound. */
    public List<Label> labels() {
        return labels;
    }

    /** The rows and operands behind the instructions, for the tests of this package. */
    InstructionLog log() {
        return log;
    }
}
