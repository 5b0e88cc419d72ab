package tierup.vm.testing;

import java.util.List;
import java.util.Locale;
import org.assertj.core.presentation.StandardRepresentation;
import tierup.bytecode.Disassembler;
import tierup.bytecode.FunctionCode;
import tierup.vm.code.CallTarget;
import tierup.vm.memory.Value;
import tierup.vm.running.OpenEngines;
import tierup.vm.running.Vm;
import tierup.vm.running.WordText;
import tierup.vm.shapes.Shape;

/**
 * How failed assertions show what this engine is made of: values as values, shapes by their names, functions by theirs,
 * bytecode as text. AssertJ finds it through {@code META-INF/services}.
 *
 * <p>To Java a value is a long. One that cannot be anything else is shown as a value; a small number that may be a
 * constant of the language is shown as both.
 */
public class EngineRepresentation extends StandardRepresentation {
    private static final long LARGEST_PLAIN = 1L << 32;

    @Override
    public int getPriority() {
        return 1;
    }

    @Override
    public String toStringOf(Object object) {
        if (object instanceof Shape shape) {
            return text(shape);
        } else if (object instanceof CallTarget function) {
            return "function " + function.label() + " (number " + function.number() + ")";
        } else if (object instanceof FunctionCode code) {
            return "bytecode of " + code.label().shown() + "\n" + Disassembler.text(code);
        }
        return super.toStringOf(object);
    }

    @Override
    protected String toStringOf(Long number) {
        long word = number;
        if (word >>> 32 == Value.INT_TAG >>> 32) {
            return Value.describe(word);
        } else if (Value.isDouble(word)) {
            return Value.describe(word) + String.format(Locale.ROOT, " (0x%x)", word);
        } else if (Value.isNullish(word) || Value.isBoolean(word) || word == Value.EMPTY) {
            return super.toStringOf(number) + " (as a value: " + Value.describe(word) + ")";
        }
        for (Vm vm : OpenEngines.all()) {
            if (vm.heap.holds(word)) {
                return new WordText(vm).describe(word);
            }
        }
        return super.toStringOf(number)
                + (word > LARGEST_PLAIN || word < -LARGEST_PLAIN ? String.format(Locale.ROOT, " (0x%x)", word) : "");
    }

    /** A shape, with its names if its engine is open. */
    private static String text(Shape shape) {
        for (Vm vm : OpenEngines.all()) {
            if (vm.shapes.byId(shape.id()) == shape) {
                return new WordText(vm).shape(shape.id());
            }
        }
        return "shape " + shape.id() + " of " + shape.count() + " names (in no open engine)";
    }

    /** A shape id as the youngest of the open engines knows it. */
    protected static String shapeText(int id) {
        List<Vm> open = OpenEngines.all();
        return open.isEmpty() ? "shape " + id : new WordText(open.get(0)).shape(id);
    }
}
