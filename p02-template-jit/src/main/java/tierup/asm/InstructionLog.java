package tierup.asm;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

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
    private int[] offsets = new int[INITIAL_CAPACITY];
    private int[] bytecodes = new int[INITIAL_CAPACITY];
    /** A {@link Form}, or the name of a directive such as {@code .quad}. */
    private Object[] operations = new Object[INITIAL_CAPACITY];

    private MachineOperand[] operands = new MachineOperand[INITIAL_CAPACITY * OPERANDS];
    /** The Java lines; stays null unless they are recorded. */
    private StackTraceElement[] sources;

    private int end;

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
        count++;
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

    /** Gives back the spare capacity once the code, {@code size} bytes long, is complete. */
    void seal(int size) {
        end = size;
        resize(count);
    }

    /** The code is moved: tells the entries where they come to lie. */
    void move(IntUnaryOperator moved) {
        for (int i = 0; i < count; i++) {
            offsets[i] = moved.applyAsInt(offsets[i]);
        }
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
        return operands[index * OPERANDS + which];
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
