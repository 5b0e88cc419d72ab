package tierup.vm.builtins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import tierup.bytecode.BytecodeSyntaxError;
import tierup.bytecode.FunctionCode;
import tierup.lang.source.GuestSyntaxError;

/**
 * A program that has been read and not yet compiled.
 *
 * @param name the absolute path of its file, or what stands for it in messages; textual bytecode if it ends in .bc
 * @param text what it says
 */
public record ProgramText(String name, String text) {
    /** On a command line, in place of a file: standard input. */
    public static final String STANDARD_INPUT = "-";

    /** There is no program to run; the message is ready to be shown. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Reads a program.
     *
     * @param file JavaScript, or textual bytecode if its name ends in .bc; or {@link #STANDARD_INPUT}
     * @throws Unusable if it cannot be read
     */
    public static ProgramText read(String file) throws Unusable {
        if (file.equals(STANDARD_INPUT)) {
            return readStandardInput();
        }
        String absolute = FilePaths.resolve("", file);
        if (!ModuleFiles.isFile(absolute)) {
            throw new Unusable("Error: Cannot find module '" + absolute + "'");
        }
        try {
            return new ProgramText(ModuleFiles.realPath(absolute), ModuleFiles.read(absolute));
        } catch (IOException e) {
            throw new Unusable("Error: cannot read '" + absolute + "': " + e.getMessage());
        }
    }

    private static ProgramText readStandardInput() throws Unusable {
        try {
            return new ProgramText("[stdin]", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unusable("Error: cannot read standard input: " + e.getMessage());
        }
    }

    /** The same text taken for bytecode, whatever its name. */
    public ProgramText asBytecode() {
        return name.endsWith(".bc") ? this : new ProgramText(name + ".bc", text);
    }

    /**
     * Compiles the program.
     *
     * @throws Unusable if the text breaks the grammar
     */
    public FunctionCode compile() throws Unusable {
        return compile(ModuleLoader::compile);
    }

    /**
     * Compiles the program in order to run it: the functions of a large one are compiled when they are called.
     *
     * @throws Unusable as {@link #compile()}
     */
    FunctionCode compileToRun() throws Unusable {
        return compile(ModuleLoader::compileToRun);
    }

    private FunctionCode compile(BiFunction<String, String, FunctionCode> compiler) throws Unusable {
        try {
            return compiler.apply(name, withoutHashbang(text));
        } catch (GuestSyntaxError e) {
            throw new Unusable(e.render());
        } catch (BytecodeSyntaxError e) {
            throw new Unusable(e.getMessage());
        }
    }

    /** A first line {@code #!...} is for the shell; it becomes a comment, so that lines and columns stay. */
    static String withoutHashbang(String text) {
        return text.startsWith("#!") ? "//" + text.substring(2) : text;
    }
}
