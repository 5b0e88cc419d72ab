package tierup.speculation.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tierup.asm.EmittedInstruction;
import tierup.bytecode.FunctionCode;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.launch.FunctionPlace;
import tierup.machine.CodeObject;
import tierup.workbook.TextStyle;

/**
 * What tier 1 and the optimizing compiler have made of a function, bytecode by bytecode, and which guards there are. The left side is right
 * whatever comes; the right side only as long as its guards hold.
 */
final class SideBySide {
    private static final String GAP = "   ";
    private static final String ORIGIN = "node ";

    private final FunctionCode function;
    private final CodeObject generic;
    private final CodeObject speculative;
    private final Graph graph;
    private final int width;
    private final boolean coloured;
    private final Map<String, Integer> guardNumbers = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private SideBySide(
            FunctionCode function,
            CodeObject generic,
            CodeObject speculative,
            Graph graph,
            int width,
            boolean coloured) {
        this.function = function;
        this.generic = generic;
        this.speculative = speculative;
        this.graph = graph;
        this.width = width;
        this.coloured = coloured;
    }

    /**
     * The comparison, ready to print.
     *
     * @param generic the code of tier 1
     * @param speculative the optimized code
     * @param graph what that was made from
     * @param width of the page
     */
    static String of(
            FunctionCode function,
            CodeObject generic,
            CodeObject speculative,
            Graph graph,
            int width,
            boolean coloured) {
        return new SideBySide(function, generic, speculative, graph, width, coloured).render();
    }

    private String render() {
        List<GuardChains.Chain> chains = GuardChains.of(graph);
        int number = 0;
        for (GuardChains.Chain chain : chains) {
            for (Node guard : chain.guards()) {
                guardNumbers.put(guard.toString(), ++number);
            }
        }
        String place = FunctionPlace.of(function);
        out.append(bold(function.label().shown()))
                .append(place.isEmpty() ? "" : ", " + place)
                .append("\n\n");
        row(
                bold("generic: tier 1"),
                "generic: tier 1",
                bold("speculative: " + count(number, "guard") + " in " + count(chains.size(), "chain")));
        row(sizeOf(generic, 0), sizeOf(generic, 0), sizeOf(speculative, number));
        instructions();
        guards(chains);
        return out.toString();
    }

    private static String sizeOf(CodeObject code, int exits) {
        String size = String.format(
                "%,d bytes, %,d instructions", code.size(), code.code().instructionCount());
        return exits == 0 ? size : size + " (" + exits + " exits of guards at the end)";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private String bold(String text) {
        return TextStyle.BOLD.of(text, coloured);
    }

    // -- instructions -----------------------------------------------------------------------------

    /**
     * The instructions of one bytecode.
     *
     * @param inLine those in the way of the program
     * @param outOfLine how many there are besides: slow paths
     */
    private record Emitted(List<EmittedInstruction> inLine, int[] outOfLine) {
        Emitted() {
            this(new ArrayList<>(), new int[1]);
        }
    }

    private void instructions() {
        Map<Integer, Emitted> left = byBytecode(generic, generic.code().instructionCount(), true);
        int exits = guardNumbers.size();
        Map<Integer, Emitted> right = byBytecode(speculative, speculative.code().instructionCount() - exits, false);
        Map<Integer, String> texts = SourceLines.instructions(function);
        int line = 0;
        bytecode(-1, "prologue", left, right);
        for (int pc = 0; pc < function.code().length; pc = function.next(pc)) {
            int at = SourceLines.lineAt(function, pc);
            if (at != line && at > 0) {
                line = at;
                String text = function.source().lineText(line).strip();
                out.append('\n')
                        .append(cut(String.format("%4d | %s", line, text), width))
                        .append('\n');
            }
            bytecode(pc, String.format("%04X  %s", pc, texts.getOrDefault(pc, "")), left, right);
        }
        out.append('\n');
    }

    /** Template code goes through the bytecode in order; from where it goes back, it is out of line. Optimized code has an order of its own. */
    private static Map<Integer, Emitted> byBytecode(CodeObject code, int count, boolean inOrder) {
        Map<Integer, Emitted> all = new HashMap<>();
        int highest = -1;
        int last = -1;
        boolean outOfLine = false;
        for (int i = 0; i < count; i++) {
            EmittedInstruction instruction = code.code().instruction(i);
            int pc = placeOf(code, instruction, last);
            last = pc;
            outOfLine |= inOrder && pc < highest;
            highest = Math.max(highest, pc);
            Emitted emitted = all.computeIfAbsent(pc, p -> new Emitted());
            if (outOfLine || !instruction.isCode()) {
                emitted.outOfLine()[0]++;
            } else {
                emitted.inLine().add(instruction);
            }
        }
        return all;
    }

    /** What belongs to a node without a bytecode, the moves of a jump, stands behind what is in front of it. */
    private static int placeOf(CodeObject code, EmittedInstruction instruction, int last) {
        boolean between = instruction.bytecode() < 0 && code.subject().describeOrigin(instruction.offset()) != null;
        return between ? last : Math.max(-1, instruction.bytecode());
    }

    private void bytecode(int pc, String text, Map<Integer, Emitted> left, Map<Integer, Emitted> right) {
        Emitted mine = left.getOrDefault(pc, new Emitted());
        Emitted other = right.getOrDefault(pc, new Emitted());
        out.append(TextStyle.YELLOW.of(cut(text, width), coloured)).append('\n');
        List<String> generics = new ArrayList<>();
        mine.inLine().forEach(instruction -> generics.add("  " + instruction.text()));
        if (mine.outOfLine()[0] > 0) {
            generics.add("  (and " + mine.outOfLine()[0] + " out of line)");
        }
        List<String> speculatives = new ArrayList<>();
        other.inLine().forEach(instruction -> speculatives.add(guardMark(instruction) + instruction.text()));
        for (int i = 0; i < Math.max(generics.size(), speculatives.size()); i++) {
            String generic = i < generics.size() ? generics.get(i) : "";
            String speculative = i < speculatives.size() ? speculatives.get(i) : "";
            row(generic, generic, speculative);
        }
    }

    /** The number of the guard whose jump an instruction is; blanks of others. */
    private String guardMark(EmittedInstruction instruction) {
        String origin = speculative.subject().describeOrigin(instruction.offset());
        Integer number = origin == null || !instruction.text().startsWith("j")
                ? null
                : guardNumbers.get(origin.substring(Math.min(ORIGIN.length(), origin.length())));
        return number == null ? "     " : String.format("%4s ", "#" + number);
    }

    private void row(String shown, String left, String right) {
        int half = (width - GAP.length()) / 2;
        String first = left.length() > half ? cut(left, half) : shown + " ".repeat(half - left.length());
        out.append((first + GAP + (right.startsWith("\u001B") ? right : cut(right, width - half - GAP.length())))
                        .stripTrailing())
                .append('\n');
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, Math.max(0, length - 1)) + "\u2026";
    }

    // -- guards -----------------------------------------------------------------------------------

    private void guards(List<GuardChains.Chain> chains) {
        out.append(bold("Guards")).append(", by the value that they are about\n");
        for (GuardChains.Chain chain : chains) {
            Set<String> alone = new HashSet<>();
            chain.guards().forEach(guard -> alone.add(guard.toString()));
            boolean itself = alone.size() == 1 && chain.guards().get(0) == chain.root();
            if (!itself) {
                out.append("  ")
                        .append(cut(GuardChains.describe(function, chain.root()), width - 2))
                        .append('\n');
            }
            for (Node guard : chain.guards()) {
                guard(guard, itself ? "  " : "    ");
            }
        }
    }

    private void guard(Node guard, String indent) {
        String text = String.format(
                "%s#%d  %s: %s",
                indent, guardNumbers.get(guard.toString()), guard.operator(), GuardChains.question(guard));
        int line = SourceLines.lineAt(function, guard.pc());
        String source = line == 0 ? "" : String.format("line %d", line);
        int room = Math.max(0, width - source.length() - 2);
        out.append(String.format("%-" + room + "s  %s", cut(text, room), source).stripTrailing())
                .append('\n');
    }
}
