package tierup.vm.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.FunctionKind;
import tierup.bytecode.LazyFunction;
import tierup.bytecode.VerifiedCode;
import tierup.bytecode.Verifier;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;

/** The table of all function codes of an engine, and the linker that brings verified bytecode into it. */
public final class Functions {
    private static final int CHUNK_BYTES = 256 << 10;

    private final Names names;
    private CallTarget[] table = new CallTarget[256];
    private int count;
    private final List<Long> chunks = new ArrayList<>();
    private LongUnaryOperator nearCode = bytes -> 0;
    private long next;
    private long end;
    private long entry;
    private long noFeedback;

    public Functions(Names names) {
        this.names = names;
    }

    /** Sets the code pointer that functions without machine code get; called once, before anything runs. */
    public void setInterpreterEntry(long address) {
        entry = address;
        for (int i = 0; i < count; i++) {
            Memory.putLong(table[i].cell() + FunctionCell.ENTRY, address);
        }
    }

    /**
     * Says where memory should come from, from now on, in an engine whose machine code names it: cells, feedback, caches.
     * Called once, before anything is linked.
     *
     * @param memory gives the address of so many zero bytes that somebody else will free, or 0 if it has none left
     */
    public void setMemoryNearCode(LongUnaryOperator memory) {
        nearCode = memory;
        end = next;
    }

    /** The function with the given number. */
    public CallTarget get(int number) {
        return table[number];
    }

    /** What a call of a function object leads to. */
    public CallTarget of(long function) {
        return table[Memory.getInt(Memory.getLong(function + Cell.FUNCTION_CELL) + FunctionCell.NUMBER)];
    }

    /** The function whose {@link FunctionCell} lies at an address, or null: for explanations, as it searches all. */
    public CallTarget withCell(long cell) {
        for (int i = 0; i < count; i++) {
            if (table[i].cell() == cell) {
                return table[i];
            }
        }
        return null;
    }

    /** The bytecode of a function object that has a frame, and so is no built-in. */
    public FunctionInfo bytecodeOf(long function) {
        return (FunctionInfo) of(function);
    }

    /** How many functions there are; numbers run from 0. */
    public int count() {
        return count;
    }

    /** Those that have bytecode by now, by number. */
    public List<FunctionInfo> withBytecode() {
        List<FunctionInfo> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (table[i] instanceof FunctionInfo info && info.isLinked()) {
                found.add(info);
            }
        }
        return found;
    }

    /**
     * Registers a built-in.
     *
     * @param length value of its {@code length} property
     * @param constructor whether {@code new} accepts it
     */
    public BuiltinFunction builtin(String name, int length, BuiltinCode code, boolean constructor) {
        long cell = newCell();
        return add(new BuiltinFunction(count, cell, name, length, code, constructor));
    }

    /** Brings a verified function into the engine, and all functions in it; those that are compiled when they are called are declared. */
    public FunctionInfo link(VerifiedCode verified) {
        FunctionInfo.Linked linked = linked(verified);
        long cell = newCell();
        fillCell(cell, verified.code(), linked);
        return add(new FunctionInfo(count, cell, linked));
    }

    /** A function that is not compiled yet: no frame can be made for it before it is {@linkplain #complete complete}. */
    private FunctionInfo declare(LazyFunction lazy) {
        long cell = newCell();
        Memory.putInt(cell + FunctionCell.PARAMETERS, lazy.parameters());
        Memory.putLong(cell + FunctionCell.FEEDBACK, noFeedback());
        return add(new FunctionInfo(count, cell, lazy, this));
    }

    /** Compiles, verifies and links a function that has only been declared; the functions in it get their numbers now. */
    FunctionInfo.Linked complete(FunctionInfo function, LazyFunction lazy) {
        VerifiedCode verified = Verifier.verifyInner(lazy.compile());
        FunctionInfo.Linked linked = linked(verified);
        fillCell(function.cell(), verified.code(), linked);
        return linked;
    }

    /** Where code that asks too early finds a feedback vector; nobody counts calls there. */
    private long noFeedback() {
        if (noFeedback == 0) {
            noFeedback = allocate(Feedback.HEADER_BYTES);
        }
        return noFeedback;
    }

    private FunctionInfo.Linked linked(VerifiedCode verified) {
        FunctionCode code = verified.code();
        int constants = code.constants().length;
        long[] values = new long[constants];
        int[] nameIds = new int[constants];
        FunctionInfo[] inner = new FunctionInfo[constants];
        for (int i = 0; i < constants; i++) {
            Object constant = code.constants()[i];
            if (constant instanceof String text) {
                nameIds[i] = names.id(text);
                values[i] = names.cell(nameIds[i]);
            } else if (constant instanceof Double number) {
                values[i] = Value.fromDouble(number);
            } else if (constant instanceof LazyFunction lazy) {
                inner[i] = declare(lazy);
            } else if (constant instanceof FunctionCode) {
                inner[i] = link(verified.inner(i));
            }
        }
        long feedback = allocate(Feedback.HEADER_BYTES + 8 * code.feedbackWords() + verified.blockCount());
        long decoded = allocate(DecodedCode.size(code.code()));
        DecodedCode.decode(code, decoded, values, feedback);
        DecodedCode.watch(verified, decoded);
        return new FunctionInfo.Linked(verified, feedback, decoded, values, nameIds, inner);
    }

    private <T extends CallTarget> T add(T target) {
        if (count == table.length) {
            table = Arrays.copyOf(table, 2 * count);
        }
        table[count++] = target;
        return target;
    }

    /** A cell with nothing in it but an entry and its number. */
    private long newCell() {
        long cell = allocate(FunctionCell.SIZE);
        Memory.putLong(cell + FunctionCell.ENTRY, entry);
        Memory.putInt(cell + FunctionCell.NUMBER, count);
        return cell;
    }

    /** Writes into a cell what calls of bytecode need. */
    private static void fillCell(long cell, FunctionCode code, FunctionInfo.Linked linked) {
        Memory.putInt(cell + FunctionCell.PARAMETERS, code.parameters());
        Memory.putLong(cell + FunctionCell.FEEDBACK, linked.feedback());
        Memory.putLong(cell + FunctionCell.CODE, linked.decoded());
        Memory.putInt(cell + FunctionCell.LOCALS, code.locals());
        Memory.putInt(cell + FunctionCell.FRAME_BYTES, Frame.FIXED_BYTES + 8 * (code.locals() + code.maxStack()));
        Memory.putInt(cell + FunctionCell.PLAIN_CALL, code.kind().isClassConstructor() ? 0 : 1);
        Memory.putInt(cell + FunctionCell.CONSTRUCTOR, constructorKind(code.kind()));
    }

    private static int constructorKind(FunctionKind kind) {
        if (!kind.isConstructor()) {
            return 0;
        }
        return kind == FunctionKind.DERIVED_CONSTRUCTOR ? FunctionCell.DERIVED : FunctionCell.BASE;
    }

    /** Off-heap memory, zero, 16-byte aligned, that lives as long as the engine: for what belongs to functions. */
    public long allocate(int bytes) {
        if (bytes <= 0 || bytes > Integer.MAX_VALUE - 15) {
            throw new IllegalArgumentException("Functions.allocate was asked for " + bytes + " bytes");
        }
        int rounded = bytes + 15 & ~15;
        if (rounded > end - next) {
            int chunk = Math.max(CHUNK_BYTES, rounded);
            next = nearCode.applyAsLong(chunk);
            if (next == 0) {
                next = Memory.allocate(chunk);
                chunks.add(next);
            }
            end = next + chunk;
        }
        long address = next;
        next += rounded;
        return address;
    }

    public void close() {
        chunks.forEach(Memory::free);
        chunks.clear();
    }
}
