package tierup.template;

import tierup.bytecode.FunctionCode;
import tierup.bytecode.FunctionConstant;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.bytecode.SourceText;
import tierup.machine.CodeSubject;
import tierup.vm.code.FunctionInfo;

/** Tells faults and listings what a piece of compiled code was made from. */
public record BytecodeSubject(FunctionInfo function) implements CodeSubject {
    @Override
    public String describeBytecode(int pc) {
        FunctionCode code = function.code();
        if (pc < 0 || pc >= code.code().length) {
            return "prologue of " + function.label();
        }
        Opcode op = code.opcodeAt(pc);
        StringBuilder text = new StringBuilder(String.format("%04x %s", pc, op));
        for (OperandKind operand : op.operands()) {
            if (operand != OperandKind.FEEDBACK) {
                text.append(' ').append(describe(code, operand, code.operand(pc, operand)));
            }
        }
        SourceText source = code.source();
        int offset = code.map().offsetAt(pc);
        if (source != null && offset >= 0) {
            String file = source.name().substring(source.name().lastIndexOf('/') + 1);
            text.append("   ; ").append(file).append(':').append(source.line(offset));
        }
        return text.toString();
    }

    private static String describe(FunctionCode code, OperandKind operand, int value) {
        switch (operand) {
            case NAME:
            case CONSTANT:
                Object constant = code.constants()[value];
                return constant instanceof String text ? '"' + text + '"' : String.valueOf(constant);
            case FUNCTION:
                return ((FunctionConstant) code.constants()[value]).label().shown();
            case LOCAL:
                return value < code.localNames().size()
                        ? value + " (" + code.localNames().get(value) + ")"
                        : "" + value;
            case TARGET:
                return String.format("L%04x", value);
            default:
                return "" + value;
        }
    }
}
