package tierup.speculation.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tierup.bytecode.BytecodeListing;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.SourceText;

/** A function's text, and where its instructions come from. */
final class SourceLines {
    private static final Pattern INSTRUCTION = Pattern.compile("  ([0-9A-F]{4,})  (\\S.*)");

    private SourceLines() {}

    /** The lines that the function's text lies on, whole; none if it has no text. */
    static List<String> of(FunctionCode function) {
        List<String> lines = new ArrayList<>();
        SourceText source = function.source();
        if (source != null) {
            int last = source.line(Math.max(function.sourceStart(), function.sourceEnd() - 1));
            for (int line = source.line(function.sourceStart()); line <= last; line++) {
                lines.add(source.lineText(line));
            }
        }
        return lines;
    }

    /** The line that the instruction at {@code pc} comes from, from 1; 0 if that is not known. */
    static int lineAt(FunctionCode function, int pc) {
        int offset = pc < 0 || function.source() == null ? -1 : function.map().offsetAt(pc);
        return offset < 0 ? 0 : function.source().line(offset);
    }

    /** By offset: instructions for a person to read, "LOAD_LOCAL 0 ; n". */
    static Map<Integer, String> instructions(FunctionCode function) {
        Map<Integer, String> texts = new HashMap<>();
        for (String line : BytecodeListing.of(function).split("\n")) {
            Matcher matcher = INSTRUCTION.matcher(line);
            if (matcher.matches()) {
                texts.put(
                        Integer.parseInt(matcher.group(1), 16),
                        matcher.group(2).replaceAll(" +", " ").strip());
            }
        }
        return texts;
    }
}
