package tierup.workbook.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs every test in every tier, spread over worker processes.
 *
 * <p>Each thread has a worker of its own and takes the next test when it is free, so a slow test holds up nobody else.
 * The tiers of one test run one after the other in the same worker: the files are then in memory.
 *
 * @param worker the command that starts a worker
 * @param jobs how many workers
 * @param limit how long a worker may take for a test in a tier before it is killed
 */
public record ConformanceRun(List<String> worker, int jobs, Duration limit) {
    /**
     * Runs tests.
     *
     * @param progress is told after each test, from any thread
     * @return in the order of {@code tests}, for each test its verdicts in the order of {@code tiers}
     */
    public Results run(List<TestCase> tests, List<Tier> tiers, Runnable progress) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Verdict[][] verdicts = new Verdict[tests.size()][];
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < jobs; i++) {
                futures.add(threads.submit(() -> serve(tests, tiers, next, verdicts, progress)));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        Map<TestCase, List<Verdict>> byTest = new LinkedHashMap<>();
        for (int i = 0; i < verdicts.length; i++) {
            byTest.put(tests.get(i), List.of(verdicts[i]));
        }
        return new Results(tiers, byTest);
    }

    private void serve(
            List<TestCase> tests, List<Tier> tiers, AtomicInteger next, Verdict[][] verdicts, Runnable progress) {
        try (Worker process = new Worker(worker, limit)) {
            for (int i = next.getAndIncrement(); i < tests.size(); i = next.getAndIncrement()) {
                Verdict[] row = new Verdict[tiers.size()];
                for (int t = 0; t < row.length; t++) {
                    row[t] = process.run(new Protocol.Request(tiers.get(t), tests.get(i)));
                }
                verdicts[i] = row;
                progress.run();
            }
        }
    }
}
