package tierup.template.expression;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tierup.asm.EmittedInstruction;
import tierup.asm.MachineCode;
import tierup.machine.CodeObject;
import tierup.machine.FaultKind;
import tierup.machine.MachineCodeFault;

/** Compiles and runs an expression, and says at each step what is done. */
public final class StepByStep {
    private final PrintStream out;
    private final PrintStream errors;

    /** @param errors hears of texts that are no expression, and of faults */
    public StepByStep(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /**
     * Runs a text on the calling thread.
     *
     * @return whether there was a result
     */
    public boolean run(String source) {
        List<StackInstruction> code;
        try {
            code = ExpressionParser.parse(source);
        } catch (ExpressionError e) {
            errors.println(e.render(source));
            return false;
        }
        out.print("[1] Allocating Executable Memory (mmap)... ");
        try (ExpressionMachine machine = new ExpressionMachine()) {
            out.printf("[SUCCESS] -> 0x%x%n", machine.codeAddress());
            out.println("[2] Translating Bytecode to Machine Code...");
            MachineCode function = ExpressionCompiler.compile(code);
            listing(code, function).forEach(out::println);
            out.print("[3] Setting Memory to READ|EXECUTE... ");
            CodeObject object = machine.publish(function);
            out.println("[SUCCESS]");
            out.printf("[4] Calling generated function at 0x%x...%n", object.entry());
            return call(machine, object, source, code);
        }
    }

    private boolean call(ExpressionMachine machine, CodeObject object, String source, List<StackInstruction> code) {
        try {
            out.println("Result: " + machine.call(object));
            return true;
        } catch (MachineCodeFault e) {
            out.flush();
            int culprit = e.bytecode();
            if (e.kind() == FaultKind.DIVISION && culprit >= 0) {
                errors.println("Division by zero:");
                errors.println(ExpressionError.pointAt(source, code.get(culprit).position()));
                errors.println("The processor refused, the kernel sent a signal, and this is what was found:");
            }
            errors.println(e.getMessage());
            return false;
        }
    }

    /** One line for each machine instruction, the first of each template with the stack instruction in front. */
    static List<String> listing(List<StackInstruction> code, MachineCode function) {
        List<String> lines = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < function.instructionCount(); i++) {
            EmittedInstruction instruction = function.instruction(i);
            int index = instruction.bytecode();
            String front = "- " + code.get(index).text();
            lines.add((index == before ? " ".repeat(front.length()) : front) + " => " + hex(function, instruction)
                    + " (" + upperCase(instruction.text()) + ")");
            before = index;
        }
        return lines;
    }

    private static String hex(MachineCode function, EmittedInstruction instruction) {
        byte[] bytes = function.bytes();
        StringBuilder text = new StringBuilder();
        for (int i = instruction.offset(); i < instruction.offset() + instruction.length(); i++) {
            text.append(text.isEmpty() ? "" : " ").append(String.format("%02x", bytes[i]));
        }
        return text.toString();
    }

    /** In capitals, but for hexadecimal numbers. */
    private static String upperCase(String instruction) {
        StringBuilder text = new StringBuilder();
        for (String word : instruction.split("(?= )")) {
            text.append(word.startsWith(" 0x") ? word : word.toUpperCase(Locale.ROOT));
        }
        return text.toString();
    }
}
