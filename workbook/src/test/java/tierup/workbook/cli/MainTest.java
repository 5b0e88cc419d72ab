package tierup.workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.ExerciseId;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;
import tierup.workbook.exercise.Journal;

/** The commands as a user types them, in a temporary checkout. */
class MainTest {
    @TempDir
    Path root;

    private FixtureModule module;
    private String home;
    private String out;
    private String err;

    @BeforeEach
    void writeCheckout() {
        module = SampleModule.in(root);
        home = System.setProperty("tierup.home", root.toString());
    }

    @AfterEach
    void restoreHome() {
        if (home == null) {
            System.clearProperty("tierup.home");
        } else {
            System.setProperty("tierup.home", home);
        }
    }

    private int tierup(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        int code = Main.execute(new PrintWriter(output, true), new PrintWriter(errors, true), arguments);
        out = output.toString();
        err = errors.toString();
        return code;
    }

    @Test
    void aLearnersFirstHour() {
        assertThat(tierup("status")).isZero();
        assertThat(out).contains("p02-sample", "p02.1", "The distance of a jump", "★★☆☆☆", "not started", "not run");
        assertThat(tierup("start", "p02")).isZero();
        assertThat(out).contains("p02-sample/" + SampleModule.SOURCE, "mvn -pl p02-sample test");
        assertThat(tierup("diff", "p02.1")).isZero();
        assertThat(out).contains("p02.1: you have not written anything yet");
        module.write(
                SampleModule.SOURCE,
                module.read(SampleModule.SOURCE)
                        .replace("throw new tierup.workbook.Todo(\"p02.1\");", "return to - from;"));
        assertThat(tierup("diff", "p02.1")).isZero();
        assertThat(out).contains("-         return to - from;", "+         return to - end;");
        assertThat(tierup("solve", "p02.1")).isZero();
        assertThat(out).contains("The reference solution of p02.1 is in place.", ".tierup/saved/");
        assertThat(tierup("shelve", "p02")).isZero();
        assertThat(tierup("status", "p02")).isZero();
        assertThat(out).contains("shelved", "No test run yet: mvn -pl p02-sample test");
        assertThat(tierup("unshelve", "p02")).isZero();
    }

    @Test
    void startShowsThePageTheFileAndTheCommand() {
        assertThat(tierup("start", "p02.2")).isZero();
        assertThat(out)
                .contains(
                        "p02.2  Sums and products",
                        SampleModule.SOURCE + ":18",
                        "The task.",
                        "The same files hold the solution of p02.1: `./tierup start p02.2 --file` takes that out as well.",
                        "./tierup test p02.2")
                .doesNotContain("A nudge.");
        assertThat(tierup("start", "p02.2", "--file")).isZero();
        assertThat(out).contains("p02.1  The distance of a jump").doesNotContain("The same files hold");
        assertThat(module.read(SampleModule.SOURCE)).doesNotContain("to - end", "sum += number", "STUB");
    }

    @Test
    void startSaysWhatStillStandsInTheWay() {
        module.write(
                "exercises/p02.2.md",
                SampleModule.page("Sums and products").replace("difficulty: 2", "difficulty: 2\nneeds: p02.1"));
        tierup("start", "p02.1");
        tierup("start", "p02.2");
        assertThat(out).contains("Its tests need p02.1 as well: write that too, or `./tierup solve` it.");
        tierup("solve", "p02.1");
        tierup("start", "p02.2", "--reset");
        assertThat(out).doesNotContain("Its tests need");
    }

    @Test
    void statusTellsOwnWorkFromTheReference() throws Exception {
        tierup("start", "p02");
        module.write(
                SampleModule.SOURCE,
                module.read(SampleModule.SOURCE)
                        .replace("throw new tierup.workbook.Todo(\"p02.1\");", "int end = from + 5; return to - end;"));
        new Journal(root).finished(new ExerciseId("p02", 1), 0);
        tierup("solve", "p02.2");
        tierup("status");
        assertThat(out)
                .containsPattern("p02.1 .* finished .* finished, own work")
                .containsPattern("p02.2 .* reference ");
    }

    @Test
    void hintsComeOneAtATimeAndAreRemembered() {
        tierup("hint", "p02.2");
        assertThat(out)
                .contains("Sums and products", "Hint 1 of 3", "A nudge.", "2 to go")
                .doesNotContain("A push.");
        tierup("hint", "p02.2");
        assertThat(out).contains("A push.").doesNotContain("A nudge.", "Nearly");
        tierup("hint", "p02.2", "--again");
        assertThat(out).contains("A nudge.", "A push.").doesNotContain("Nearly");
        tierup("hint", "p02.2");
        assertThat(out).contains("Nearly the answer.", "That was the last one.");
        tierup("hint", "p02.2");
        assertThat(out).contains("A nudge.", "Nearly the answer.", "./tierup solve p02.2");
        tierup("status");
        assertThat(out).contains("3 of 3 hints");
    }

    @Test
    void errorsAreASentenceAndAWayOut() {
        assertThat(tierup("hint", "p02.9")).isEqualTo(1);
        assertThat(err).isEqualTo("tierup: there is no exercise p02.9\nThe exercises are: p02.1, p02.2.\n");
        assertThat(tierup("shelve", "p02")).isEqualTo(1);
        assertThat(err).contains("is not started");
        assertThat(tierup("bench-jmh", "p02")).isEqualTo(1);
        assertThat(err).contains("p02 has no benchmarks");
        assertThat(tierup("stat")).isEqualTo(2);
        assertThat(err).contains("Did you mean", "status");
    }

    @Test
    void checkReportsWhatFails() {
        module.write("src/wrong/p02.1-survivor.java", SampleModule.wrong("jumpsBackward", "return to - 5 - from;"));
        module.compile();
        assertThat(tierup("check", "--no-build", "--only", "survivor", "p02")).isEqualTo(1);
        assertThat(out)
                .contains(
                        "FAILED  p02.1-survivor: dies",
                        "survives: sample.ArithmeticTest#jumpsBackward",
                        "0 of 1 checks hold");
        assertThat(tierup("check", "--no-build", "--only", "p02.1-counts", "p02"))
                .isZero();
        assertThat(out).contains("ok      p02.1-counts-from-the-opcode: dies", "1 of 1 checks hold");
    }

    @Test
    void whatGradeCannotDoIsSaidBeforeAnythingRuns() {
        assertThat(tierup("grade", "nowhere", "p02", "--reports=html,gradscope"))
                .isEqualTo(2);
        assertThat(err).contains("there are no reports 'gradscope'", "gradescope");
        assertThat(tierup("grade", "nowhere", "p02", "--weights=p02.1=ten")).isEqualTo(1);
        assertThat(err).contains("'p02.1=ten' is no weight");
        assertThat(tierup("grade", "nowhere", "p02", "--weights=weights.txt")).isEqualTo(1);
        assertThat(err).contains("there is no file weights.txt");
    }
}
