package tierup.asm;

import java.util.Arrays;

/**
 * Makes jumps short that were emitted near because nobody knew how far they would go.
 *
 * <p>While code is being emitted, a forward jump takes the near form. Once it is complete all distances are known, and
 * most jumps turn out to be short: each saves three or four bytes, and brings others within reach. So the code is gone
 * through until nothing changes, then moved together, once. Nothing can grow out of reach on the way, since code only
 * shrinks. To start from the other end, all short, and let those grow that must finds a few more (Szymanski, Assembling Code
 * for Machines with Span-Dependent Instructions, 1978).
 */
final class JumpShortener {
    private static final int SHORT_LENGTH = 2;
    private static final int FIRST_SHORT_JCC = 0x70;
    private static final int SHORT_JMP = 0xEB;
    private static final int NEAR_JMP_LENGTH = 5;

    private final InstructionLog log;
    /** The near jumps: entries of the log, where they start and end, where they go. */
    private int[] entries;

    private int count;
    private int[] starts;
    private int[] ends;
    private int[] targets;
    /** By jump: how many jumps start before its target. */
    private int[] ranks;

    private boolean[] isShort;
    /** By jump, and one more: bytes saved by all before it. */
    private int[] saved;

    /**
     * @param log what has been emitted; all labels that jumps name are bound
     * @param size of the code
     */
    JumpShortener(InstructionLog log, int size) {
        this.log = log;
        find();
        starts = new int[count];
        ends = new int[count];
        targets = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = log.offset(entries[i]);
            ends[i] = log.endOf(entries[i], size);
            targets[i] = log.target(entries[i]).label().position();
        }
        ranks = new int[count];
        for (int i = 0; i < count; i++) {
            ranks[i] = jumpsBefore(targets[i]);
        }
        isShort = new boolean[count];
        saved = new int[count + 1];
        while (shorten()) {
            addUp();
        }
    }

    private void find() {
        entries = new int[log.jumpCount()];
        for (int i = 0; i < entries.length; i++) {
            Form form = log.form(log.jump(i));
            if (form.fieldSize() == Integer.BYTES && isJump(form.instruction())) {
                entries[count++] = log.jump(i);
            }
        }
    }

    private static boolean isJump(Instruction instruction) {
        return instruction == Instruction.JMP || instruction == Instruction.JCC;
    }

    private int jumpsBefore(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** Marks what fits by now; whether there was anything. */
    private boolean shorten() {
        boolean any = false;
        for (int i = 0; i < count; i++) {
            if (!isShort[i] && reaches(i)) {
                isShort[i] = true;
                any = true;
            }
        }
        return any;
    }

    private boolean reaches(int i) {
        int distance = targets[i] - ends[i];
        if (distance >= 0) {
            return distance - (saved[ranks[i]] - saved[i + 1]) <= Byte.MAX_VALUE;
        }
        int itself = ends[i] - starts[i] - SHORT_LENGTH;
        return distance + (saved[i] - saved[ranks[i]]) + itself >= Byte.MIN_VALUE;
    }

    private void addUp() {
        for (int i = 0; i < count; i++) {
            saved[i + 1] = saved[i] + (isShort[i] ? ends[i] - starts[i] - SHORT_LENGTH : 0);
        }
    }

    /** Whether any jump has become short. */
    boolean hasEffect() {
        return saved[count] > 0;
    }

    /** Where what is at {@code offset} now will be: an instruction, a label, or a place within an instruction. */
    int moved(int offset) {
        return offset - saved[jumpsBefore(offset)];
    }

    /** As {@link #moved}, of many offsets in ascending order, in place. */
    void moveAscending(int[] offsets, int length) {
        int before = 0;
        for (int i = 0; i < length; i++) {
            while (before < count && starts[before] < offsets[i]) {
                before++;
            }
            offsets[i] -= saved[before];
        }
    }

    /**
     * Moves the code together where it lies; the distances in its jumps are still the old ones.
     *
     * @return its new size
     */
    int compact(byte[] code, int size) {
        int from = 0;
        int to = 0;
        for (int i = 0; i < count; i++) {
            if (isShort[i]) {
                int length = starts[i] - from;
                System.arraycopy(code, from, code, to, length);
                to += length;
                boolean always = ends[i] - starts[i] == NEAR_JMP_LENGTH;
                code[to] = (byte) (always ? SHORT_JMP : FIRST_SHORT_JCC | code[starts[i] + 1] & 0xF);
                to += SHORT_LENGTH;
                from = ends[i];
            }
        }
        System.arraycopy(code, from, code, to, size - from);
        return to + size - from;
    }
}
