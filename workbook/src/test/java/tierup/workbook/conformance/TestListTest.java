package tierup.workbook.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.exercise.WorkbookError;

/** Reading the list of tests, and a test's files. */
class TestListTest {
    @TempDir
    Path folder;

    private Path list(String... lines) throws IOException {
        return Files.write(folder.resolve("list.tsv"), List.of(lines));
    }

    @Test
    void columnsOfATest() throws IOException {
        List<TestCase> tests = TestList.read(list(
                "# gate\tpath\tkind\tmode\tincludes",
                "G1\tlanguage/a/b/one.js\trun\tboth\t-",
                "",
                "G3\tlanguage/two.js\tneg-parse\traw\t-",
                "G4\tbuilt-ins/Object/three.js\tneg-run\tstrict\tone.js+two.js"));
        assertThat(tests)
                .containsExactly(
                        new TestCase("G1", "language/a/b/one.js", TestCase.Kind.RUN, false, List.of()),
                        new TestCase("G3", "language/two.js", TestCase.Kind.MUST_NOT_PARSE, true, List.of()),
                        new TestCase(
                                "G4",
                                "built-ins/Object/three.js",
                                TestCase.Kind.MUST_THROW,
                                false,
                                List.of("one.js", "two.js")));
        assertThat(tests)
                .extracting(TestCase::folder)
                .containsExactly("language/a", "language/two.js", "built-ins/Object");
        assertThat(tests)
                .allSatisfy(test -> assertThat(TestCase.parse(test.line())).isEqualTo(test));
    }

    @Test
    void sloppyTestsAreLeftOut() throws IOException {
        assertThat(TestList.read(list("G6\tlanguage/with.js\trun\tsloppy\t-"))).isEmpty();
    }

    @Test
    void aLineThatIsNoTestIsAnErrorWithTheLine() throws IOException {
        assertThatThrownBy(() -> TestList.read(list("G1\tlanguage/one.js")))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("5 columns", "G1\tlanguage/one.js");
        assertThatThrownBy(() -> TestList.read(list("G1\tlanguage/one.js\tjump\tboth\t-")))
                .isInstanceOf(WorkbookError.class)
                .hasMessageContaining("unknown kind of test: jump");
        assertThatThrownBy(() -> TestList.read(folder.resolve("none.tsv"))).isInstanceOf(WorkbookError.class);
    }

    @Test
    void aProgramIsStrictAndBeginsWithTheHarness() throws IOException {
        Files.createDirectories(folder.resolve("harness"));
        Files.createDirectories(folder.resolve("test/language"));
        for (String file : List.of("assert.js", "sta.js", "extra.js")) {
            Files.writeString(folder.resolve("harness").resolve(file), "// " + file);
        }
        String text = "/*---\nnegative:\n  phase: runtime\n  type: RangeError\n---*/\nthrow new RangeError();\n";
        Files.writeString(folder.resolve("test/language/one.js"), text);
        Test262 checkout = new Test262(folder);
        assertThat(checkout.exists()).isTrue();
        assertThat(new Test262(folder.resolve("test")).exists()).isFalse();
        TestCase test = TestCase.parse("G1\tlanguage/one.js\tneg-run\tboth\textra.js");
        assertThat(checkout.program(test)).isEqualTo("\"use strict\";\n// assert.js\n// sta.js\n// extra.js\n" + text);
        assertThat(checkout.program(TestCase.parse("G1\tlanguage/one.js\trun\traw\t-")))
                .isEqualTo(text);
        assertThat(checkout.expectedError(test)).isEqualTo("RangeError");
    }

    @Test
    void aNegativeTestMustSayWhichErrorItWants() throws IOException {
        Files.createDirectories(folder.resolve("test"));
        Files.writeString(folder.resolve("test/one.js"), "throw 1;");
        assertThatThrownBy(() -> new Test262(folder).expectedError(TestCase.parse("G1\tone.js\tneg-run\tboth\t-")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one.js");
    }
}
