package tierup.workbook.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.classroom.StudentWork.Use;
import tierup.workbook.exercise.MarkedFile;

class StudentWorkTest {
    private static final Set<String> ALL = Set.of("p02.1", "p02.2");
    private static final Map<String, Use> STUDENTS = Map.of("p02.1", Use.STUDENT, "p02.2", Use.STUDENT);

    @TempDir
    Path folder;

    private FixtureModule module;

    @BeforeEach
    void write() {
        module = SampleModule.in(folder);
    }

    private StudentWork work(String text) {
        String path = SampleModule.SOURCE;
        return new StudentWork(
                Map.of(path, MarkedFile.parse(module.read(path), path)),
                ALL,
                text == null ? Map.of() : Map.of(path, text));
    }

    private SampleSubmission solved() {
        return new SampleSubmission(module).with("p02.1", "return to - from - 5;");
    }

    private static String assembled(StudentWork work) {
        return work.assemble(STUDENTS).get(SampleModule.SOURCE).text();
    }

    private static Map<String, State> states(StudentWork work) {
        return new TreeMap<>(work.states());
    }

    @Test
    void nothingButTheRegionsIsTaken() {
        String text = solved().text()
                .replace("public final class Arithmetic {", "public final class Arithmetic {\n    static int more;");
        StudentWork work = work(text.replace("private Arithmetic() {}", ""));

        assertThat(assembled(work))
                .contains("return to - from - 5;", "private Arithmetic() {}")
                .doesNotContain("more");
        assertThat(work.remarks()).anyMatch(remark -> remark.kind() == Remark.Kind.OUTSIDE && remark.line() == 7);
    }

    @Test
    void whatWasHandedInIsToldApart() {
        String path = SampleModule.SOURCE;
        MarkedFile reference = MarkedFile.parse(module.read(path), path);

        assertThat(states(work(reference.text())))
                .containsOnly(Map.entry("p02.1", State.REFERENCE), Map.entry("p02.2", State.REFERENCE));
        assertThat(states(work(reference.map(region -> region.stubbed()).text())))
                .containsOnly(Map.entry("p02.1", State.NOT_ATTEMPTED), Map.entry("p02.2", State.NOT_ATTEMPTED));
        assertThat(states(work(solved().text())))
                .containsOnly(Map.entry("p02.1", State.ATTEMPTED), Map.entry("p02.2", State.ATTEMPTED));
        assertThat(states(work(null)))
                .containsOnly(Map.entry("p02.1", State.MISSING), Map.entry("p02.2", State.MISSING));
    }

    @Test
    void aReferenceBesideOwnCodeIsAStub() {
        String text = module.read(SampleModule.SOURCE).replace("int sum = 0;", "int sum = 1 - 1;");
        StudentWork work = work(text);

        assertThat(work.states()).containsEntry("p02.2", State.ATTEMPTED);
        assertThat(assembled(work)).contains("int sum = 1 - 1;").doesNotContain("reduce(1, (a, b) -> a * b)");
    }

    @Test
    void damagedMarkersCostOnlyTheirExercise() {
        String text = solved().text();
        for (String damaged : new String[] {
            text.replaceFirst("// END SOLUTION p02.1", ""),
            text.replaceFirst("// BEGIN SOLUTION p02.1", ""),
            text.replaceFirst("// END SOLUTION p02.1", "// END SOLUTION p02.9"),
            text.replaceFirst("// BEGIN SOLUTION p02.1", "// BEGIN SOLUTION p02.1\n        // BEGIN SOLUTION p02.1"),
        }) {
            StudentWork work = work(damaged);

            assertThat(work.states()).containsEntry("p02.1", State.MISSING).containsEntry("p02.2", State.ATTEMPTED);
            assertThat(work.remarks())
                    .anyMatch(remark -> remark.kind() == Remark.Kind.MARKERS
                            && remark.exercise().equals("p02.1"));
        }
    }

    @Test
    void aSecondCopyOfARegionIsNotChosenFrom() {
        String text = solved().text();
        int begin = text.indexOf("        // BEGIN SOLUTION p02.1");
        int end = text.indexOf("// END SOLUTION p02.1") + "// END SOLUTION p02.1\n".length();
        StudentWork work = work(text.substring(0, end) + text.substring(begin));

        assertThat(work.states()).containsEntry("p02.1", State.MISSING);
    }

    @Test
    void plainImportsAreCarried() {
        StudentWork work = work(solved().importing("import java.util.ArrayDeque;")
                .importing("import  static java.util.Map.entry ;")
                .importing("import java.util.stream.*; // all of them")
                .text());

        assertThat(assembled(work))
                .contains(
                        "\nimport java.util.ArrayDeque;\n",
                        "\nimport static java.util.Map.entry;\n",
                        "\nimport java.util.stream.*;\n");
        assertThat(work.remarks()).noneMatch(remark -> remark.kind() == Remark.Kind.IMPORT);
    }

    @Test
    void importsThatMeanSomethingToTheGivenCodeAreNot() {
        StudentWork work = work(solved().importing("import evil.Integer;")
                .importing("import java.util.Map; class Integer { }")
                .text());

        assertThat(assembled(work)).doesNotContain("evil", "class Integer", "java.util.Map");
        assertThat(work.remarks().stream().filter(remark -> remark.kind() == Remark.Kind.IMPORT))
                .hasSize(2);
    }

    @Test
    void linesAreThoseOfTheStudent() {
        String text = "// a line more\n\n"
                + solved().importing("import java.util.ArrayDeque;").text();
        StudentWork.Assembled source = work(text).assemble(STUDENTS).get(SampleModule.SOURCE);

        int here = source.text().lines().toList().indexOf("return to - from - 5;") + 1;
        int theirs = text.lines().toList().indexOf("return to - from - 5;") + 1;
        assertThat(source.lines()).containsEntry(here, theirs);
        assertThat(source.places().get(here).exercise()).isEqualTo("p02.1");
    }
}
