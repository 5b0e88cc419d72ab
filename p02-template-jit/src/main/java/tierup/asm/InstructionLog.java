package tierup.asm;

import java.util.Arrays;

/**
 * What the assembler emitted, one entry an instruction: where, from which row of the table, with which operands, for
 * which bytecode, by which Java line.
 *
 * <p>Most code is never looked at, so an entry is a handful of array stores; its text is made when somebody asks.
 */
final class InstructionLog {

    private static final int INITIAL_CAPACITY = 64;
    private static final int OPERANDS = 3;

    private int count;
    private int[] offsets;
    private int[] bytecodes;
    /** A {@link Form}, or the name of a directive such as {@code .quad}. */
    private Object[] operations;

    /** {@link MachineOperand}s. An array of an interface would be asked at each store whether it takes the object. */
    private Object[] operands;

    /** The Java lines; stays null unless they are recorded. */
    private StackTraceElement[] sources;

    /** Entries that name a label as their target, in order: what {@link JumpShortener} looks at. */
    private int[] jumps;

    private int jumpCount;
    private int end;

    InstructionLog() {
        offsets = new int[INITIAL_CAPACITY];
        bytecodes = new int[INITIAL_CAPACITY];
        operations = new Object[INITIAL_CAPACITY];
        operands = new Object[INITIAL_CAPACITY * OPERANDS];
        jumps = new int[INITIAL_CAPACITY];
    }

    private InstructionLog(InstructionLog from) {
        offsets = from.offsets;
        bytecodes = from.bytecodes;
        operations = from.operations;
        operands = from.operands;
        sources = from.sources;
        count = from.count;
        resize(count);
    }

    void add(
            int offset,
            int bytecode,
            Object operation,
            MachineOperand first,
            MachineOperand second,
            MachineOperand third) {
        if (count == offsets.length) {
            resize(count * 2);
        }
        offsets[count] = offset;
        bytecodes[count] = bytecode;
        operations[count] = operation;
        operands[count * OPERANDS] = first;
        operands[count * OPERANDS + 1] = second;
        operands[count * OPERANDS + 2] = third;
        if (first instanceof JumpTarget || second instanceof JumpTarget) {
            noteJump();
        }
        count++;
    }

    private void noteJump() {
        if (jumpCount == jumps.length) {
            jumps = Arrays.copyOf(jumps, 2 * jumpCount);
        }
        jumps[jumpCount++] = count;
    }

    /** Adds the Java line to the newest entry. */
    void setSource(StackTraceElement source) {
        if (sources == null) {
            sources = new StackTraceElement[offsets.length];
        }
        sources[count - 1] = source;
    }

    private void resize(int capacity) {
        offsets = Arrays.copyOf(offsets, capacity);
        bytecodes = Arrays.copyOf(bytecodes, capacity);
        operations = Arrays.copyOf(operations, capacity);
        operands = Arrays.copyOf(operands, capacity * OPERANDS);
        sources = sources == null ? null : Arrays.copyOf(sources, capacity);
    }

    /** What is kept of the log once the code, {@code size} bytes long, is complete: a copy without spare capacity. */
    InstructionLog sealed(int size) {
        InstructionLog kept = new InstructionLog(this);
        kept.end = size;
        return kept;
    }

    /** Forgets everything but its capacity, for other code. */
    void clear() {
        Arrays.fill(operations, 0, count, null);
        Arrays.fill(operands, 0, count * OPERANDS, null);
        sources = null;
        count = 0;
        jumpCount = 0;
    }

    /** The code is moved: tells the entries where they come to lie. */
    void move(JumpShortener shortener) {
        shortener.moveAscending(offsets, count);
    }

    /** How many entries name a label as their target. */
    int jumpCount() {
        return jumpCount;
    }

    /** The entry that is number {@code i} of those. */
    int jump(int i) {
        return jumps[i];
    }

    /** The target of an entry that has one. */
    JumpTarget target(int index) {
        Object first = operands[index * OPERANDS];
        return (JumpTarget) (first instanceof JumpTarget ? first : operands[index * OPERANDS + 1]);
    }

    /** The offset of the first byte behind an entry of code that is {@code size} bytes long by now. */
    int endOf(int index, int size) {
        return index + 1 < count ? offsets[index + 1] : size;
    }

    /** Whether an operand in memory is a place in the code that is known already. */
    boolean namesCodeAsData() {
        for (int i = 0; i < count * OPERANDS; i++) {
            if (operands[i] instanceof Mem memory
                    && memory.label() != null
                    && memory.label().isBound()) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return count;
    }

    /** The entry whose bytes include {@code offset}, or -1 when it lies outside the code. */
    int indexAt(int offset) {
        if (count == 0 || offset < offsets[0] || offset >= end) {
            return -1;
        }
        int found = Arrays.binarySearch(offsets, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    int offset(int index) {
        return offsets[index];
    }

    int bytecode(int index) {
        return bytecodes[index];
    }

    /** The row of the table, or null when the entry is a directive. */
    Form form(int index) {
        return operations[index] instanceof Form form ? form : null;
    }

    MachineOperand operand(int index, int which) {
        return (MachineOperand) operands[index * OPERANDS + which];
    }

    /** The label that the entry names, or null. */
    Label label(int index) {
        for (int i = 0; i < OPERANDS; i++) {
            MachineOperand operand = operand(index, i);
            if (operand instanceof JumpTarget target) {
                return target.label();
            }
            if (operand instanceof Mem memory && memory.label() != null) {
                return memory.label();
            }
        }
        return null;
    }

    /** The name of the place that the entry refers to, in this code or elsewhere, or null. */
    String placeName(int index) {
        if (operand(index, 0) instanceof CodeAddress elsewhere) {
            return elsewhere.name();
        }
        Label label = label(index);
        return label == null ? null : label.name();
    }

    /** The entry as listings show it. */
    EmittedInstruction entry(int index) {
        int next = index + 1 < count ? offsets[index + 1] : end;
        StackTraceElement source = sources == null ? null : sources[index];
        return new EmittedInstruction(
                offsets[index], next - offsets[index], bytecodes[index], source, text(index), form(index) != null);
    }

    private String text(int index) {
        MachineOperand first = operand(index, 0);
        MachineOperand second = operand(index, 1);
        MachineOperand third = operand(index, 2);
        Form form = form(index);
        return form != null
                ? IntelSyntax.text(form, first, second, third)
                : operations[index] + (first == null ? "" : " " + first.text());
    }
}
