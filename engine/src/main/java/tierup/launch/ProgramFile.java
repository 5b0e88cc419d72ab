package tierup.launch;

import java.util.List;
import picocli.CommandLine.Parameters;
import tierup.vm.builtins.ProgramText;

/** The program that a command line names, and the words behind it; a command takes them in with {@code @Mixin}. */
public final class ProgramFile {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "JavaScript (.js), textual bytecode (.bc), or - for standard input.")
    private String file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGUMENT", description = "For the program: process.argv.")
    private List<String> arguments = List.of();

    /** The file's name, as it was given. */
    public String name() {
        return file;
    }

    /** What belongs to the program. */
    public List<String> arguments() {
        return arguments;
    }

    /**
     * The program's text.
     *
     * @throws ProgramText.Unusable if it cannot be read
     */
    public ProgramText read() throws ProgramText.Unusable {
        return ProgramText.read(file);
    }
}
