package tierup.launch;

import java.nio.file.Path;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.SourceText;

/**
 * Where something is in the program, as tools print it beside a function's name: {@code lib/parser.js:12:3}, relative to the
 * working directory, so that a terminal or an editor can go there. A file of built-ins that are written in JavaScript stands in angle
 * brackets: {@code <array-sort.js>:61:1}.
 */
public final class FunctionPlace {
    private static final String NATIVE = "native:";

    private FunctionPlace() {}

    /** Where a function's text begins; empty for assembled bytecode that does not say where it comes from. */
    public static String of(FunctionCode function) {
        return function.source() == null ? "" : show(function.source(), function.sourceStart());
    }

    /** Where the instruction at {@code pc} comes from; that of the function, if that is not known. */
    public static String of(FunctionCode function, int pc) {
        int offset = function.map().offsetAt(pc);
        return function.source() == null || offset < 0 ? of(function) : show(function.source(), offset);
    }

    /** Whether the function is a built-in written in JavaScript, so that its text is none of the program's. */
    public static boolean isBuiltIn(FunctionCode function) {
        return function.source() != null && function.source().name().startsWith(NATIVE);
    }

    private static String show(SourceText source, int offset) {
        return file(source.name()) + ":" + source.line(offset) + ":" + source.column(offset);
    }

    /** The file's name, relative to the working directory if it is in there. */
    static String file(String name) {
        if (name.startsWith(NATIVE)) {
            return "<" + name.substring(NATIVE.length()) + ">";
        }
        Path here = Path.of("").toAbsolutePath();
        Path file = Path.of(name);
        return file.isAbsolute() && file.startsWith(here)
                ? here.relativize(file).toString()
                : name;
    }
}
