package tierup.asm;

import java.util.Set;

/**
 * One row of the instruction table: which operands it takes and how they become bytes.
 *
 * <p>A row is written as in the Intel manual, {@code "r/m64, r64 : REX.W 01 /r"}, operands before the colon and bytes
 * behind it:
 *
 * <table>
 *   <caption>Notation</caption>
 *   <tr><td>{@code 66}, {@code F2}, {@code F3}, {@code F0}</td><td>in front: a mandatory (or LOCK) prefix</td></tr>
 *   <tr><td>{@code REX.W}</td><td>the operation is 64 bits wide</td></tr>
 *   <tr><td>{@code 0F B6}</td><td>opcode bytes</td></tr>
 *   <tr><td>{@code B8+r}</td><td>the register is in the low three bits of the opcode</td></tr>
 *   <tr><td>{@code 80+cc}</td><td>the condition is in the low four bits of the opcode</td></tr>
 *   <tr><td>{@code /r}</td><td>ModRM with a register and an r/m operand</td></tr>
 *   <tr><td>{@code /5}</td><td>ModRM with an r/m operand; the reg field extends the opcode</td></tr>
 *   <tr><td>{@code ib iw id io}</td><td>an immediate of 1, 2, 4 or 8 bytes</td></tr>
 *   <tr><td>{@code cb cd}</td><td>the distance to a jump target in 1 or 4 bytes</td></tr>
 *   <tr><td>{@code 01+8n}, {@code /n}</td><td>opcode or digit of the n-th member of a family</td></tr>
 * </table>
 */
final class Form {

    static final int NO_OPERAND = -1;
    private static final int NO_DIGIT = -1;
    private static final Set<String> PREFIXES = Set.of("66", "F0", "F2", "F3");

    private final Instruction instruction;
    private final String notation;
    private final int[] patterns;
    private final int first;
    private final int second;
    private final int third;

    private int prefix;
    private boolean wide;
    private long opcode;
    private int opcodeLength;
    private boolean registerInOpcode;
    private boolean hasModRm;
    private int digit = NO_DIGIT;
    private int fieldSize;

    private int regIndex = NO_OPERAND;
    private int rmIndex = NO_OPERAND;
    private int fieldIndex = NO_OPERAND;
    private int conditionIndex = NO_OPERAND;

    /** Reads a row; {@code family} is the instruction's n in {@code +8n} and {@code /n}. */
    Form(Instruction instruction, String notation, int family) {
        this.instruction = instruction;
        this.notation = notation;
        int colon = notation.indexOf(':');
        String operands = notation.substring(0, colon).trim();
        this.patterns = parseOperands(operands.isEmpty() ? new String[0] : operands.split(","));
        for (String token : notation.substring(colon + 1).trim().split(" ")) {
            parseEncoding(token, family);
        }
        assignRoles();
        first = pattern(0);
        second = pattern(1);
        third = pattern(2);
    }

    private static int[] parseOperands(String[] names) {
        int[] patterns = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            patterns[i] = Kind.named(names[i].trim());
        }
        return patterns;
    }

    private void parseEncoding(String token, int family) {
        switch (token) {
            case "REX.W" -> wide = true;
            case "/r" -> hasModRm = true;
            case "/n" -> setDigit(family);
            case "ib", "cb" -> fieldSize = 1;
            case "iw" -> fieldSize = 2;
            case "id", "cd" -> fieldSize = 4;
            case "io" -> fieldSize = 8;
            default -> {
                if (token.startsWith("/")) {
                    setDigit(token.charAt(1) - '0');
                } else if (opcodeLength == 0 && PREFIXES.contains(token)) {
                    prefix = Integer.parseInt(token, 16);
                } else {
                    addOpcodeByte(token, family);
                }
            }
        }
    }

    private void setDigit(int value) {
        hasModRm = true;
        digit = value;
    }

    private void addOpcodeByte(String token, int family) {
        int value = Integer.parseInt(token.substring(0, 2), 16);
        switch (token.substring(2)) {
            case "", "+cc" -> {}
            case "+r" -> registerInOpcode = true;
            case "+8n" -> value += 8 * family;
            default -> throw new IllegalArgumentException("'" + token + "' in row '" + notation + "'");
        }
        opcode |= (long) value << 8 * opcodeLength++;
    }

    /** Decides which operand goes where: the one that may be memory is r/m, or the second where neither is. */
    private void assignRoles() {
        for (int i = 0; i < patterns.length; i++) {
            int pattern = patterns[i];
            if ((pattern & (Kind.IMMEDIATE | Kind.RELATIVE)) != 0) {
                fieldIndex = i;
            } else if (pattern == Kind.CONDITION) {
                conditionIndex = i;
            } else if ((pattern & Kind.MEMORY) != 0) {
                rmIndex = i;
            } else if ((pattern & Kind.REGISTER) != 0) {
                if (regIndex == NO_OPERAND) {
                    regIndex = i;
                } else {
                    rmIndex = i;
                }
            }
        }
        if (digit != NO_DIGIT && rmIndex == NO_OPERAND) {
            rmIndex = regIndex;
            regIndex = NO_OPERAND;
        }
    }

    /** Whether the row takes operands of these kinds; a missing operand has kinds {@link Kind#NONE}. */
    boolean accepts(int firstKinds, int secondKinds, int thirdKinds) {
        return (first & firstKinds) != 0 && (second & secondKinds) != 0 && (third & thirdKinds) != 0;
    }

    /** Whether a register operand of the same width tells the size of the memory operand. */
    boolean registerTellsMemorySize() {
        return regIndex != NO_OPERAND && Kind.registerBits(patterns[regIndex]) == memoryBits();
    }

    /** The width in bits of the row's memory operand; 0 when it has none or uses only its address. */
    int memoryBits() {
        return rmIndex == NO_OPERAND ? 0 : Kind.memoryBits(patterns[rmIndex]);
    }

    Instruction instruction() {
        return instruction;
    }

    /** The row as the table writes it. */
    String notation() {
        return notation;
    }

    int operandCount() {
        return patterns.length;
    }

    /** The kinds that operand {@code index} may be. */
    int pattern(int index) {
        return index < patterns.length ? patterns[index] : Kind.NONE;
    }

    /** The mandatory (or LOCK) prefix byte, 0 when there is none. */
    int prefix() {
        return prefix;
    }

    boolean isWide() {
        return wide;
    }

    /** Opcode bytes, the first in the lowest bits. */
    long opcode() {
        return opcode;
    }

    int opcodeLength() {
        return opcodeLength;
    }

    boolean hasRegisterInOpcode() {
        return registerInOpcode;
    }

    boolean hasModRm() {
        return hasModRm;
    }

    /** The opcode extension for the reg field of ModRM, 0 when a register stands there. */
    int digit() {
        return digit == NO_DIGIT ? 0 : digit;
    }

    /** The length in bytes of the immediate or of the distance to a jump target, 0 when there is neither. */
    int fieldSize() {
        return fieldSize;
    }

    int regIndex() {
        return regIndex;
    }

    int rmIndex() {
        return rmIndex;
    }

    int fieldIndex() {
        return fieldIndex;
    }

    int conditionIndex() {
        return conditionIndex;
    }

    @Override
    public String toString() {
        return instruction.mnemonic() + " " + notation;
    }
}
