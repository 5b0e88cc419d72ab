package tierup.workbook.classroom.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tierup.workbook.classroom.Assignment;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.classroom.HandedInRegion;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.TestVerdict;

/**
 * Which wrong answers recur. Answers that fail the same tests of an exercise are likely to be the same mistake: a group is what a
 * class is to be told about once, with an example to look at.
 */
final class WrongAnswers {
    /** An answer: a submission's, with what its exercise got. */
    record Answer(SubmissionResult submission, ExerciseResult result) {
        List<HandedInRegion> regions() {
            return submission.regions().stream()
                    .filter(region -> region.exercise().equals(result.id()))
                    .toList();
        }

        /** The code without what is easily changed, to tell whether two answers are the same text. */
        private List<String> code() {
            return regions().stream()
                    .flatMap(region -> JavaTokens.of(region.text()).stream())
                    .map(JavaTokens.Token::text)
                    .toList();
        }
    }

    /**
     * Answers to one exercise that fail the same tests.
     *
     * @param task the exercise
     * @param failed the tests, with the reasons of the example
     * @param answers the answers, in the order of names
     * @param example one of the code that is the most frequent among them, the shortest of several
     * @param sameCode how many have that code, but for names of their own, layout and texts
     */
    record Group(Assignment.Task task, List<TestVerdict> failed, List<Answer> answers, Answer example, int sameCode) {
        /** Whether the code passes nothing that it could pass. */
        boolean failsAll() {
            return failed.size() == task.tests().size();
        }
    }

    private WrongAnswers() {}

    /** The groups of all exercises, in their order, the largest first. */
    static List<Group> of(ClassResults results) {
        List<Group> groups = new ArrayList<>();
        for (Assignment.Task task : results.assignment().exercises()) {
            Map<List<String>, List<Answer>> byFailures = new LinkedHashMap<>();
            for (SubmissionResult submission : results.submissions()) {
                ExerciseResult result = submission.exercise(task.id()).orElse(null);
                if (result != null && result.state() == State.ATTEMPTED && !result.isSolved()) {
                    byFailures
                            .computeIfAbsent(failures(result), tests -> new ArrayList<>())
                            .add(new Answer(submission, result));
                }
            }
            byFailures.values().stream()
                    .map(answers -> group(task, answers))
                    .sorted(Comparator.comparing(
                                    (Group group) -> group.answers().size())
                            .reversed())
                    .forEach(groups::add);
        }
        return groups;
    }

    /** Tests that wait for another exercise say nothing of the mistake. */
    private static List<String> failures(ExerciseResult result) {
        return result.failures().stream()
                .map(test -> test.test() + " " + test.name() + (test.ending() == Ending.NOT_WRITTEN ? " waits" : ""))
                .toList();
    }

    private static Group group(Assignment.Task task, List<Answer> answers) {
        Map<List<String>, List<Answer>> byCode = new LinkedHashMap<>();
        answers.forEach(answer ->
                byCode.computeIfAbsent(answer.code(), code -> new ArrayList<>()).add(answer));
        List<Answer> most = byCode.values().stream()
                .max(Comparator.comparing((List<Answer> same) -> same.size())
                        .thenComparing(same -> -length(same.get(0))))
                .orElseThrow();
        Answer example = most.get(0);
        return new Group(task, example.result().failures(), List.copyOf(answers), example, most.size());
    }

    private static int length(Answer answer) {
        return answer.regions().stream()
                .mapToInt(region -> region.text().length())
                .sum();
    }
}
