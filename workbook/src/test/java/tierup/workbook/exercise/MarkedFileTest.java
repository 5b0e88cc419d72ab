package tierup.workbook.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.workbook.ExerciseId;

class MarkedFileTest {
    private static final ExerciseId P021 = new ExerciseId("p02", 1);
    private static final String REFERENCE = """
            package x;

            import java.util.List;
            import java.util.Map;

            class A {
                int f() {
                    // BEGIN SOLUTION p02.1
                    return 1;
                    // STUB: // think
                    // STUB: throw new Todo("p02.1");
                    // END SOLUTION
                }
            }
            """;

    private static MarkedFile parse(String text) {
        return MarkedFile.parse(text, "A.java");
    }

    @Test
    void theStubReplacesTheBodyAndNeedsNoImport() {
        String stubbed = parse(REFERENCE).map(Region::stubbed).text();
        assertThat(stubbed).contains("""
                                // BEGIN SOLUTION p02.1
                                // think
                                throw new tierup.workbook.Todo("p02.1");
                                // END SOLUTION p02.1
                        """).doesNotContain("STUB", "return 1");
        assertThat(parse(stubbed).isReference()).isFalse();
    }

    @Test
    void aFileWithoutChangeIsWrittenAsItWas() {
        String withId = REFERENCE.replace("END SOLUTION", "END SOLUTION p02.1");
        assertThat(parse(withId).text()).isEqualTo(withId);
    }

    @Test
    void theSolutionComesBackWithItsImports() {
        String work = parse(REFERENCE).map(Region::stubbed).text().replace("import java.util.List;\n", "");
        assertThat(parse(work).solved(Set.of(P021), parse(REFERENCE)).text())
                .isEqualTo(parse(REFERENCE).text());
        String helped = work.replace("class A {", "class A {\n    int helper;");
        assertThat(parse(helped).solved(Set.of(P021), parse(REFERENCE)).text())
                .contains("import java.util.List;\n", "import java.util.Map;\n", "        return 1;\n", "int helper;");
    }

    @Test
    void indentationAndEmptyLinesDoNotMakeASolutionAnother() {
        Region region = parse(REFERENCE).regions().get(0);
        assertThat(region.withBody(List.of("", "return  1;")).sameBody(region)).isTrue();
        assertThat(region.withBody(List.of("return 2;")).sameBody(region)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// BEGIN SOLUTION p02.1| A.java:1: the region has no END SOLUTION",
                "// END SOLUTION p02.1| A.java:1: END SOLUTION without BEGIN SOLUTION",
                "// STUB: x| A.java:1: a STUB line outside a region",
                "// BEGIN SOLUTION two~// END SOLUTION| A.java:1: two is not an exercise's id (p02.3)",
                "~// BEGIN SOLUTION p02.1~// END SOLUTION p02.2| A.java:3: the region of p02.1 is ended as p02.2",
                "// BEGIN SOLUTION p02.1~// BEGIN SOLUTION p02.2~// END SOLUTION p02.2| A.java:2: a region begins inside another one",
                "// BEGIN SOLUTION p02.1~// STUB: x~code~// END SOLUTION| A.java:1: code follows the STUB lines of its region",
            })
    void brokenMarkersAreNamedWithTheirLine(String text, String message) {
        assertThatThrownBy(() -> parse(text.replace('~', '\n')))
                .isInstanceOf(WorkbookError.class)
                .hasMessage(message);
    }
}
