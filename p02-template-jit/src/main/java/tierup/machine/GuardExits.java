package tierup.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;

/**
 * The guards of a piece of code, and which of them has failed.
 *
 * <p>A guard's exit is nothing but {@code call stub}: five bytes, and no register is touched before all are saved. What
 * tells the guards of a code object apart is the address that this call pushes.
 */
public final class GuardExits {
    private final long stub;
    private final List<Label> behind = new ArrayList<>();

    /** @param stub address of the engine's {@linkplain ExitSequences#deoptimizationStub stub} */
    public GuardExits(long stub) {
        this.stub = stub;
    }

    /**
     * Emits the exit of another guard, to be jumped to when it fails.
     *
     * @return the guard's number, from 0
     */
    public int emit(Assembler a) {
        a.call(stub);
        behind.add(a.here());
        return behind.size() - 1;
    }

    /**
     * The guards' return addresses as offsets into the finished code, by number.
     *
     * @throws IllegalStateException before the code is finished
     */
    public Table table() {
        int[] offsets = new int[behind.size()];
        Integer[] order = new Integer[offsets.length];
        for (int guard = 0; guard < offsets.length; guard++) {
            offsets[guard] = behind.get(guard).position();
            order[guard] = guard;
        }
        Arrays.sort(order, (x, y) -> Integer.compare(offsets[x], offsets[y]));
        int[] sorted = offsets.clone();
        Arrays.sort(sorted);
        return new Table(sorted, Arrays.stream(order).mapToInt(guard -> guard).toArray());
    }

    /** What remains of it once the code is published. */
    public static final class Table {
        private final int[] offsets;
        private final int[] guards;

        private Table(int[] offsets, int[] guards) {
            this.offsets = offsets;
            this.guards = guards;
        }

        /**
         * Which guard has left.
         *
         * @param code what the guards belong to
         * @param returnAddress the word on top of the VM stack at the exit
         * @throws IllegalArgumentException if it is none of this code's
         */
        public int guardAt(CodeObject code, long returnAddress) {
            int index = Arrays.binarySearch(offsets, code.offsetOf(returnAddress));
            if (index < 0) {
                throw new IllegalArgumentException(
                        String.format("no guard of %s leaves before 0x%x", code, returnAddress));
            }
            return guards[index];
        }
    }
}
