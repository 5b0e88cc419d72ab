package tierup.asm;

/** Writes an instruction in Intel syntax: destination first, sizes of memory spelled out ({@code qword ptr}). */
final class IntelSyntax {

    private IntelSyntax() {}

    /** The instruction as text, for instance {@code add rax, qword ptr [rbx + rcx*8 + 16]}. */
    static String text(Form form, MachineOperand... operands) {
        StringBuilder text = new StringBuilder(form.instruction().mnemonic());
        int firstShown = 0;
        if (form.conditionIndex() != Form.NO_OPERAND) {
            text.append(operands[form.conditionIndex()].text());
            firstShown = 1;
        }
        for (int i = firstShown; i < form.operandCount(); i++) {
            text.append(i == firstShown ? " " : ", ");
            if (operands[i] instanceof Mem) {
                text.append(size(Kind.memoryBits(form.pattern(i))));
            }
            text.append(operands[i].text());
        }
        return text.toString();
    }

    private static String size(int bits) {
        return switch (bits) {
            case 8 -> "byte ptr ";
            case 16 -> "word ptr ";
            case 32 -> "dword ptr ";
            case 64 -> "qword ptr ";
            case 128 -> "xmmword ptr ";
            default -> "";
        };
    }
}
