package tierup.asm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Shows finished code: bytecode, address, bytes and assembly side by side, one line an instruction.
 *
 * <pre>
 *   bytecode      address   bytes                  assembly
 *    0 GET_LOCAL  0x10000   48 8b 45 f8            mov rax, qword ptr [rbp - 8]
 *    2 ADD        0x10004   01 c8                  add eax, ecx
 *                 0x10006   0f 80 0a 00 00 00      jo 0x10016  &lt;slow&gt;
 * </pre>
 *
 * <p>A bytecode stands beside the first of its instructions; out-of-line code names its bytecode again. Labels and
 * comments have lines of their own.
 */
public final class Listing {

    private static final int LONGEST_BYTECODE_TEXT = 40;

    private final MachineCode code;
    private final long base;
    private final Map<Integer, List<Label>> labels;
    private Disassembler disassembler;
    private IntFunction<String> bytecodeText = pc -> pc == CodeEmitter.NO_BYTECODE ? "" : Integer.toString(pc);
    private boolean colour;
    private boolean source;
    private int marked = -1;

    /** The listing of {@code code} as it stands at address {@code base}. */
    public Listing(MachineCode code, long base) {
        this.code = code;
        this.base = base;
        this.labels = code.labels().stream().collect(Collectors.groupingBy(Label::position));
    }

    /** Reads the code with {@code chosen} rather than with {@link Disassembler#available()}. */
    public Listing disassembler(Disassembler chosen) {
        this.disassembler = chosen;
        return this;
    }

    /**
     * Shows bytecodes with {@code text}, which gets their pc, rather than as the plain pc. Instructions that belong to
     * no bytecode have {@link Assembler#NO_BYTECODE}.
     */
    public Listing bytecode(IntFunction<String> text) {
        this.bytecodeText = text;
        return this;
    }

    /** Whether to use ANSI colours; off at first. */
    public Listing colour(boolean on) {
        this.colour = on;
        return this;
    }

    /** Whether to end each line with the Java line that emitted the instruction, where that was recorded; off at first. */
    public Listing source(boolean on) {
        this.source = on;
        return this;
    }

    /** Marks the instruction whose bytes include {@code address} with an arrow, as the place of a crash. */
    public Listing mark(long address) {
        this.marked = code.indexAt(offsetOf(address));
        return this;
    }

    private int offsetOf(long address) {
        long offset = address - base;
        return offset < 0 || offset >= code.size() ? -1 : (int) offset;
    }

    /** The whole code, with a heading; every line ends in a newline. */
    public String render() {
        return render(0, code.instructionCount());
    }

    /** The instruction whose bytes include {@code address}, marked, with up to {@code context} instructions around it. */
    public String renderAround(long address, int context) {
        mark(address);
        int centre = Math.max(marked, 0);
        return render(Math.max(0, centre - context), Math.min(code.instructionCount(), centre + context + 1));
    }

    private String render(int from, int to) {
        ListingTable table = new ListingTable(colour);
        Disassembler reader = disassembler != null ? disassembler : Disassembler.available();
        List<Disassembler.Line> lines = reader.disassemble(code, base);
        byte[] bytes = code.shownAt(base);
        String shown = "";
        for (int i = from; i < to; i++) {
            EmittedInstruction entry = code.instruction(i);
            addHeadings(table, entry.offset());
            String text = bytecodeLabel(entry.bytecode());
            table.add(new ListingTable.Row(
                    i == marked,
                    text.equals(shown) ? "" : text,
                    String.format("0x%x", base + entry.offset()),
                    hex(bytes, entry.offset(), entry.length()),
                    lines.get(i).text(),
                    note(i, entry, lines.get(i).text())));
            shown = text;
        }
        return table.render();
    }

    private void addHeadings(ListingTable table, int offset) {
        for (String comment : code.commentsAt(offset)) {
            table.addHeading("; " + comment);
        }
        for (Label label : labels.getOrDefault(offset, List.of())) {
            table.addHeading(label.name() + ":");
        }
    }

    private String bytecodeLabel(int pc) {
        String text = bytecodeText.apply(pc);
        return text.length() <= LONGEST_BYTECODE_TEXT ? text : text.substring(0, LONGEST_BYTECODE_TEXT - 1) + "…";
    }

    /** The names that the text lacks: the label or stub behind an address, and the Java line. */
    private String note(int index, EmittedInstruction entry, String text) {
        List<String> notes = new ArrayList<>(2);
        String place = code.log().placeName(index);
        if (place != null && !text.contains(place)) {
            notes.add("<" + place + ">");
        }
        if (source && entry.source() != null) {
            notes.add("; " + entry.source().getFileName() + ":" + entry.source().getLineNumber());
        }
        return String.join("  ", notes);
    }

    private static String hex(byte[] bytes, int offset, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = offset; i < offset + length; i++) {
            text.append(i == offset ? "" : " ").append(String.format("%02x", bytes[i]));
        }
        return text.toString();
    }
}
