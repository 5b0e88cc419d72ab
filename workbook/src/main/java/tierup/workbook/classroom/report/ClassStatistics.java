package tierup.workbook.classroom.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tierup.workbook.classroom.Assignment;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.TestVerdict;

/** What the grades of a class say in sum. */
final class ClassStatistics {
    /**
     * How an exercise went.
     *
     * @param task the exercise
     * @param tried how many submissions have code of the student's own for it, even if it does not compile
     * @param solved how many earned all of it
     * @param mean points on average, with weights, over all submissions
     */
    record ExerciseFigures(Assignment.Task task, int tried, int solved, double mean) {}

    /**
     * How a test went.
     *
     * @param test the test
     * @param ran how many submissions it was run on
     * @param failed for how many of them it did not pass
     * @param endings how, with counts
     */
    record TestFigures(TestVerdict test, int ran, int failed, Map<Ending, Integer> endings) {
        double share() {
            return Figures.share(failed, ran);
        }
    }

    private final ClassResults results;

    ClassStatistics(ClassResults results) {
        this.results = results;
    }

    private List<SubmissionResult> submissions() {
        return results.submissions();
    }

    double mean() {
        return submissions().stream()
                .mapToDouble(SubmissionResult::score)
                .average()
                .orElse(0);
    }

    /** The points of all submissions, the least first. */
    double[] scores() {
        return submissions().stream()
                .mapToDouble(SubmissionResult::score)
                .sorted()
                .toArray();
    }

    double median() {
        double[] scores = scores();
        int middle = scores.length / 2;
        if (scores.length == 0) {
            return 0;
        }
        return scores.length % 2 == 1 ? scores[middle] : (scores[middle - 1] + scores[middle]) / 2;
    }

    /** How many submissions earned everything. */
    long complete() {
        int exercises = results.assignment().exercises().size();
        return submissions().stream().filter(one -> one.solved() == exercises).count();
    }

    List<ExerciseFigures> exercises() {
        List<ExerciseFigures> figures = new ArrayList<>();
        for (Assignment.Task task : results.assignment().exercises()) {
            List<ExerciseResult> all = submissions().stream()
                    .flatMap(submission -> submission.exercise(task.id()).stream())
                    .toList();
            int tried =
                    (int) all.stream().filter(result -> isTried(result.state())).count();
            int solved = (int) all.stream().filter(ExerciseResult::isSolved).count();
            double mean =
                    all.stream().mapToDouble(ExerciseResult::score).average().orElse(0);
            figures.add(new ExerciseFigures(task, tried, solved, mean));
        }
        return figures;
    }

    private static boolean isTried(State state) {
        return state == State.ATTEMPTED || state == State.DID_NOT_COMPILE || state == State.REFUSED;
    }

    /** The tests that failed for somebody, those first that failed for the most of those they ran on. */
    List<TestFigures> failingTests() {
        List<TestFigures> figures = new ArrayList<>();
        for (Assignment.Task task : results.assignment().exercises()) {
            for (int i = 0; i < task.tests().size(); i++) {
                TestFigures one = figures(task, i);
                if (one.failed() > 0) {
                    figures.add(one);
                }
            }
        }
        figures.sort(Comparator.comparing(TestFigures::failed)
                .thenComparing(TestFigures::share)
                .reversed());
        return figures;
    }

    private TestFigures figures(Assignment.Task task, int index) {
        Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
        int ran = 0;
        for (SubmissionResult submission : submissions()) {
            ExerciseResult result = submission.exercise(task.id()).orElse(null);
            if (result != null && result.state() == State.ATTEMPTED) {
                ran++;
                Ending ending = result.tests().get(index).ending();
                if (ending != Ending.PASSED) {
                    endings.merge(ending, 1, Integer::sum);
                }
            }
        }
        int failed = endings.values().stream().mapToInt(Integer::intValue).sum();
        return new TestFigures(task.tests().get(index), ran, failed, endings);
    }

    /**
     * How many submissions earned how much.
     *
     * @param bins how many equal parts the points are divided into; the last holds the maximum, too
     */
    int[] distribution(int bins) {
        int[] counts = new int[bins];
        for (SubmissionResult submission : submissions()) {
            // A hair above, so that sums of fractions that are a boundary do not fall below it.
            double share = Figures.share(submission.score(), submission.maximum()) + 1e-9;
            counts[Math.min(bins - 1, (int) (share * bins))]++;
        }
        return counts;
    }
}
