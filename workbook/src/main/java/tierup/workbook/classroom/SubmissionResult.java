package tierup.workbook.classroom;

import java.util.List;
import java.util.Optional;

/**
 * The grade of one submission. Once written it is whole: a submission whose grading was interrupted has none.
 *
 * @param student the student's name, which is the submission's: its file's or folder's name without endings
 * @param source the file or folder in the class's folder
 * @param handedIn when the newest of its graded files was changed last, ISO 8601, as folder or archive say; empty if unknown.
 *     Students can set these times: it is information, no evidence
 * @param graded when the grading ended, ISO 8601
 * @param fingerprint a hash of everything that the verdicts follow from: the regions, imports, the instructor's sources, tests,
 *     libraries, options and the version of the JDK. A result with another fingerprint is graded anew
 * @param error why nothing of the submission could be graded, or an empty text
 * @param confinement how the processes that ran its code were shut in, in words
 * @param seconds how long its tests took, by the clock
 * @param exercises every selected exercise, in order, whatever became of it
 * @param remarks what was noticed while it was taken in, in the order of files and lines
 * @param regions the regions as they were handed in
 */
public record SubmissionResult(
        String student,
        String source,
        String handedIn,
        String graded,
        String fingerprint,
        String error,
        String confinement,
        double seconds,
        List<ExerciseResult> exercises,
        List<Remark> remarks,
        List<HandedInRegion> regions) {

    public SubmissionResult {
        exercises = List.copyOf(exercises);
        remarks = List.copyOf(remarks);
        regions = List.copyOf(regions);
    }

    /** What was earned, with weights. */
    public double score() {
        return exercises.stream().mapToDouble(ExerciseResult::score).sum();
    }

    /** What could be earned, with weights: the same for every submission of a class. */
    public double maximum() {
        return exercises.stream().mapToDouble(ExerciseResult::maximum).sum();
    }

    /** How many exercises are solved in full. */
    public long solved() {
        return exercises.stream().filter(ExerciseResult::isSolved).count();
    }

    /** The result for an exercise. */
    public Optional<ExerciseResult> exercise(String id) {
        return exercises.stream().filter(result -> result.id().equals(id)).findFirst();
    }

    /** All verdicts, in the order of the exercises. */
    public List<TestVerdict> tests() {
        return exercises.stream().flatMap(exercise -> exercise.tests().stream()).toList();
    }
}
