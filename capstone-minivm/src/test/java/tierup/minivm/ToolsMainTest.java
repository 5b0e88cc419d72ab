package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.workbook.grading.TestJvm;

/** Several tools at once, and who runs what: each test starts processes. */
class ToolsMainTest {
    private static final String PROFILE = "[Bytecode Execution Profile]";
    private static final String CACHES = "[IC Stats]";
    private static final String SHAPES = "[Hidden Class Transition Tree]";

    @TempDir
    private Path folder;

    private record Result(int exitCode, String output, String errors) {}

    private Result run(String main, String... arguments) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(TestJvm.flagsOfJdk());
        command.add(main);
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        process.getInputStream().transferTo(output);
        int exitCode = process.waitFor();
        return new Result(exitCode, output.toString(StandardCharsets.UTF_8), Files.readString(errors));
    }

    private String program() throws IOException {
        String text = "function sum(p) { return p.x + p.y; }\nlet s = 0;\n"
                + "for (let i = 0; i < 100; i++) s += sum({ x: i, y: 1 });\nconst last = { x: s, y: 0 };\n"
                + "console.log(s);\nprocess.exitCode = 3;\n";
        return Files.writeString(folder.resolve("program.js"), text).toString();
    }

    @Test
    void allThreeObserveOneRun() throws Exception {
        Result result = run(ToolsMain.class.getName(), "--ic-stats", "--dump-shapes", "--profile", program());
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).startsWith("5050\n").containsSubsequence(PROFILE, CACHES, SHAPES);
        assertThat(result.output().split("5050\n", -1))
                .as("the program's output")
                .hasSize(2);
        assertThat(result.output())
                .containsPattern("sum\\(p\\) +: 100 calls")
                .containsPattern("GET_PROP 'x'.*in sum")
                .containsPattern("Hits: 99")
                .containsPattern(Pattern.quote("{ x: offset"))
                .contains("last (Shape ");
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "--profile, --ic-stats, true, true, false",
        "--profile=sample, --dump-shapes, true, false, true",
        "--dump-shapes, --ic-stats=poly, false, true, true"
    })
    void anyTwo(String first, String second, boolean profile, boolean caches, boolean shapes) throws Exception {
        String output = run(ToolsMain.class.getName(), first, second, "--top=2", program())
                .output();
        assertThat(output.contains(PROFILE)).isEqualTo(profile);
        assertThat(output.contains(CACHES)).isEqualTo(caches);
        assertThat(output.contains(SHAPES)).isEqualTo(shapes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--dump-shapes=svg", "--ic-stats=mono", "--top=0", "--sample-every=0", "--profile=never"})
    void whatDoesNotGoTogetherIsAWrongOption(String option) throws Exception {
        Result result = run(ToolsMain.class.getName(), "--profile", "--ic-stats", option, program());
        assertThat(result.exitCode()).isEqualTo(9);
        assertThat(result.errors()).startsWith("vm: --").endsWith("Try ./vm --help.\n");
        assertThat(result.output()).isEmpty();
    }

    @Test
    void theHelpOfVmNamesTheOptionsOfAllItsTools() throws Exception {
        String help = run("tierup.profiler.Main", "--help").output();
        for (String main : List.of("tierup.polyic.Main", "tierup.shapes.Main", ToolsMain.class.getName())) {
            String own = run(main, "--help").output();
            Pattern.compile("--[a-z-]+")
                    .matcher(own)
                    .results()
                    .forEach(option -> assertThat(help)
                            .as("./vm --help, beside the help of %s", main)
                            .contains(option.group()));
        }
    }

    /** The launcher chooses by its arguments; a Java that prints its own command line tells what it has chosen. */
    @ParameterizedTest
    @CsvSource({
        "--profile, tierup.profiler.Main",
        "--ic-stats, tierup.polyic.Main",
        "--dump-shapes=svg, tierup.shapes.Main",
        "--top=3 --dump-shapes --profile, tierup.minivm.ToolsMain",
        "--ic-stats=poly --profile=both, tierup.minivm.ToolsMain",
        "--ic-stats --dump-shapes, tierup.minivm.ToolsMain",
        "--profile program.js --ic-stats, tierup.profiler.Main"
    })
    void theLauncherChoosesWhatRuns(String arguments, String main) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("workbook"));
        Files.copy(Path.of("..", "vm"), home.resolve("vm"));
        Files.writeString(home.resolve("workbook/launch.sh"), "launch() { echo \"$main\"; }\n");
        List<String> command = new ArrayList<>(List.of("sh", home.resolve("vm").toString()));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(main + "\n");
        assertThat(process.waitFor()).isZero();
    }
}
