package tierup.workbook.classroom;

import java.util.List;

/**
 * What a class was graded on; the same for every submission.
 *
 * @param name what reports call it: the name of the folder of submissions
 * @param modules the modules' folder names, {@code p03-mono-ic}
 * @param exercises the selected exercises, in order
 * @param graded when the run began, ISO 8601
 * @param java the version of the JDK
 * @param notes sentences that a reader of the grades should know: how processes were confined, what was allowed beyond the usual,
 *     where results of an earlier run were used
 */
public record Assignment(
        String name, List<String> modules, List<Task> exercises, String graded, String java, List<String> notes) {
    /**
     * An exercise of the assignment.
     *
     * @param id {@code p03.2}
     * @param title its title, or its id where it has no page
     * @param maximum what it is worth, with weights
     * @param tests its graded tests, in order; their endings are those of the reference, which passes all of them
     */
    public record Task(String id, String title, double maximum, List<TestVerdict> tests) {
        public Task {
            tests = List.copyOf(tests);
        }

        /** The points of its tests, before weights. */
        public int points() {
            return tests.stream().mapToInt(TestVerdict::points).sum();
        }
    }

    public Assignment {
        modules = List.copyOf(modules);
        exercises = List.copyOf(exercises);
        notes = List.copyOf(notes);
    }

    /** What could be earned, with weights. */
    public double maximum() {
        return exercises.stream().mapToDouble(Task::maximum).sum();
    }
}
