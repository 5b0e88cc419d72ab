package tierup.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tierup.bytecode.BytecodeLexer.Token;
import tierup.bytecode.ParsedFunction.HandlerRow;
import tierup.bytecode.ParsedFunction.Instruction;
import tierup.bytecode.ParsedFunction.Label;
import tierup.bytecode.ParsedFunction.Position;

/**
 * Reads a {@code .bc} file into a tree of {@link ParsedFunction}s; see {@link BytecodeAssembler} for the format. Goes
 * line by line: a line is a label, an instruction, a directive, the head or the end of a function. A label may share
 * the line with an instruction.
 */
final class BytecodeParser {
    private static final String ATTRIBUTES =
            "the head of a function is: function NAME name=\"...\" kind=normal params=1 length=1 locals=2 stack=3 outer=[1] source=[0, 9];"
                    + " all but NAME may be left out";
    private static final String WIDE = "WIDE";
    private static final String HANDLER = "write .handler start=L1 end=L2 target=L3 depth=0";

    private final List<ParsedFunction> open = new ArrayList<>();
    private ParsedFunction root;
    private boolean hasPositions;

    private BytecodeParser() {}

    /** A parsed file; {@code hasPositions} tells whether it says itself where its code comes from. */
    record Result(ParsedFunction root, boolean hasPositions) {}

    /**
     * Parses a file.
     *
     * @throws BytecodeSyntaxError at the first error
     */
    static Result parse(AssemblyText source) {
        BytecodeParser parser = new BytecodeParser();
        for (int line = 1; line <= source.lineCount(); line++) {
            parser.line(new LineParser(source, line));
        }
        if (!parser.open.isEmpty()) {
            ParsedFunction function = parser.current();
            throw new BytecodeSyntaxError(
                    source, function.at, "function " + function.id + " has no end", "close it with a line: end");
        }
        if (parser.root == null) {
            throw new BytecodeSyntaxError(
                    source, source.length(), "the file has no function", "begin with a line: function main");
        }
        return new Result(parser.root, parser.hasPositions);
    }

    private ParsedFunction current() {
        return open.get(open.size() - 1);
    }

    private void line(LineParser line) {
        if (line.atEnd()) {
            return;
        }
        int at = line.peek().offset();
        if (line.accept("function")) {
            function(line, at);
            return;
        }
        if (open.isEmpty()) {
            throw line.fail(
                    at,
                    "expected a function, found " + line.peek(),
                    root == null
                            ? "begin with a line: function main"
                            : "a file is one function; put the others inside, before its end");
        }
        if (line.accept("end")) {
            line.expectEnd("end stands alone on its line");
            open.remove(open.size() - 1).endAt = at + "end".length();
            return;
        }
        if (line.atLabel()) {
            current().body.add(new Label(line.take().text(), at));
            line.take();
        }
        if (!line.atEnd()) {
            statement(line);
        }
    }

    private void function(LineParser line, int at) {
        String id = line.word(
                "the function's name",
                "give it a name to refer to it; anonymous functions are written: function f1 name=\"\"");
        if (open.isEmpty() && root != null) {
            throw line.fail(
                    at, "a second outermost function", "a file is one function; put the others inside, before its end");
        }
        if (open.size() > Verifier.MAX_NESTING) {
            throw line.fail(
                    at, "functions are nested too deep", "at most " + Verifier.MAX_NESTING + " levels are possible");
        }
        ParsedFunction function =
                new ParsedFunction(id, open.isEmpty() ? FunctionKind.MODULE : FunctionKind.NORMAL, at);
        while (!line.atEnd()) {
            attribute(line, function);
        }
        if (open.isEmpty()) {
            root = function;
        } else if (current().inner.put(id, function) != null) {
            throw line.fail(
                    at,
                    "a second function " + id + " in the same function",
                    "name it differently here and give its run-time name apart: function " + id + ".2 name="
                            + Literals.string(id));
        }
        open.add(function);
    }

    private void attribute(LineParser line, ParsedFunction function) {
        Token key = line.peek();
        line.word("an attribute", ATTRIBUTES);
        line.expect("=", "attributes are written key=value");
        switch (key.text()) {
            case "name" -> function.name = line.name("the name", "write it in double quotes");
            case "kind" -> function.kind = kind(line);
            case "params" -> function.parameters = line.integer("params", 0, Verifier.MAX_LOCALS);
            case "length" -> function.length = line.integer("length", 0, Verifier.MAX_LOCALS);
            case "locals" -> function.locals = line.integer("locals", 0, Verifier.MAX_LOCALS);
            case "stack" -> function.stack = line.integer("stack", 0, Verifier.MAX_FRAME_WORDS);
            case "outer" -> function.outer = line.integers("outer", 0, Verifier.MAX_COUNT);
            case "source" -> {
                int[] range = line.integers("source", 0, Integer.MAX_VALUE);
                if (range.length != 2) {
                    throw line.fail(
                            key.offset(),
                            "source has " + range.length + " elements",
                            "it is [start, end], offsets in the source file");
                }
                function.sourceStart = range[0];
                function.sourceEnd = range[1];
                hasPositions = true;
            }
            default -> throw line.fail(key.offset(), "there is no attribute " + key.text(), ATTRIBUTES);
        }
    }

    private static FunctionKind kind(LineParser line) {
        Token word = line.peek();
        String text = line.word("a kind of function", "the kinds are " + Words.kinds());
        FunctionKind kind = Words.kind(text);
        if (kind == null) {
            throw line.fail(word.offset(), "there is no kind " + text, "the kinds are " + Words.kinds());
        }
        return kind;
    }

    private void statement(LineParser line) {
        Token word = line.peek();
        String text = line.word("an instruction", "a line is a label, an instruction or a directive");
        switch (text) {
            case ".names" -> names(line);
            case ".pos" -> position(line, word.offset());
            case ".handler" -> handler(line, word.offset());
            default -> instruction(line, word);
        }
    }

    private void names(LineParser line) {
        List<String> names = new ArrayList<>();
        while (!line.atEnd()) {
            names.add(line.name(
                    "the name of a local", "write the names in order, separated by blanks; odd ones in double quotes"));
        }
        current().localNames = List.copyOf(names);
    }

    private void position(LineParser line, int at) {
        int offset = line.integer(".pos", -1, Integer.MAX_VALUE);
        String text =
                line.atEnd() ? null : line.string("the text of the expression", "write .pos 123 or .pos 123 \"text\"");
        line.expectEnd("write .pos 123 or .pos 123 \"text\"");
        current().body.add(new Position(offset, text, at));
        hasPositions = true;
    }

    private void handler(LineParser line, int at) {
        String[] labels = new String[3];
        String[] keys = {"start", "end", "target"};
        for (int i = 0; i < keys.length; i++) {
            line.expect(keys[i], HANDLER);
            line.expect("=", HANDLER);
            labels[i] = line.word("a label", HANDLER);
        }
        line.expect("depth", HANDLER);
        line.expect("=", HANDLER);
        int depth = line.integer("depth", 0, Verifier.MAX_FRAME_WORDS);
        line.expectEnd(HANDLER);
        current().handlers.add(new HandlerRow(labels[0], labels[1], labels[2], depth, at));
    }

    private void instruction(LineParser line, Token first) {
        boolean wide = first.text().equals(WIDE);
        Token word = wide ? line.peek() : first;
        String text = wide ? line.word("an instruction", "write WIDE before a mnemonic") : first.text();
        Opcode op = Words.opcode(text);
        if (op == null) {
            throw line.fail(word.offset(), "there is no instruction " + text, "did you mean " + nearest(text) + "?");
        }
        if (wide && op.operands().isEmpty()) {
            throw line.fail(first.offset(), op + " has no operands to be wide", "leave out WIDE");
        }
        List<Object> operands = OperandSyntax.parse(line, op);
        line.expectEnd(op + " takes "
                + (operands.isEmpty()
                        ? "no operands"
                        : "only " + operands.size() + " operand" + (operands.size() == 1 ? "" : "s"))
                + "; a comment begins with ;");
        current().body.add(new Instruction(op, wide, operands, first.offset()));
    }

    /** The mnemonic with the smallest edit distance. */
    private static Opcode nearest(String text) {
        Opcode best = Opcode.LOAD_UNDEFINED;
        int least = Integer.MAX_VALUE;
        for (Opcode op : Opcode.values()) {
            int distance = editDistance(op.name(), text.toUpperCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = op;
            }
        }
        return best;
    }

    private static int editDistance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
