package tierup.bytecode;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/**
 * The instructions of a function as a sequence of offsets: {@code for (int pc : Instructions.of(code))}.
 *
 * <p>Instructions have different lengths, so the next one is found by reading this one; there is no way backwards. The
 * code must decode, see {@link #decode}; verified code always does.
 */
public final class Instructions implements Iterable<Integer> {
    private final FunctionCode function;

    private Instructions(FunctionCode function) {
        this.function = function;
    }

    /** The instructions of one function, without those of the functions in it. */
    public static Instructions of(FunctionCode function) {
        return new Instructions(function);
    }

    @Override
    public PrimitiveIterator.OfInt iterator() {
        return new PrimitiveIterator.OfInt() {
            private int pc;

            @Override
            public boolean hasNext() {
                return pc < function.code().length;
            }

            @Override
            public int nextInt() {
                if (!hasNext()) {
                    throw new NoSuchElementException("behind the last instruction");
                }
                int current = pc;
                pc = function.next(pc);
                return current;
            }
        };
    }

    /** Whether the code is nothing but whole instructions with known opcodes. */
    public static boolean decode(FunctionCode function) {
        int pc = 0;
        while (pc < function.code().length) {
            if (function.opcodeAt(pc) == null) {
                return false;
            }
            pc = function.next(pc);
        }
        return pc == function.code().length;
    }

    /** How many instructions there are. */
    public int count() {
        int count = 0;
        for (PrimitiveIterator.OfInt each = iterator(); each.hasNext(); each.nextInt()) {
            count++;
        }
        return count;
    }
}
