package tierup.machine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Bytes that have an address and are not there yet. What lies next to each other is one run, so that it is written at once;
 * as code is handed out from low addresses to high ones, there is mostly one run.
 */
final class WaitingCode {
    private final Deque<Run> runs = new ArrayDeque<>();

    private static final class Run {
        final long address;
        byte[] bytes;
        int length;

        Run(long address, byte[] bytes) {
            this.address = address;
            this.bytes = bytes;
            this.length = bytes.length;
        }

        /** Whether bytes for this address continue the run, or take the place of its end. */
        boolean takes(long other) {
            return other >= address && other <= address + length;
        }

        void put(long at, byte[] added) {
            int offset = (int) (at - address);
            int end = offset + added.length;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
            }
            System.arraycopy(added, 0, bytes, offset, added.length);
            length = Math.max(length, end);
        }
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Adds bytes; what was to be written to the same place before is forgotten. */
    void add(long address, byte[] bytes) {
        Run last = runs.peekLast();
        if (last != null && last.takes(address)) {
            last.put(address, bytes);
        } else {
            runs.addLast(new Run(address, bytes));
        }
    }

    /** Where the first run belongs. */
    long firstAddress() {
        return runs.getFirst().address;
    }

    /** Takes the first run out. */
    byte[] removeFirst() {
        Run run = runs.removeFirst();
        return run.length == run.bytes.length ? run.bytes : Arrays.copyOf(run.bytes, run.length);
    }
}
