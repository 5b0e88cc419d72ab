package tierup.speculation.snapshot;

import java.util.Arrays;
import tierup.bytecode.VerifiedCode;

/** Snapshots with feedback that nobody has met, for tests. */
public final class MadeUp {
    private MadeUp() {}

    /** A snapshot of reached code in which one instruction has met something. */
    public static FunctionSnapshot feedback(VerifiedCode verified, int pc, Object met) {
        Object[] sites = new Object[verified.code().code().length];
        sites[pc] = met;
        boolean[] reached = new boolean[verified.blockCount()];
        Arrays.fill(reached, true);
        return new FunctionSnapshot(verified, false, reached, sites, new FunctionSnapshot.Value[0]);
    }
}
