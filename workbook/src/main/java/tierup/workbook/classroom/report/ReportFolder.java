package tierup.workbook.classroom.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.ResultStore;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.WholeFile;
import tierup.workbook.exercise.WorkbookError;

/**
 * The reports of a class as files, beside the grades they are made from:
 *
 * <pre>
 * index.html                   the class
 * wrong-answers.html           what recurs, with examples
 * similarity.html, pairs/      similar code, side by side
 * instructor/NAME.html         a student, with hidden tests and the reference
 * students/NAME.html           the page to hand out: names nobody else
 * grades.csv, tests.csv        a row for each student; a row for each student and test
 * gradescope/NAME/results.json
 * github-classroom/NAME.json
 * junit/NAME.xml
 * </pre>
 *
 * <p>A file is whole or not there, and the index is written last. What an earlier run wrote and this one did not, of students who
 * have left for instance, is removed ({@code .reports} lists what was written). Whatever cannot be written ends in an error.
 */
public final class ReportFolder {
    /** The page of the class. */
    public static final String INDEX = "index.html";

    static final String WRONG_ANSWERS = "wrong-answers.html";
    static final String SIMILARITY = "similarity.html";
    static final String PAIRS = "pairs";

    private static final String LIST = ".reports";
    private static final int MOST_PAIRS = 100;

    /** What can be written. */
    public enum Format {
        HTML,
        CSV,
        GRADESCOPE,
        GITHUB,
        JUNIT,
        SIMILARITY;

        /** As it is written on a command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A file or folder of the reports, and what it is. */
    record Entry(String name, String says) {}

    private final Path folder;
    private final Set<String> written = new TreeSet<>();
    private final List<Entry> entries = new ArrayList<>();

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes reports.
     *
     * @param folder where; created if missing
     * @param given the instructor's code of the modules that were graded
     * @throws WorkbookError if one cannot be written
     */
    public static void write(Path folder, ClassResults results, GivenCode given, EnumSet<Format> formats) {
        new ReportFolder(folder).write(results, given, formats);
    }

    private void write(ClassResults results, GivenCode given, EnumSet<Format> formats) {
        Set<String> old = list();
        if (formats.contains(Format.CSV)) {
            file("grades.csv", "a row for each student, for spreadsheets", CsvTables.wide(results));
            file("tests.csv", "a row for each student and test", CsvTables.tests(results));
        }
        if (formats.contains(Format.GRADESCOPE)) {
            each(results, "gradescope", "/results.json", GradescopeResults::of);
            entries.add(new Entry("gradescope", "results.json for each student, as Gradescope reads it"));
        }
        if (formats.contains(Format.GITHUB)) {
            each(results, "github-classroom", ".json", GithubClassroomResult::of);
            entries.add(new Entry(
                    "github-classroom", "a result for each student, as GitHub Classroom's autograding reads it"));
        }
        if (formats.contains(Format.JUNIT)) {
            each(results, "junit", ".xml", JUnitXml::of);
            entries.add(new Entry("junit", "JUnit XML for each student, points as properties"));
        }
        boolean isHtml = formats.contains(Format.HTML);
        boolean isCompared = isHtml && formats.contains(Format.SIMILARITY);
        Similarity.Report similar = isCompared ? Similarity.of(results, given) : null;
        if (isHtml) {
            pages(results, given, similar);
        }
        put(LIST, String.join("\n", written) + "\n");
        removeOthers(old);
    }

    private void pages(ClassResults results, GivenCode given, Similarity.Report similar) {
        for (SubmissionResult submission : results.submissions()) {
            String file = PageFrame.fileOf(submission.student());
            put("students/" + file, StudentPage.toHandOut(results.assignment(), submission));
            put("instructor/" + file, StudentPage.forInstructor(results.assignment(), submission, given));
        }
        entries.add(new Entry("students", "the pages to hand out: each names its student and nobody else"));
        entries.add(new Entry("instructor", "the same with hidden tests, for you"));
        put(WRONG_ANSWERS, WrongAnswersPage.render(results, given));
        if (similar != null) {
            int pages = Math.min(MOST_PAIRS, similar.pairs().size());
            for (int i = 0; i < pages; i++) {
                put(
                        PAIRS + "/" + SimilarityPage.fileOf(i),
                        SimilarityPage.pair(similar.pairs().get(i)));
            }
            put(SIMILARITY, SimilarityPage.render(results, similar, pages));
        }
        put(INDEX, ClassPage.render(results, similar, entries));
    }

    private void each(ClassResults results, String name, String ending, Function<SubmissionResult, String> format) {
        results.submissions()
                .forEach(submission -> put(
                        name + "/" + ResultStore.fileName(submission.student()) + ending,
                        format.apply(ForStudent.of(submission))));
    }

    private void file(String name, String says, String text) {
        put(name, text);
        entries.add(new Entry(name, says));
    }

    private void put(String name, String text) {
        Path file = folder.resolve(name);
        try {
            WholeFile.write(file, text);
            written.add(name);
        } catch (IOException e) {
            throw cannot("write", file, e);
        }
    }

    /** What an earlier run says it has written; nothing where there was none. */
    private Set<String> list() {
        try {
            return new TreeSet<>(Files.readAllLines(folder.resolve(LIST)));
        } catch (IOException none) {
            return new TreeSet<>();
        }
    }

    /** Removes what an earlier run wrote and this one did not: grades that are out of date are worse than none. */
    private void removeOthers(Set<String> old) {
        old.removeAll(written);
        for (String name : old) {
            Path file = folder.resolve(name).normalize();
            try {
                if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw cannot("remove", file, e);
            }
        }
    }

    private static WorkbookError cannot(String what, Path file, IOException reason) {
        return new WorkbookError(
                "cannot " + what + " " + file + ": " + reason.getMessage(),
                "The grades are whole; make room and start the same command again for the reports.");
    }
}
