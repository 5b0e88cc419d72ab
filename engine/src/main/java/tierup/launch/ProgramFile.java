package tierup.launch;

import java.util.List;
import tierup.bytecode.BytecodeVerifyException;
import tierup.bytecode.FunctionCode;
import tierup.vm.builtins.ProgramText;
import tierup.workbook.Todo;
import tierup.workbook.options.Operand;
import tierup.workbook.options.OptionTable;

/** The program that a command line names, and the words behind it. */
public final class ProgramFile {
    private final String tool;
    private final Operand file;
    private final Operand arguments;

    /** What is done with a program. */
    @FunctionalInterface
    public interface Use {
        /**
         * @param name the program's name, for messages and module paths
         * @return the exit code
         */
        int of(String name, FunctionCode code);
    }

    /** Adds the operands to a command's. */
    public ProgramFile(OptionTable table) {
        tool = table.name();
        file = table.operand("FILE", "JavaScript (.js), textual bytecode (.bc), or - for standard input.");
        arguments = table.operand("ARGUMENT", 0, Integer.MAX_VALUE, "For the program: process.argv.");
    }

    /** What belongs to the program. */
    public List<String> arguments() {
        return arguments.values();
    }

    /**
     * Reads the program, compiles it and hands it on. What is wrong with it is told on standard error.
     *
     * @param isBytecode whether it is textual bytecode whatever its name
     * @return the exit code
     */
    public int open(boolean isBytecode, Use use) {
        try {
            ProgramText program = ProgramText.read(file.value());
            program = isBytecode ? program.asBytecode() : program;
            return use.of(program.name(), program.compile());
        } catch (ProgramText.Unusable e) {
            return fail(e.getMessage());
        } catch (BytecodeVerifyException e) {
            return fail(file.value() + ": " + e.getMessage());
        } catch (Todo todo) {
            return fail(tool + ": " + todo.getMessage());
        }
    }

    private static int fail(String message) {
        System.err.println(message);
        return CommandLines.FAILURE;
    }
}
