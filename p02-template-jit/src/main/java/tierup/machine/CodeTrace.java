package tierup.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tierup.asm.Assembler;
import tierup.asm.EmittedInstruction;
import tierup.asm.Listing;

/**
 * Looks for the instructions of finished code that may be to blame for what was found later: who jumps to a place, who
 * wrote a register or a slot of the frame last. It reads code from top to bottom, so of code with branches the answer is a
 * likely one, no proof.
 */
public final class CodeTrace {
    /** How many instructions to show on either side. */
    private static final int CONTEXT = 5;

    private static final int JMP_SHORT = 0xEB;
    private static final int JMP_NEAR = 0xE9;
    private static final int JCC_SHORT = 0x70;
    private static final int JCC_NEAR = 0x80;
    private static final int TWO_BYTE_OPCODE = 0x0F;

    private final CodeObject object;
    private final byte[] bytes;

    public CodeTrace(CodeObject object) {
        this.object = object;
        this.bytes = object.code().relocatedTo(object.entry());
    }

    /** The direct jumps to the instruction at an offset, in the order of the code. */
    public List<EmittedInstruction> jumpsTo(int offset) {
        List<EmittedInstruction> jumps = new ArrayList<>();
        for (int i = 0; i < object.code().instructionCount(); i++) {
            EmittedInstruction instruction = object.code().instruction(i);
            if (instruction.isCode() && targetOf(instruction) == offset) {
                jumps.add(instruction);
            }
        }
        return jumps;
    }

    /** The jump back that closes the innermost loop around an offset, or null. */
    public EmittedInstruction loopAround(int offset) {
        EmittedInstruction closest = null;
        for (int i = 0; i < object.code().instructionCount(); i++) {
            EmittedInstruction jump = object.code().instruction(i);
            int target = jump.isCode() && jump.offset() >= offset ? targetOf(jump) : -1;
            if (target >= 0 && target <= offset && closest == null) {
                closest = jump;
            }
        }
        return closest;
    }

    /** Where a direct jump goes, or -1. */
    private int targetOf(EmittedInstruction instruction) {
        int at = instruction.offset();
        int end = at + instruction.length();
        int first = bytes[at] & 0xFF;
        if (instruction.length() == 2 && (first == JMP_SHORT || first >> 4 == JCC_SHORT >> 4)) {
            return end + bytes[end - 1];
        }
        boolean near = first == JMP_NEAR && instruction.length() == 5
                || first == TWO_BYTE_OPCODE && instruction.length() == 6 && (bytes[at + 1] & 0xF0) == JCC_NEAR;
        return near ? end + int32(end - 4) : -1;
    }

    private int int32(int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }

    /**
     * The last instruction before an offset whose first operand is a place.
     *
     * @param place a general register by its 64-bit name, or a memory operand as {@link tierup.asm.Mem#text} has it
     * @return null if there is none
     */
    public EmittedInstruction lastWriter(String place, int offset) {
        EmittedInstruction writer = null;
        for (int i = 0; i < object.code().instructionCount(); i++) {
            EmittedInstruction instruction = object.code().instruction(i);
            if (instruction.offset() >= offset) {
                break;
            }
            if (instruction.isCode() && writes(instruction.text(), place)) {
                writer = instruction;
            }
        }
        return writer;
    }

    /** The register, by its 64-bit name, whose content an instruction moves as it is; null if it does anything else. */
    public String movedFrom(EmittedInstruction move) {
        String[] operands = move.text().replaceFirst("^mov ", "").split(", *", 2);
        boolean whole = move.text().startsWith("mov ") && operands.length == 2 && !operands[1].contains("[");
        List<String> source = whole ? OperandValues.registers(operands[1]) : List.of();
        return source.size() == 1 && source.get(0).equals(operands[1].trim()) ? source.get(0) : null;
    }

    private static boolean writes(String text, String place) {
        int blank = text.indexOf(' ');
        if (blank < 0 || text.startsWith("cmp") || text.startsWith("test") || text.startsWith("push")) {
            return false;
        }
        String first = text.substring(blank + 1).split(",", 2)[0];
        if (place.startsWith("[")) {
            return first.endsWith(place);
        }
        return !first.contains("[") && OperandValues.registers(first).contains(place);
    }

    /** The first instruction whose text begins with a mnemonic, or null. */
    public EmittedInstruction firstOf(String mnemonic) {
        for (int i = 0; i < object.code().instructionCount(); i++) {
            EmittedInstruction instruction = object.code().instruction(i);
            if (instruction.isCode() && instruction.text().startsWith(mnemonic)) {
                return instruction;
            }
        }
        return null;
    }

    /** Where an instruction is, what it says, and which line of Java emitted it: {@code add+0x2c or rax, r14, emitted by ...}. */
    public String describe(EmittedInstruction instruction) {
        StackTraceElement source = instruction.source();
        return String.format(Locale.ROOT, "%s+0x%x  %s", object.name(), instruction.offset(), instruction.text())
                + (source == null ? "" : ", emitted by " + source);
    }

    /** The code around an instruction, as a listing, with bytecodes and lines of Java. */
    public String around(EmittedInstruction instruction) {
        return new Listing(object.code(), object.entry())
                .source(true)
                .bytecode(this::describeBytecode)
                .renderAround(object.entry() + instruction.offset(), CONTEXT);
    }

    private String describeBytecode(int pc) {
        if (pc == Assembler.NO_BYTECODE) {
            return "";
        }
        return object.subject() == null
                ? Integer.toString(pc)
                : object.subject().describeBytecode(pc);
    }
}
