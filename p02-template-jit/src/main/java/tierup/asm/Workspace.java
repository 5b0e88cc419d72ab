package tierup.asm;

import java.util.ArrayDeque;

/**
 * What code is assembled in: a buffer and a log that have grown to the size of earlier code already. Each assembler has
 * one to itself until it has finished, and keeps copies of just the size it needs; then the next one on that thread takes
 * it. There are as many as assemblers are at work at once: a function's, and those of the stubs that it turned out to need.
 */
final class Workspace {
    /** What has grown beyond this many bytes of code is left to the garbage collector. */
    private static final int LARGEST_KEPT = 1 << 18;

    private static final int MOST_KEPT = 4;

    private static final ThreadLocal<ArrayDeque<Workspace>> FREE = ThreadLocal.withInitial(ArrayDeque::new);

    final CodeBuffer code = new CodeBuffer();
    final Encoder encoder = new Encoder(code);
    final InstructionLog log = new InstructionLog();

    private Workspace() {}

    static Workspace take() {
        Workspace free = FREE.get().pollLast();
        return free != null ? free : new Workspace();
    }

    /** Says that nobody looks at it any more. */
    void giveBack() {
        ArrayDeque<Workspace> free = FREE.get();
        if (free.size() < MOST_KEPT && code.position() <= LARGEST_KEPT) {
            code.truncate(0);
            log.clear();
            free.addLast(this);
        }
    }
}
