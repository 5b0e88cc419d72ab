package tierup.asm;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The part of the assembler that knows no instruction by name: it appends rows of the table to a buffer and keeps
 * labels, out-of-line code, constants, comments and the log.
 */
abstract class CodeEmitter {

    /** The bytecode pc of instructions that belong to no bytecode, such as a prologue. */
    public static final int NO_BYTECODE = -1;

    static final int SHORT_JUMP_LENGTH = 2;

    private final Workspace workspace = Workspace.take();
    private final CodeBuffer code = workspace.code;
    private final Encoder encoder = workspace.encoder;
    private final InstructionLog log = workspace.log;
    private final List<Relocation> relocations = new ArrayList<>();
    private final Comments comments = new Comments();
    private final List<Label> labels = new ArrayList<>();
    private final Deque<OutOfLine> outOfLine = new ArrayDeque<>();
    private final Map<Long, Label> constants = new LinkedHashMap<>();

    private final boolean recordSource;
    private int bytecode = NO_BYTECODE;
    /** Whether an operand in memory may be a place in this code. */
    private boolean namesPlaces;

    private boolean finished;
    /** The length in bytes once it is finished. */
    private int size;

    private record OutOfLine(int bytecode, Runnable body) {}

    CodeEmitter(boolean recordSource) {
        this.recordSource = recordSource;
    }

    // ---- instructions

    final void emit(Instruction instruction) {
        emit(instruction, null, null, null);
    }

    final void emit(Instruction instruction, MachineOperand first) {
        emit(instruction, first, null, null);
    }

    final void emit(Instruction instruction, MachineOperand first, MachineOperand second) {
        emit(instruction, first, second, null);
    }

    /** Appends {@code instruction} in the first of its forms that takes these operands. */
    final void emit(Instruction instruction, MachineOperand first, MachineOperand second, MachineOperand third) {
        requireUnfinished();
        Form form = instruction.select(first, second, third);
        claimLabel(first);
        claimLabel(second);
        int start = code.position();
        int outside = encoder.encode(form, first, second, third);
        if (outside >= 0) {
            long address =
                    ((Mem) (first instanceof Mem ? first : second)).label().address();
            relocations.add(new Relocation(outside, code.position(), address));
        }
        record(start, form, first, second, third);
    }

    /** Appends a jump or call to code outside; its distance is filled in when the code gets its address. */
    final void emitRelocated(Instruction instruction, MachineOperand condition, CodeAddress target) {
        if (condition == null) {
            emit(instruction, target);
        } else {
            emit(instruction, condition, target);
        }
        relocations.add(new Relocation(code.position() - Integer.BYTES, code.position(), target.address()));
    }

    private void claimLabel(MachineOperand operand) {
        if (operand instanceof JumpTarget target) {
            claim(target.label());
        } else if (operand instanceof Mem memory
                && memory.label() != null
                && !memory.label().isElsewhere()) {
            namesPlaces = true;
            claim(memory.label());
        }
    }

    private void claim(Label label) {
        if (label.claim(this)) {
            labels.add(label);
        }
    }

    private void record(
            int start, Object operation, MachineOperand first, MachineOperand second, MachineOperand third) {
        log.add(start, bytecode, operation, first, second, third);
        if (recordSource) {
            log.setSource(caller());
        }
    }

    /** The innermost Java line that is not the assembler's own. */
    private static StackTraceElement caller() {
        StackWalker stack = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        return stack.walk(
                frames -> frames.filter(frame -> !frame.getDeclaringClass().isAssignableFrom(Assembler.class))
                        .findFirst()
                        .map(StackFrame::toStackTraceElement)
                        .orElse(null));
    }

    // ---- labels and places

    /** The offset of the next instruction from the start of the code. */
    public final int position() {
        return finished ? size : code.position();
    }

    /**
     * Puts {@code label} here: jumps to it, earlier and later ones, arrive at the next instruction.
     *
     * @throws IllegalStateException when it is bound already, or when a short jump cannot reach it
     */
    public final void bind(Label label) {
        requireUnfinished();
        claim(label);
        label.bind(code);
    }

    /** A new label, bound here. */
    public final Label here() {
        Label label = new Label();
        bind(label);
        return label;
    }

    /**
     * Pads with no-operations until the position is a multiple of {@code boundary}.
     *
     * @param boundary a power of two; the code itself must be put at a multiple of it
     */
    public final void align(int boundary) {
        requireUnfinished();
        if (Integer.bitCount(boundary) != 1) {
            throw new IllegalArgumentException("code can be aligned to a power of two, not to " + boundary);
        }
        int padding = -code.position() & boundary - 1;
        while (padding > 0) {
            int start = code.position();
            padding -= NoOperations.put(code, padding);
            record(start, "nop", null, null, null);
        }
    }

    // ---- data

    /** Embeds eight bytes; execution must not reach them. */
    public final void quad(long value) {
        int start = beginData();
        code.put(value, Long.BYTES);
        record(start, ".quad", new Immediate(value), null, null);
    }

    /** A place behind the code that holds these eight bytes; equal constants share one place. */
    public final Mem constant(long bits) {
        return Mem.mem(constants.computeIfAbsent(bits, value -> new Label("c_" + Long.toHexString(value))));
    }

    /** A place behind the code that holds this double. */
    public final Mem constant(double value) {
        return constant(Double.doubleToRawLongBits(value));
    }

    private int beginData() {
        requireUnfinished();
        code.reserveInstruction();
        return code.position();
    }

    // ---- structure

    /**
     * Emits {@code body} behind the main code, when {@link #finish} is called. The path that is taken mostly then reads
     * straight down and runs without taken jumps; what happens rarely stays out of its way. The body is emitted for the
     * bytecode that is current now, and may ask for out-of-line code itself.
     */
    public final void outOfLine(Runnable body) {
        requireUnfinished();
        outOfLine.add(new OutOfLine(bytecode, body));
    }

    /** How many instructions there are so far: the number of the next one, which it keeps. */
    public final int instructionCount() {
        return log.count();
    }

    /** Says for which bytecode the following instructions are emitted. */
    public final void setBytecode(int pc) {
        bytecode = pc;
    }

    /** The bytecode for which instructions are being emitted. */
    public final int bytecode() {
        return bytecode;
    }

    /** A remark that listings show before the next instruction. Pass a constant: it is kept even if nobody looks. */
    public final void comment(String text) {
        comments.add(code.position(), text);
    }

    /**
     * Ends the code: emits what was asked for out of line, then the constants.
     *
     * @throws IllegalStateException when a label is used but bound nowhere, or on a second call
     */
    public final MachineCode finish() {
        requireUnfinished();
        if (!outOfLine.isEmpty()) {
            emitOutOfLine();
        }
        emitConstants();
        for (Label label : labels) {
            if (!label.isBound()) {
                throw new IllegalStateException("label " + label.name() + " is used but bound nowhere: call bind(label)"
                        + " at the place that it means");
            }
        }
        finished = true;
        size = code.position();
        MachineCode result = new MachineCode(code.toByteArray(), relocations, log.sealed(size), comments, labels);
        workspace.giveBack();
        return result;
    }

    /** Emits now what was asked for out of line so far: for code that is to stand behind it. */
    public final void emitOutOfLine() {
        requireUnfinished();
        comment("out of line");
        while (!outOfLine.isEmpty()) {
            OutOfLine next = outOfLine.remove();
            bytecode = next.bytecode;
            next.body.run();
        }
    }

    /**
     * Makes the jumps short that turn out to be, and moves the code together. To be called when all code has been emitted,
     * out-of-line code included; no offset that was asked for before is valid any more.
     *
     * @throws IllegalStateException if a label that is in use is not bound
     */
    public final void shortenJumps() {
        requireUnfinished();
        JumpShortener shortener = new JumpShortener(log, code.position());
        if (!shortener.hasEffect() || namesPlaces && log.namesCodeAsData()) {
            return;
        }
        code.truncate(shortener.compact(code.bytes(), code.position()));
        IntUnaryOperator moved = shortener::moved;
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).move(moved);
        }
        relocations.replaceAll(
                relocation -> relocation.movedBy(shortener.moved(relocation.offset()) - relocation.offset()));
        comments.move(shortener);
        log.move(shortener);
        fillJumps();
    }

    /** Writes the distances of all jumps within the code. */
    private void fillJumps() {
        for (int i = 0; i < log.jumpCount(); i++) {
            int entry = log.jump(i);
            int end = log.endOf(entry, code.position());
            int bytes = end - log.offset(entry) == SHORT_JUMP_LENGTH ? 1 : Integer.BYTES;
            code.patch(end - bytes, log.target(entry).label().position() - end, bytes);
        }
    }

    private void emitConstants() {
        bytecode = NO_BYTECODE;
        if (!constants.isEmpty()) {
            align(Long.BYTES);
        }
        for (Map.Entry<Long, Label> constant : constants.entrySet()) {
            bind(constant.getValue());
            quad(constant.getKey());
        }
    }

    private void requireUnfinished() {
        if (finished) {
            throw new IllegalStateException("this assembler has finished: make a new one for more code");
        }
    }
}
