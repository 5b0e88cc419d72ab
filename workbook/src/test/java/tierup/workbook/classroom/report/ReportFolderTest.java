package tierup.workbook.classroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.report.ReportFolder.Format;
import tierup.workbook.exercise.WorkbookError;

class ReportFolderTest {
    private static final EnumSet<Format> ALL = EnumSet.allOf(Format.class);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)");

    @TempDir
    Path root;

    private final ClassResults results = SampleGrades.of(
            SampleGrades.student("Ada").code("return 1;").result(),
            SampleGrades.student("Zoë O'Neil/..")
                    .with("addsUp", Ending.FAILED, "no")
                    .result());
    private Path folder;
    private GivenCode given;

    @BeforeEach
    void makeFolder() {
        folder = root.resolve("grades");
        given = SampleGrades.given(root);
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList());
        }
    }

    @Test
    void everythingIsWrittenAndEveryLinkLeadsSomewhere() throws IOException {
        ReportFolder.write(folder, results, given, ALL);

        assertThat(files())
                .contains(
                        "index.html",
                        "wrong-answers.html",
                        "similarity.html",
                        "grades.csv",
                        "tests.csv",
                        "students/Ada.html",
                        "instructor/Ada.html",
                        "gradescope/Ada/results.json",
                        "github-classroom/Ada.json",
                        "junit/Ada.xml")
                .noneMatch(name -> name.endsWith(".new"));
        for (String name : files()) {
            if (name.endsWith(".html")) {
                Path page = folder.resolve(name);
                String text = Files.readString(page);
                Markup.check(text);
                Matcher link = LINK.matcher(text);
                while (link.find()) {
                    String target = URI.create(link.group(1)).getPath();
                    assertThat(page.resolveSibling(target).normalize()).exists();
                }
            }
        }
    }

    @Test
    void aPageToHandOutNamesNobodyElse() throws IOException {
        ReportFolder.write(folder, results, given, ALL);

        assertThat(Files.readString(folder.resolve("students/Ada.html")))
                .doesNotContain("Zo", "Neil", "mean", "median");
        assertThat(Files.readString(folder.resolve("gradescope/Ada/results.json")))
                .doesNotContain("Neil");
    }

    @Test
    void gradesThatAreOutOfDateAreRemovedAndOtherFilesStay() throws IOException {
        ReportFolder.write(folder, results, given, ALL);
        Files.writeString(folder.resolve("students/notes.txt"), "mine");
        ClassResults fewer = SampleGrades.of(results.submissions().get(0));

        ReportFolder.write(folder, fewer, given, EnumSet.of(Format.HTML, Format.CSV));

        assertThat(files())
                .contains("students/Ada.html", "students/notes.txt")
                .noneMatch(name -> name.contains("Neil"))
                .noneMatch(name -> name.startsWith("gradescope") || name.startsWith("similarity"));
    }

    @Test
    void aListOfFilesThatPointsOutsideRemovesNothingThere() throws IOException {
        Files.createDirectories(folder);
        Path outside = Files.writeString(root.resolve("precious.txt"), "keep");
        Files.write(folder.resolve(".reports"), List.of("../precious.txt", outside.toString()));

        ReportFolder.write(folder, results, given, EnumSet.of(Format.CSV));

        assertThat(outside).exists();
    }

    @Test
    void whatIsChosenIsWrittenAndNothingElse() throws IOException {
        ReportFolder.write(folder, results, given, EnumSet.of(Format.JUNIT));

        assertThat(files()).allMatch(name -> name.startsWith("junit/") || name.equals(".reports"));
    }

    @Test
    void whatCannotBeWrittenIsAnError() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("instructor"), "a file where a folder belongs");

        assertThatThrownBy(() -> ReportFolder.write(folder, results, given, ALL))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("cannot write " + folder.resolve("instructor"));
        assertThat(folder.resolve("index.html")).doesNotExist();
    }
}
