package tierup.workbook.classroom;

import java.util.List;

/**
 * The grades of a class: what reports and exchange formats are made from.
 *
 * <p>What is promised:
 * <ul>
 *   <li>Every submission has a result for every exercise of the assignment, and every result a verdict of every graded test, in the
 *       assignment's order. So maximum and number of tests are the same for everybody, and a table has no holes.
 *   <li>A submission that could not be read at all has these, too, all {@link Ending#MISSING}, and {@link SubmissionResult#error}.
 *   <li>Submissions are in the order of their names, each name once.
 *   <li>Texts come from students: names, code, messages of exceptions may hold anything that a Java string can. Whoever prints them
 *       escapes them. Reasons and traces are bounded in length.
 * </ul>
 *
 * @param assignment what was graded
 * @param submissions one for each entry of the folder of submissions that has been graded so far
 * @param complete whether these are all
 */
public record ClassResults(Assignment assignment, List<SubmissionResult> submissions, boolean complete) {
    public ClassResults {
        submissions = List.copyOf(submissions);
    }
}
