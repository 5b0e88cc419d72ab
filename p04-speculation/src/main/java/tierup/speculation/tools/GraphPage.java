package tierup.speculation.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.SourceText;
import tierup.launch.FunctionPlace;

/**
 * What a compiler made of one function, as a page to look at in a browser: the graph after each pass, what the pass changed, the source beside
 * it. One file that needs no other.
 */
public final class GraphPage {
    private static final String TEMPLATE = "graph.html";
    private static final String DATA = "@DATA@";

    private GraphPage() {}

    /**
     * The page.
     *
     * @param function whose graph it is
     * @param phases in order
     */
    public static String of(FunctionCode function, List<Phase> phases) {
        String data = "{\"name\": " + quoted(function.label().shown())
                + ",\n\"place\": " + quoted(FunctionPlace.of(function))
                + ",\n\"source\": " + source(function)
                + ",\n\"bytecode\": " + bytecode(function)
                + ",\n\"phases\": " + phases(phases) + "}";
        return template().replace(DATA, data);
    }

    private static String phases(List<Phase> phases) {
        StringJoiner all = new StringJoiner(",\n", "[", "]");
        for (Phase phase : phases) {
            all.add(String.format(
                    Locale.ROOT,
                    "{\"name\": %s, \"micros\": %.1f, \"graph\": %s}",
                    quoted(phase.name()),
                    phase.nanos() / 1e3,
                    quoted(phase.graph())));
        }
        return all.toString();
    }

    private static String source(FunctionCode function) {
        StringJoiner lines = new StringJoiner(",\n", "[", "]");
        SourceText source = function.source();
        if (source == null) {
            return "[]";
        }
        int number = source.line(function.sourceStart());
        for (String line : SourceLines.of(function)) {
            lines.add("{\"number\": " + number++ + ", \"text\": " + quoted(line) + "}");
        }
        return lines.toString();
    }

    /** By offset: the line of an instruction, and how it reads. */
    private static String bytecode(FunctionCode function) {
        StringJoiner all = new StringJoiner(",\n", "{", "}");
        Map<Integer, String> instructions = SourceLines.instructions(function);
        for (int pc = 0; pc < function.code().length; pc = function.next(pc)) {
            all.add(String.format(
                    Locale.ROOT,
                    "\"%d\": {\"line\": %d, \"text\": %s}",
                    pc,
                    SourceLines.lineAt(function, pc),
                    quoted(instructions.getOrDefault(pc, ""))));
        }
        return all.toString();
    }

    private static String template() {
        try (InputStream in = GraphPage.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + TEMPLATE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As JSON that may stand in HTML. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ' || c == '<' || c == '>' || c == '\u2028' || c == '\u2029') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
