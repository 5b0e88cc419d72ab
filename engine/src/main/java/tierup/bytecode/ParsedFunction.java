package tierup.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function of a {@code .bc} file as it is written, before labels, locals and inner functions have numbers: what
 * {@link BytecodeParser} hands to {@link BytecodeAssembler}.
 */
final class ParsedFunction {
    /** A line of the body; {@code at} is its offset in the file. */
    interface Line {
        int at();
    }

    /** {@code L1:} */
    record Label(String name, int at) implements Line {}

    /** {@code .pos 123 "text"}: where the following instructions come from. */
    record Position(int sourceOffset, String text, int at) implements Line {}

    /**
     * An instruction.
     *
     * @param wide whether the text asks for the wide form
     * @param operands values of all operands but FEEDBACK, in the table's order: Integer; String for names, texts,
     *     labels, functions and locals given by name; Double; TemplateStrings
     */
    record Instruction(Opcode op, boolean wide, List<Object> operands, int at) implements Line {}

    /** {@code .handler start=L1 end=L2 target=L3 depth=0} */
    record HandlerRow(String start, String end, String target, int depth, int at) {}

    /** What {@code CLOSURE} calls it. */
    final String id;
    /** Offset of the word {@code function}. */
    final int at;
    /** Offset behind the word {@code end}. */
    int endAt;

    String name;
    FunctionKind kind;
    int parameters;
    /** The following are -1 where the text leaves them to be computed. */
    int length = -1;

    int locals = -1;
    int stack = -1;
    int[] outer = {};
    int sourceStart;
    int sourceEnd;
    List<String> localNames = List.of();
    final List<Line> body = new ArrayList<>();
    final List<HandlerRow> handlers = new ArrayList<>();
    final Map<String, ParsedFunction> inner = new LinkedHashMap<>();

    ParsedFunction(String id, FunctionKind kind, int at) {
        this.id = id;
        this.name = id;
        this.kind = kind;
        this.at = at;
    }
}
