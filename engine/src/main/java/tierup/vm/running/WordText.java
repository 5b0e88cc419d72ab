package tierup.vm.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tierup.bytecode.FunctionCode;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.memory.VmStack;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/**
 * Says what a 64-bit word of an engine is: a value, with what a person wants to see of it, or what it looks like instead.
 *
 * <p>Made for the moment when something has gone wrong: it believes nothing. A word that looks like a pointer is
 * followed only into the part of the heap that is in use, and nothing is allocated, called or changed.
 */
public final class WordText {
    private static final int MOST_NAMES = 5;
    private static final int LONGEST_STRING = 40;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private final Vm vm;

    /** Words of one engine. */
    public WordText(Vm vm) {
        this.vm = vm;
    }

    /** The word in a few words of English: {@code int 19}, {@code "text"}, {@code object {x, y}}, or what is wrong with it. */
    public String describe(long word) {
        String flaw = flaw(word);
        if (flaw != null) {
            return String.format(Locale.ROOT, "0x%x, no value: %s", word, flaw);
        }
        return Value.isCell(word) ? cell(word) + String.format(Locale.ROOT, " at 0x%x", word) : Value.describe(word);
    }

    /**
     * Why a word is no value of this engine.
     *
     * @return what it looks like, and what has probably been forgotten; null if it is a value
     */
    public String flaw(long word) {
        if (word == Value.PENDING) {
            return "zero, a word that nothing has been written to, or the result of a call that was not awaited";
        } else if (Value.isNumber(word)) {
            return numberFlaw(word);
        } else if (word == Value.UNDEFINED || word == Value.NULL || Value.isBoolean(word) || word == Value.EMPTY) {
            return null;
        }
        return isHeap(word) ? cellFlaw(word) : strangerFlaw(word);
    }

    /**
     * As {@link #flaw}, of a word that may also be what only the engine itself sees: an operand of an instruction may be the
     * state of a loop or a context.
     */
    public String brokenness(long word) {
        boolean cell = Value.isCell(word) && word != Value.PENDING && isHeap(word) && (word & 7) == 0;
        return cell && internalKind(Cell.kind(word)) != null ? null : flaw(word);
    }

    /** Whether an address lies in the part of the heap that is in use. */
    private boolean isHeap(long address) {
        return vm.heap.holds(address);
    }

    private static String numberFlaw(long word) {
        if (!Value.isInt(word) || word >>> 32 == Value.INT_TAG >>> 32) {
            return null;
        }
        return String.format(
                Locale.ROOT,
                "an int whose upper half is 0x%x instead of 0x%x (its lower half is %d): an operation of 64 bits where"
                        + " one of 32 belongs, or the tag added twice",
                word >>> 32,
                Value.INT_TAG >>> 32,
                (int) word);
    }

    private String cellFlaw(long word) {
        if ((word & 7) != 0) {
            return "a pointer into the heap that is no multiple of 8: something was added to it";
        }
        int kind = Memory.getByte(word + Cell.KIND);
        if (isObjectKind(kind)) {
            int shape = Cell.shapeId(word);
            return vm.shapes.byId(shape) != null
                    ? null
                    : "a pointer to no cell: byte 4 there says " + kindName(kind) + ", but " + shape + " is no shape";
        } else if (kind == Cell.SYMBOL || kind >= Cell.STRING_LATIN1 && kind <= Cell.LAST_STRING) {
            return Cell.shapeId(word) <= 0 ? null : "a pointer into the heap, but to no cell";
        }
        return internalKind(kind) == null
                ? "a pointer into the heap, but to no cell: byte 4 there is " + kind + ", which is no kind"
                : "a pointer to a cell that is no value: " + internalKind(kind);
    }

    /** What is wrong with a word that is neither a number, nor a constant, nor points into the heap. */
    private String strangerFlaw(long word) {
        if (word >>> 32 == 0 && isLowHalfOfPointer(word)) {
            return "the lower half of a pointer into the heap: moved or stored with 32 bits";
        } else if (word > 0 && word <= LOW_HALF) {
            return "32 bits without a tag, as the int " + (int) word
                    + " is before it is boxed: the tag is missing (or reg, r14)";
        } else if (word >= vm.block && word < vm.block + VmBlock.SIZE) {
            return "the address of the engine's block";
        } else if (word <= vm.stack.top() && word >= vm.stack.softLimit() - VmStack.SLACK) {
            return "an address in the VM stack: the place of a value instead of the value";
        } else if (vm.compiled.holdsCode(word)) {
            return "an address in machine code, as a return address is: rsp is off, or a word of the frame";
        }
        return (word & Value.NOT_CELL) == 0
                ? "a pointer to outside the heap" + (vm.heap.reserves(word) ? ": nothing has been allocated there" : "")
                : "neither number nor pointer, for it has bit 1 set, as only undefined, null and the like have";
    }

    private boolean isLowHalfOfPointer(long word) {
        return isHeap(vm.heap.start() & ~LOW_HALF | word) || isHeap((vm.heap.start() & ~LOW_HALF) + (1L << 32) | word);
    }

    // -- what was going on ------------------------------------------------------------------------

    /**
     * What was going on when Java, in the interpreter, went wrong: the function, the instruction, the line of the program,
     * the line of Java, and what the address looks like.
     *
     * @param closure the function of the topmost frame, or what is in its place
     * @param pc of that frame
     */
    String interpreting(long closure, int pc, Memory.WildAccessError wild) {
        String address = "   the address is " + describe(wild.address()) + "; asked for by " + wild.culprit();
        if (flaw(closure) != null || !Cell.isFunction(closure)) {
            return address + "\n   the frame on top of the VM stack is none that a function can have";
        }
        if (!(vm.functions.withCell(Memory.getLong(closure + Cell.FUNCTION_CELL)) instanceof FunctionInfo function)) {
            return address;
        }
        FunctionCode code = function.code();
        boolean inside = pc >= 0 && pc < code.code().length && code.opcodeAt(pc) != null;
        int offset = inside ? code.map().offsetAt(pc) : -1;
        String place = code.source() == null || offset < 0
                ? ""
                : ", " + code.source().name() + ":" + code.source().line(offset);
        return address
                + String.format(
                        Locale.ROOT,
                        "\n   while '%s' executed bytecode %s%s",
                        function.label(),
                        inside
                                ? String.format(Locale.ROOT, "%04x %s", pc, code.opcodeAt(pc))
                                : "at the impossible pc " + pc,
                        place);
    }

    // -- cells ------------------------------------------------------------------------------------

    private static boolean isObjectKind(int kind) {
        return kind >= Cell.OBJECT && kind <= Cell.WEAK_SET && kind != 25
                || kind >= Cell.FIRST_TYPED_ARRAY && kind < Cell.FIRST_TYPED_ARRAY + ElementKind.COUNT;
    }

    private String cell(long cell) {
        int kind = Cell.kind(cell);
        if (kind == Cell.STRING_ROPE) {
            return "string of " + vm.strings.length(cell) + " units, not flat yet";
        } else if (kind <= Cell.LAST_STRING) {
            return string(cell);
        } else if (kind == Cell.SYMBOL) {
            long description = Memory.getLong(cell + Cell.SYMBOL_DESCRIPTION);
            return "symbol" + (flaw(description) == null && Cell.isString(description) ? " " + cell(description) : "");
        } else if (kind == Cell.FUNCTION) {
            return function(cell);
        }
        Shape shape = vm.shapes.of(cell);
        return kindName(kind) + " " + names(shape) + " of shape " + shape.id();
    }

    private String string(long cell) {
        int length = vm.strings.length(cell);
        int unit = Cell.kind(cell);
        if (length < 0 || !isHeap(cell + Cell.STRING_UNITS + (long) length * unit - 1)) {
            return "string of an impossible length, " + length;
        }
        String text = vm.strings.toJava(cell);
        return '"' + (text.length() > LONGEST_STRING ? text.substring(0, LONGEST_STRING) + "..." : text) + '"';
    }

    private String function(long cell) {
        long target = Memory.getLong(cell + Cell.FUNCTION_CELL);
        CallTarget called = vm.functions.withCell(target);
        return called == null ? "function without a FunctionCell" : "function " + called.label();
    }

    /** The names of a shape, the first few: {@code {x, y}}. */
    public String names(Shape shape) {
        List<String> names = new ArrayList<>();
        int count = shape.count();
        for (int i = 0; i < count && names.size() < MOST_NAMES; i++) {
            if (shape.nameAt(i) != Names.NONE) {
                names.add(vm.names.text(shape.nameAt(i)));
            }
        }
        return "{" + String.join(", ", names) + (count > MOST_NAMES ? ", ... " + count + " names" : "") + "}";
    }

    /** A shape by its id, as a header or a cache has it: its names, or that there is none of that id. */
    public String shape(int id) {
        Shape shape = vm.shapes.byId(id);
        return shape == null ? "shape " + id + ", which no object has" : "shape " + id + " " + names(shape);
    }

    private static String kindName(int kind) {
        switch (kind) {
            case Cell.OBJECT:
                return "object";
            case Cell.ARRAY:
                return "array";
            case Cell.FUNCTION:
                return "function";
            case Cell.ERROR:
                return "error";
            case Cell.PRIMITIVE_WRAPPER:
                return "wrapper";
            case Cell.ARGUMENTS:
                return "arguments";
            case Cell.DATE:
                return "Date";
            case Cell.MAP:
                return "Map";
            case Cell.SET:
                return "Set";
            case Cell.ARRAY_BUFFER:
                return "ArrayBuffer";
            case Cell.BUILTIN_ITERATOR:
                return "iterator object";
            case Cell.WEAK_MAP:
                return "WeakMap";
            case Cell.WEAK_SET:
                return "WeakSet";
            default:
                return "typed array";
        }
    }

    /** What an internal cell is, or null if there is no such kind. */
    private static String internalKind(int kind) {
        switch (kind) {
            case Cell.CONTEXT:
                return "a context";
            case Cell.STORAGE:
                return "the storage of an object";
            case Cell.ITERATOR:
                return "the state of a loop";
            case Cell.ACCESSOR:
                return "a getter and setter";
            case Cell.BYTES:
                return "the bytes of an ArrayBuffer";
            case Cell.HASH_TABLE:
                return "the entries of a Map or Set";
            case Cell.ELEMENT_TABLE:
                return "a table of elements";
            default:
                return null;
        }
    }
}
