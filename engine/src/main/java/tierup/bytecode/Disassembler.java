package tierup.bytecode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes bytecode as {@code .bc} text, the inverse of {@link BytecodeAssembler}: assembling the text gives the same
 * code again, and the text of that is the same text.
 *
 * <p>What text does not carry is the order of the constant pool: it comes back in order of first use, without constants
 * that nothing uses. For reading, {@link BytecodeListing} shows offsets and source lines as well.
 */
public final class Disassembler {
    private final FunctionCode code;
    private final String indent;
    private final StringBuilder out;
    private final Map<Integer, String> labels = new HashMap<>();
    /** Names in the text of the functions in the pool, by index, in order of first use. */
    private final Map<Integer, String> inner = new LinkedHashMap<>();

    private final Set<String> usedIds = new HashSet<>();
    private int labelsWritten;

    private Disassembler(FunctionCode code, int nesting, StringBuilder out) {
        this.code = code;
        this.indent = "  ".repeat(nesting);
        this.out = out;
    }

    /**
     * The text of a function and all functions in it.
     *
     * @throws IllegalArgumentException if the code does not decode; verified code always does
     */
    public static String text(FunctionCode code) {
        StringBuilder out = new StringBuilder();
        new Disassembler(code, 0, out).function(code.name().isEmpty() ? "main" : idFor(code.name()));
        return out.toString();
    }

    private void function(String id) {
        require(Instructions.decode(code), "the code does not decode");
        nameInner();
        nameLabels();
        head(id);
        body();
        for (Map.Entry<Integer, String> entry : inner.entrySet()) {
            out.append('\n');
            FunctionCode child = (FunctionCode) code.constants()[entry.getKey()];
            new Disassembler(child, indent.length() / 2 + 1, out).function(entry.getValue());
        }
        out.append(indent).append("end\n");
    }

    private void nameInner() {
        for (int pc : Instructions.of(code)) {
            if (code.opcodeAt(pc).hasOperand(OperandKind.FUNCTION)) {
                nameInner(code.operand(pc, OperandKind.FUNCTION));
            }
        }
        for (int i = 0; i < code.constants().length; i++) {
            if (code.constants()[i] instanceof FunctionCode) {
                nameInner(i);
            }
        }
    }

    private void nameInner(int index) {
        if (inner.containsKey(index)) {
            return;
        }
        String base = idFor(constant(index, FunctionCode.class).name());
        String id = base;
        for (int i = 2; !usedIds.add(id); i++) {
            id = base + "." + i;
        }
        inner.put(index, id);
    }

    private static String idFor(String name) {
        StringBuilder id = new StringBuilder();
        for (char c : name.toCharArray()) {
            boolean fits = id.length() == 0 ? Literals.isWordStart(c) : Literals.isWordPart(c);
            if (fits) {
                id.append(c);
            }
        }
        return id.length() == 0 ? "anonymous" : id.toString();
    }

    private void nameLabels() {
        TreeSet<Integer> targets = new TreeSet<>();
        for (int pc : Instructions.of(code)) {
            if (code.opcodeAt(pc).isJump()) {
                targets.add(code.operand(pc, OperandKind.TARGET));
            }
        }
        for (Handler handler : code.handlers()) {
            targets.addAll(List.of(handler.start(), handler.end(), handler.target()));
        }
        for (int target : targets) {
            labels.put(target, "L" + (labels.size() + 1));
        }
    }

    private void head(String id) {
        out.append(indent).append("function ").append(id);
        if (!id.equals(code.name())) {
            attribute("name", Literals.string(code.name()));
        }
        attribute("kind", Words.kind(code.kind()));
        attribute("params", code.parameters());
        if (code.length() != code.parameters()) {
            attribute("length", code.length());
        }
        attribute("locals", code.locals());
        attribute("stack", code.maxStack());
        if (code.outerContexts().length > 0) {
            attribute("outer", Arrays.toString(code.outerContexts()));
        }
        if (!hasOwnPositions() && code.sourceEnd() > 0) {
            attribute("source", "[" + code.sourceStart() + ", " + code.sourceEnd() + "]");
        }
        out.append('\n');
        if (!code.localNames().isEmpty()) {
            out.append(indent)
                    .append("  .names ")
                    .append(code.localNames().stream().map(Literals::word).collect(Collectors.joining(" ")))
                    .append('\n');
        }
    }

    private void attribute(String key, Object value) {
        out.append(' ').append(key).append('=').append(value);
    }

    /** Assembled from text without {@code .pos}: the positions are those of the text, and will be again. */
    private boolean hasOwnPositions() {
        return code.source() instanceof AssemblyText;
    }

    private void body() {
        SourceMap map = hasOwnPositions() ? SourceMap.NONE : code.map();
        int position = 0;
        for (int pc : Instructions.of(code)) {
            label(pc);
            if (position < map.pcs().length && map.pcs()[position] == pc) {
                position(map, position++);
            }
            instruction(pc);
        }
        label(code.code().length);
        if (position < map.pcs().length && map.pcs()[position] == code.code().length) {
            position(map, position++);
        }
        require(position == map.pcs().length, "a source position lies inside an instruction");
        for (Handler handler : code.handlers()) {
            out.append(indent).append("  .handler start=").append(labels.get(handler.start()));
            attribute("end", labels.get(handler.end()));
            attribute("target", labels.get(handler.target()));
            attribute("depth", handler.depth());
            out.append('\n');
        }
        require(
                labels.isEmpty() || labelsWritten == labels.size(),
                "a jump or a handler refers to the inside of an instruction");
    }

    private void label(int pc) {
        String label = labels.get(pc);
        if (label != null) {
            out.append(indent).append(label).append(":\n");
            labelsWritten++;
        }
    }

    private void position(SourceMap map, int index) {
        out.append(indent).append("  .pos ").append(map.offsets()[index]);
        if (map.texts()[index] != null) {
            out.append(' ').append(Literals.string(map.texts()[index]));
        }
        out.append('\n');
    }

    private void instruction(int pc) {
        Opcode op = code.opcodeAt(pc);
        out.append(indent).append("  ").append(code.isWide(pc) ? "WIDE " : "").append(op);
        for (OperandKind operand : op.operands()) {
            if (operand != OperandKind.FEEDBACK) {
                out.append(' ').append(operand(op, operand, code.operand(pc, operand)));
            }
        }
        if (op.hasOperand(OperandKind.LOCAL)) {
            int local = code.operand(pc, OperandKind.LOCAL);
            if (local < code.localNames().size()) {
                out.append(" ; ").append(Literals.word(code.localNames().get(local)));
            }
        }
        out.append('\n');
    }

    private String operand(Opcode op, OperandKind operand, int value) {
        switch (operand) {
            case CONSTANT:
                return OperandSyntax.constant(constant(value, Object.class));
            case NAME:
                return Literals.string(constant(value, String.class));
            case FUNCTION:
                return inner.get(value);
            case TARGET:
                return labels.get(value);
            case FLAGS:
                return Words.flags(op, value);
            default:
                return String.valueOf(value);
        }
    }

    private <T> T constant(int index, Class<T> type) {
        require(
                index < code.constants().length && type.isInstance(code.constants()[index]),
                "constant " + index + " is no " + type.getSimpleName());
        return type.cast(code.constants()[index]);
    }

    private void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(code.displayName() + ": " + problem);
        }
    }
}
