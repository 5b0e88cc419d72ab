package tierup.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.bytecode.ParsedFunction.HandlerRow;
import tierup.bytecode.ParsedFunction.Instruction;
import tierup.bytecode.ParsedFunction.Label;
import tierup.bytecode.ParsedFunction.Position;

/**
 * Assembles the textual form of bytecode, {@code .bc}. {@link Disassembler} is its inverse.
 *
 * <p>A file is one function, the module, with all others inside it:
 *
 * <pre>
 * function main
 *   CLOSURE fib
 *   STORE_LOCAL 0
 *   ...
 *   RETURN
 *
 *   function fib params=1
 *     .names n
 *     LOAD_LOCAL n              ; or: LOAD_LOCAL 0
 *     LOAD_INT 2
 *     LESS
 *     JUMP_IF_FALSE L1
 *     LOAD_LOCAL n
 *     RETURN
 *   L1:
 *     ...
 *   end
 * end
 * </pre>
 *
 * <p>Mnemonics and operands are those of {@link Opcode}, with these differences: constants, names and inner functions
 * are written themselves, not as indices into a pool; jump targets are labels; the FLAGS of THROW_ERROR, DEFINE_METHOD
 * and ITERATOR_CLOSE are words ({@code TYPE_ERROR}, {@code getter enumerable}, {@code throwing}); FEEDBACK operands do
 * not appear. Attributes of a function have defaults: kind {@code module} for the outermost and {@code normal} for all
 * others; {@code length} as many as params; as many locals as are named or used; {@code stack} as deep as the code
 * needs; {@code outer}, the sizes of the contexts around it, none.
 *
 * <p>{@code WIDE} before a mnemonic asks for the wide form; an instruction that needs it gets it unasked.
 *
 * <p>Directives: {@code .names} names locals. {@code .handler start=L1 end=L2 target=L3 depth=0} adds a row to the
 * exception table, inner rows first. {@code .pos 123 "text"} says that what follows comes from offset 123 of a source
 * file, and which expression it works on. In a file without {@code .pos}, instructions have their positions in the
 * {@code .bc} text itself.
 *
 * <p>Assembling checks the form alone: the result may still be nonsense, and {@link Verifier} says so.
 */
public final class BytecodeAssembler {
    private final AssemblyText source;
    private final boolean hasPositions;
    private final ParsedFunction function;
    private final CodeBuilder builder = new CodeBuilder();
    private final Map<String, CodeBuilder.Label> labels = new HashMap<>();
    private final Map<String, Integer> innerIndex = new HashMap<>();
    private int highestLocal = -1;

    private BytecodeAssembler(AssemblyText source, boolean hasPositions, ParsedFunction function) {
        this.source = source;
        this.hasPositions = hasPositions;
        this.function = function;
    }

    /**
     * Assembles a file.
     *
     * @param file its name, for messages
     * @param text its text
     * @return the module's function; not verified
     * @throws BytecodeSyntaxError at the first error
     */
    public static FunctionCode assemble(String file, String text) {
        AssemblyText source = new AssemblyText(file, text);
        BytecodeParser.Result parsed = BytecodeParser.parse(source);
        return new BytecodeAssembler(source, parsed.hasPositions(), parsed.root()).assemble();
    }

    private FunctionCode assemble() {
        int at = function.at;
        try {
            for (ParsedFunction.Line line : function.body) {
                at = line.at();
                line(line);
            }
            at = function.at;
            for (String unused : function.inner.keySet()) {
                innerIndex(unused, at);
            }
            checkLabels();
            return finish();
        } catch (CodeBuilder.TooLargeException e) {
            throw fail(at, e.getMessage(), "divide it into several functions");
        } catch (IllegalStateException e) {
            throw fail(
                    at,
                    e.getMessage(),
                    "every path to an instruction must bring the same number of operands; balance them with POP or DUP");
        }
    }

    private void line(ParsedFunction.Line line) {
        if (line instanceof Label label) {
            bind(label);
        } else if (line instanceof Position position) {
            builder.position(position.sourceOffset(), position.text());
        } else {
            instruction((Instruction) line);
        }
    }

    private void bind(Label line) {
        CodeBuilder.Label label = label(line.name());
        if (label.isBound()) {
            throw fail(line.at(), "label " + line.name() + " is set twice", "give one of them another name");
        }
        for (HandlerRow row : function.handlers) {
            if (row.target().equals(line.name())) {
                builder.bindHandler(label, row.depth());
                return;
            }
        }
        builder.bind(label);
    }

    private void instruction(Instruction line) {
        if (!hasPositions) {
            builder.position(line.at(), null);
        }
        Opcode op = line.op();
        if (line.wide()) {
            builder.widenNext();
        }
        if (op.isJump()) {
            builder.jump(op, label((String) line.operands().get(0)));
            return;
        }
        int[] values = new int[line.operands().size()];
        int next = 0;
        for (OperandKind operand : op.operands()) {
            if (operand != OperandKind.FEEDBACK) {
                values[next] = encode(operand, line.operands().get(next), line.at());
                next++;
            }
        }
        builder.emit(op, values);
    }

    private int encode(OperandKind operand, Object value, int at) {
        switch (operand) {
            case CONSTANT:
            case NAME:
                return builder.constant(value);
            case FUNCTION:
                return innerIndex((String) value, at);
            case LOCAL:
                int local = value instanceof Integer number ? number : localNamed((String) value, at);
                highestLocal = Math.max(highestLocal, local);
                return local;
            default:
                return (Integer) value;
        }
    }

    private int localNamed(String name, int at) {
        int index = function.localNames.indexOf(name);
        if (index < 0) {
            throw fail(at, "there is no local " + name, "name the locals before the first instruction: .names " + name);
        }
        if (index != function.localNames.lastIndexOf(name)) {
            throw fail(at, "several locals are named " + name, "write the number of the one you mean");
        }
        return index;
    }

    private int innerIndex(String id, int at) {
        Integer known = innerIndex.get(id);
        if (known == null) {
            ParsedFunction inner = function.inner.get(id);
            if (inner == null) {
                throw fail(
                        at,
                        "there is no function " + id + " inside " + function.id,
                        "define it before this one's end: function " + id + " ... end");
            }
            known = builder.constant(new BytecodeAssembler(source, hasPositions, inner).assemble());
            innerIndex.put(id, known);
        }
        return known;
    }

    private CodeBuilder.Label label(String name) {
        return labels.computeIfAbsent(name, n -> new CodeBuilder.Label());
    }

    private void checkLabels() {
        for (ParsedFunction.Line line : function.body) {
            if (line instanceof Instruction jump && jump.op().isJump()) {
                requireSet((String) jump.operands().get(0), jump.at());
            }
        }
        for (HandlerRow row : function.handlers) {
            for (String name : List.of(row.start(), row.end(), row.target())) {
                requireSet(name, row.at());
            }
        }
    }

    private void requireSet(String name, int at) {
        if (!label(name).isBound()) {
            throw fail(at, "label " + name + " is not set", "write " + name + ": before the instruction that is meant");
        }
    }

    private FunctionCode finish() {
        List<Handler> handlers = new ArrayList<>();
        for (HandlerRow row : function.handlers) {
            handlers.add(new Handler(
                    label(row.start()).offset(),
                    label(row.end()).offset(),
                    label(row.target()).offset(),
                    row.depth()));
        }
        int needed = Math.max(Math.max(function.parameters, function.localNames.size()), highestLocal + 1);
        return new FunctionCode(
                function.name,
                function.kind,
                function.parameters,
                function.length < 0 ? function.parameters : function.length,
                function.locals < 0 ? needed : function.locals,
                function.stack < 0 ? builder.maxStack() : function.stack,
                builder.code(),
                builder.constants(),
                List.copyOf(handlers),
                function.outer,
                builder.feedbackWords(),
                function.localNames,
                builder.map(),
                hasPositions ? null : source,
                hasPositions ? function.sourceStart : function.at,
                hasPositions ? function.sourceEnd : function.endAt);
    }

    private BytecodeSyntaxError fail(int at, String problem, String hint) {
        return new BytecodeSyntaxError(source, at, problem, hint);
    }
}
