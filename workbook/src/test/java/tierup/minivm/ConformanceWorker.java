package tierup.minivm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import tierup.workbook.conformance.Protocol;
import tierup.workbook.conformance.Tier;
import tierup.workbook.conformance.Verdict;

/**
 * Stands in for the engine's worker, which the workbook starts by this name without knowing it: what it does with a
 * test is told by the test's path.
 */
public final class ConformanceWorker {
    private ConformanceWorker() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            Protocol.Request request = Protocol.decodeRequest(line);
            System.out.println(Protocol.encode(run(request.test().path(), request.tier())));
        }
    }

    private static Verdict run(String path, Tier tier) {
        if (path.contains("crashes")) {
            Runtime.getRuntime().halt(128 + 11);
        } else if (path.contains("exits")) {
            System.exit(3);
        } else if (path.contains("hangs")) {
            while (true) {
                Thread.onSpinWait();
            }
        } else if (path.contains("chatters")) {
            System.out.println("OpenJDK 64-Bit Server VM warning: this line is no verdict");
        } else if (path.contains("differs") && tier == Tier.EAGER) {
            return Verdict.failed("TypeError: only here");
        }
        return path.contains("fails") ? Verdict.failed("Expected\t1\nbut got 2") : Verdict.PASSED;
    }
}
