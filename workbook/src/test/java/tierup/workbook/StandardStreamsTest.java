package tierup.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.cli.Main;

class StandardStreamsTest {
    private static final File FULL_DISK = new File("/dev/full");

    @TempDir
    private Path folder;

    private int help(ProcessBuilder.Redirect output, Path errors) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Main.class.getName(), "--help");
        return builder.redirectOutput(output)
                .redirectError(errors.toFile())
                .start()
                .waitFor();
    }

    @Test
    void whatDoesNotFitOnTheDiskIsTold() throws Exception {
        assumeTrue(FULL_DISK.exists(), "there is no /dev/full here");
        Path errors = folder.resolve("errors.txt");
        assertThat(help(ProcessBuilder.Redirect.to(FULL_DISK), errors)).isEqualTo(1);
        assertThat(errors).hasContent("tierup: cannot write to standard output: No space left on device");
    }

    @Test
    void whatFitsIsWritten() throws Exception {
        Path errors = folder.resolve("errors.txt");
        Path output = folder.resolve("output.txt");
        assertThat(help(ProcessBuilder.Redirect.to(output.toFile()), errors)).isZero();
        assertThat(Files.readString(output)).contains("Works on the exercises");
        assertThat(errors).isEmptyFile();
    }
}
