package tierup.asm;

import java.util.StringJoiner;

/** Says in plain words why an instruction cannot take the operands it was given. */
final class OperandErrors {

    private OperandErrors() {}

    static IllegalArgumentException noRow(
            Instruction instruction, MachineOperand first, MachineOperand second, MachineOperand third) {
        StringBuilder message = new StringBuilder(written(instruction, first, second, third));
        message.append(": there is no such instruction");
        String reason = reason(first, second, third);
        if (reason != null) {
            message.append(" (").append(reason).append(')');
        }
        message.append(". ").append(instruction.mnemonic()).append(" takes:");
        for (Form form : instruction.forms()) {
            String operands =
                    form.notation().substring(0, form.notation().indexOf(':')).trim();
            message.append("\n    ").append(operands.isEmpty() ? "nothing" : operands);
        }
        return new IllegalArgumentException(message.toString());
    }

    static IllegalArgumentException unknownSize(
            Instruction instruction, MachineOperand first, MachineOperand second, MachineOperand third) {
        return new IllegalArgumentException(written(instruction, first, second, third)
                + ": nothing says how many bytes of memory are meant;"
                + " wrap the memory operand in bytePtr, wordPtr, dwordPtr or qwordPtr");
    }

    private static String written(
            Instruction instruction, MachineOperand first, MachineOperand second, MachineOperand third) {
        StringJoiner operands = new StringJoiner(", ");
        for (MachineOperand operand : new MachineOperand[] {first, second, third}) {
            if (operand != null) {
                operands.add(operand.text());
            }
        }
        return instruction.mnemonic() + " " + operands;
    }

    private static String reason(MachineOperand first, MachineOperand second, MachineOperand third) {
        if (first instanceof Mem && second instanceof Mem) {
            return "no x86 instruction has two memory operands: load one into a register first";
        }
        if (first instanceof Gpr left && second instanceof Gpr right && left.bits() != right.bits()) {
            return left.text() + " has " + left.bits() + " bits and " + right.text() + " has " + right.bits();
        }
        MachineOperand last = third != null ? third : second != null ? second : first;
        if (last instanceof Immediate number && (number.kinds() & Kind.SIMM32) == 0) {
            return number.text()
                    + " does not fit into a signed 32-bit immediate: put it into a register with mov first";
        }
        return last instanceof Immediate ? "the number is out of range" : null;
    }
}
