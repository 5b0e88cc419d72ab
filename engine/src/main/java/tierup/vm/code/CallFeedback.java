package tierup.vm.code;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.memory.Memory;

/**
 * The feedback of a call site: which functions it has called, as code, whatever the closures. An {@code instanceof}
 * records in the same form which functions stood at its right.
 *
 * <pre>
 *   site   +0   0: never executed; the address of the {@link FunctionCell} of the only target; or a table's address plus 1
 *          +8   calls of the only target
 *
 *   table  4 x ( int64 address of a FunctionCell, 0 if there is none; int64 calls )
 *          +64  calls of other functions, once the four are taken
 * </pre>
 *
 * <p>Nearly all sites call one function, and for them recording a call is one comparison and one addition. Others get a
 * table. Built-ins are recorded like all functions: a compiler will want to know that a site calls {@code Math.floor}.
 * Calls that machine code makes are recorded where it was compiled before the site had been executed.
 */
public final class CallFeedback {
    /** How many targets are told apart. */
    public static final int MAX_TARGETS = 4;
    /** Offset of the calls in a site and in an entry of a table. */
    public static final int CALLS = 8;
    /** Bytes of an entry of a table. */
    public static final int ENTRY_BYTES = 16;
    /** Offset of the other calls in a table. */
    public static final int OTHERS = MAX_TARGETS * ENTRY_BYTES;

    private static final int TABLE_BYTES = OTHERS + 8;
    private static final int IS_TABLE = 1;

    /** Offset of the site in the feedback of an instruction that constructs. */
    private static final int IN_CONSTRUCT = 8;

    private CallFeedback() {}

    /** The site in the feedback of kind CONSTRUCT at an address. */
    public static long ofConstruct(long feedback) {
        return feedback + IN_CONSTRUCT;
    }

    /**
     * A function that a site has called.
     *
     * @param number see {@link Functions#get}; -1 for all others together
     */
    public record Target(int number, long calls) {}

    /** Records a call of the function whose cell is given. */
    public static void record(long site, long cell, Functions functions) {
        long seen = Memory.getLong(site);
        if (seen == cell) {
            add(site + CALLS);
        } else if (seen == 0) {
            Memory.putLong(site, cell);
            Memory.putLong(site + CALLS, 1);
        } else {
            recordIn(tableAt(site, functions), cell);
        }
    }

    private static void recordIn(long table, long cell) {
        for (long entry = table; entry < table + OTHERS; entry += ENTRY_BYTES) {
            long known = Memory.getLong(entry);
            if (known == 0 || known == cell) {
                Memory.putLong(entry, cell);
                add(entry + CALLS);
                return;
            }
        }
        add(table + OTHERS);
    }

    private static void add(long counter) {
        Memory.putLong(counter, Memory.getLong(counter) + 1);
    }

    /** The table of a site, which is made if it has none yet; what it has recorded becomes the first entry. */
    public static long tableAt(long site, Functions functions) {
        long seen = Memory.getLong(site);
        if ((seen & IS_TABLE) != 0) {
            return seen - IS_TABLE;
        }
        long table = functions.allocate(TABLE_BYTES);
        Memory.putLong(table, seen);
        Memory.putLong(table + CALLS, Memory.getLong(site + CALLS));
        Memory.putLong(site, table + IS_TABLE);
        return table;
    }

    /** Whether a site has never been executed. */
    public static boolean isEmpty(long site) {
        return Memory.getLong(site) == 0;
    }

    /** What a site has called, the most frequent first. */
    public static List<Target> targets(long site) {
        List<Target> targets = new ArrayList<>();
        long seen = Memory.getLong(site);
        if ((seen & IS_TABLE) == 0) {
            addTarget(targets, seen, Memory.getLong(site + CALLS));
            return targets;
        }
        long table = seen - IS_TABLE;
        for (long entry = table; entry < table + OTHERS; entry += ENTRY_BYTES) {
            addTarget(targets, Memory.getLong(entry), Memory.getLong(entry + CALLS));
        }
        targets.sort((a, b) -> Long.compare(b.calls(), a.calls()));
        if (Memory.getLong(table + OTHERS) > 0) {
            targets.add(new Target(-1, Memory.getLong(table + OTHERS)));
        }
        return targets;
    }

    private static void addTarget(List<Target> targets, long cell, long calls) {
        if (cell != 0) {
            targets.add(new Target(Memory.getInt(cell + FunctionCell.NUMBER), calls));
        }
    }
}
