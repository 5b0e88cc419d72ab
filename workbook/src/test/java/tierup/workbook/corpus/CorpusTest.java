package tierup.workbook.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The corpus is well-formed, and Node does what its comments say. */
class CorpusTest {

    @Test
    void expectationsAreReadFromComments() {
        CorpusProgram program = CorpusProgram.parse("a/b", """
                'use strict';
                // requires: spread, destructuring
                console.log(1); // expect: 1
                console.log(''); // expect:
                // expect:  two blanks
                null.x;
                // expect error: TypeError: no
                """);
        assertThat(program.expectedOutput()).isEqualTo("1\n\n two blanks\n");
        assertThat(program.expectedError()).isEqualTo(Optional.of("TypeError: no"));
        assertThat(program.requires()).isEqualTo(Set.of("spread", "destructuring"));
        assertThat(program.expectedOutcome()).isEqualTo(ProgramOutcome.threw("1\n\n two blanks\n", "TypeError: no"));
    }

    @Test
    void aDifferenceNamesTheProgramAndShowsWhatDiffers() {
        CorpusProgram program = CorpusProgram.parse("a/sum", """
                console.log(1); // expect: 1
                console.log(2); // expect: 2
                console.log(3); // expect: 3
                console.log(4); // expect: 4
                """);
        program.check(source -> ProgramOutcome.finished("1\n2\n3\n4\n"), "interpreted");
        assertThatThrownBy(() -> program.check(source -> ProgramOutcome.finished("1\n2\n5\n4\n"), "compiled"))
                .hasMessage("corpus program a/sum (compiled) differs from Node at line 3 of what it prints"
                        + " (- expected, + printed):\n    1\n    2\n  - 3\n  + 5\n    4\n");
        assertThatThrownBy(() -> program.check(source -> ProgramOutcome.threw("1\n2\n3\n4\n", "Error: no"), "other"))
                .hasMessageContainingAll("line 5", "+ uncaught Error: no");
    }

    @Test
    void programsAreFoundByName() {
        assertThat(Corpus.named("loops/for-of").source()).startsWith("'use strict';\n");
        assertThatThrownBy(() -> Corpus.named("loops/nothing")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void reportsAreReadFromComments() {
        CorpusProgram program = CorpusProgram.parse("a/null", """
                null.x;
                // expect error: TypeError: no
                // expect report: null.js:1
                // expect report: null.x;
                // expect report:     ^
                """);
        assertThat(program.expectedReport()).isEqualTo("null.js:1\nnull.x;\n    ^\n");
        assertThat(program.fileName()).isEqualTo("null.js");
        assertThat(program.expectedOutcome()).isEqualTo(ProgramOutcome.threw("", "TypeError: no"));
    }

    @Test
    void theTableOfFeaturesNamesProgramsThatExist() throws IOException {
        try (InputStream readme = Corpus.class.getResourceAsStream("/tierup/corpus/README.md")) {
            String table = new String(readme.readAllBytes(), StandardCharsets.UTF_8).split("## Which program")[1];
            Matcher name = Pattern.compile("`([a-z-]+/[a-z-]+)`").matcher(table);
            List<String> names = name.results().map(found -> found.group(1)).toList();
            assertThat(names).hasSizeGreaterThan(50);
            assertThat(Corpus.programs().stream().map(CorpusProgram::name)).containsAll(names);
        }
    }

    @Test
    void filterKeepsWhatNeedsOnlyTheGivenFeatures() {
        assertThat(Corpus.programs(Set.of()))
                .isNotEmpty()
                .allMatch(program -> program.requires().isEmpty());
        assertThat(Corpus.programs(Set.of("optional-catch-binding")).size())
                .isGreaterThan(Corpus.programs(Set.of()).size())
                .isLessThan(Corpus.programs().size());
    }

    @Test
    void everyProgramIsStrictExpectsSomethingAndIsShort() {
        assertThat(Corpus.programs()).hasSizeGreaterThanOrEqualTo(190).allSatisfy(program -> {
            assertThat(program.source()).startsWith("'use strict';\n");
            assertThat(program.expectedOutcome()).isNotEqualTo(ProgramOutcome.finished(""));
            assertThat(program.source().lines().count()).isLessThanOrEqualTo(200);
            assertThat(program.source().lines()).allMatch(line -> line.length() <= 120 || line.startsWith("// expect"));
        });
    }

    @TestFactory
    Stream<DynamicTest> nodeAgrees() {
        Optional<String> version = NodeEngine.installedVersion();
        Assumptions.assumeTrue(version.isPresent(), "node is not installed: the corpus is not compared with it");
        NodeEngine node = new NodeEngine(Duration.ofSeconds(30));
        return Corpus.programs().stream()
                .map(program -> DynamicTest.dynamicTest(
                        program.name(),
                        () -> assertThat(node.run(program.source())).isEqualTo(program.expectedOutcome())))
                .onClose(node::close);
    }
}
