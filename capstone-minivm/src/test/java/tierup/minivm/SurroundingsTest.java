package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.workbook.grading.TestJvm;

/** All command lines where the world outside gives less than they need: a full disk, a closed pipe, little address space. */
class SurroundingsTest {
    private static final File FULL_DISK = new File("/dev/full");

    /** What a Java that is told to be modest takes for itself stays well below this. */
    private static final int KILOBYTES = 2_000_000;

    @TempDir
    private Path folder;

    private Path program;

    @BeforeEach
    void writeProgram() throws IOException {
        program = Files.writeString(folder.resolve("program.js"), "console.log(process.argv.slice(2).join());");
    }

    private record Result(int exitCode, String errors) {}

    private List<String> java(String main, String arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:ReservedCodeCacheSize=48m",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(TestJvm.flagsOfJdk());
        command.add(main);
        for (String argument : arguments.split(" ")) {
            command.add(argument.equals("FILE") ? program.toString() : argument);
        }
        return command;
    }

    private Result run(List<String> command, ProcessBuilder.Redirect output) throws Exception {
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        Process process =
                builder.redirectOutput(output).redirectError(errors.toFile()).start();
        return new Result(process.waitFor(), Files.readString(errors));
    }

    @ParameterizedTest
    @CsvSource({
        "vm, tierup.profiler.Main, FILE",
        "vm, tierup.profiler.Main, --profile FILE",
        "vm, tierup.profiler.Main, --disassemble FILE",
        "vm, tierup.profiler.Main, --help",
        "vm, tierup.polyic.Main, --ic-stats --runs=0 FILE",
        "vm, tierup.shapes.Main, --dump-shapes FILE",
        "vm, tierup.minivm.ToolsMain, --dump-shapes --ic-stats FILE",
        "template_jit, tierup.template.TemplateJitMain, 1 + 2",
        "mini_v8, tierup.minivm.Main, -q FILE",
        "mini_v8, tierup.minivm.Main, -q --eager --dump-code=* FILE"
    })
    void outputToAFullDiskIsAnError(String tool, String main, String arguments) throws Exception {
        assumeTrue(FULL_DISK.exists(), "there is no /dev/full here");
        Result result = run(java(main, arguments), ProcessBuilder.Redirect.to(FULL_DISK));
        assertThat(result.errors()).endsWith(tool + ": cannot write to standard output: No space left on device\n");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void theProgramsOwnExitCodeComesFirst() throws Exception {
        assumeTrue(FULL_DISK.exists(), "there is no /dev/full here");
        Files.writeString(program, "console.log(1); process.exit(7);");
        Result result = run(java("tierup.minivm.Main", "-q FILE"), ProcessBuilder.Redirect.to(FULL_DISK));
        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.errors()).contains("No space left on device");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() throws Exception {
        Files.writeString(program, "for (let i = 0; i < 100000; i++) console.log('line ' + i);");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(java("tierup.minivm.Main", "-q FILE"))
                .redirectError(errors.toFile())
                .start();
        process.getInputStream().read();
        process.getInputStream().close();
        assertThat(process.waitFor()).isZero();
        assertThat(errors).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        "vm, tierup.profiler.Main, FILE, the heap, --heap",
        "vm, tierup.profiler.Main, --heap=64M --stack=2000M FILE, the VM stack, --stack",
        "vm, tierup.polyic.Main, --ic-stats FILE, the heap, --heap",
        "vm, tierup.shapes.Main, --dump-shapes FILE, the heap, --heap",
        "template_jit, tierup.template.TemplateJitMain, --dump-code=f FILE, the heap, --heap",
        "mini_v8, tierup.minivm.Main, -q FILE, the heap, --heap",
        "mini_v8, tierup.minivm.Main, -q --jitless FILE, the heap, --heap",
        "mini_v8, tierup.minivm.Main, -q --heap=64M --stack=2000M FILE, the VM stack, --stack",
        "mini_v8, tierup.minivm.Main, -q --heap=64M --code-cache=2G FILE, the code cache, --code-cache"
    })
    void tooLittleAddressSpaceIsOneLineThatSaysWhatToLower(
            String tool, String main, String arguments, String part, String option) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh here");
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -v " + KILOBYTES + "; exec \"$@\"", "sh"));
        command.addAll(java(main, arguments));
        Result result = run(command, ProcessBuilder.Redirect.DISCARD);
        assertThat(result.errors())
                .startsWith(tool + ": cannot reserve ")
                .contains(part, option)
                .hasLineCount(1);
        assertThat(result.exitCode()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "tierup.profiler.Main, --heap=16M --heap=64M --top=1 --top=2 FILE",
        "tierup.polyic.Main, --ic-stats=mono --ic-stats --runs=1 --runs=0 FILE",
        "tierup.shapes.Main, --dump-shapes=svg --dump-shapes FILE",
        "tierup.template.TemplateJitMain, --dump-code=f --dump-code=* FILE",
        "tierup.minivm.Main, -q -q --tier=1 --tier=0 --heap=16M --heap=64M FILE"
    })
    void anOptionGivenTwiceIsTheLastOne(String main, String arguments) throws Exception {
        Path output = folder.resolve("output.txt");
        Result result = run(java(main, arguments), ProcessBuilder.Redirect.to(output.toFile()));
        assertThat(result.errors()).doesNotContain("only once");
        assertThat(result.exitCode()).isZero();
        assertThat(output).content().startsWith("\n");
    }
}
