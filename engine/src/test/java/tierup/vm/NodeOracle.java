package tierup.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Node says: the reference for everything that the language leaves to the implementation, or that is so intricate
 * that only a second implementation can check it. A test that asks it is skipped, with the reason, where no {@code node}
 * is installed.
 *
 * <p>Doubles travel as their bits in hexadecimal. How many are compared is {@link #SAMPLES}: enough for every build by
 * default, more with {@code -Dtierup.samples=100000}.
 */
public final class NodeOracle {
    /** How many random inputs a comparison uses. */
    public static final int SAMPLES = Integer.getInteger("tierup.samples", 10_000);

    private NodeOracle() {}

    /**
     * One answer for each line.
     *
     * @param folder for temporary files
     * @param lines questions, without line breaks
     * @param function JavaScript: from a line to a text without line breaks; may use {@code toDouble}, from hexadecimal
     *     bits, and {@code toBits}
     */
    public static List<String> answers(Path folder, List<String> lines, String function)
            throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "node is not installed: nothing to compare with");
        Path input = folder.resolve("input.txt");
        Path script = folder.resolve("script.js");
        Path output = folder.resolve("output.txt");
        Files.write(input, lines);
        Files.writeString(script, """
                const view = new DataView(new ArrayBuffer(8));
                const toDouble = x => (view.setBigUint64(0, BigInt('0x' + x)), view.getFloat64(0));
                const toBits = d => d !== d ? '7ff8000000000000'
                  : (view.setFloat64(0, d), view.getBigUint64(0).toString(16));
                const lines = require('fs').readFileSync(process.argv[2], 'utf8').split('\\n');
                lines.pop();
                console.log(lines.map(%s).join('\\n'));
                """.formatted(function));
        int status = new ProcessBuilder("node", script.toString(), input.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        assertThat(status).as("exit code of node").isZero();
        List<String> answers = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(answers).hasSameSizeAs(lines);
        return answers;
    }

    /** The bits of a double as questions and answers have them; all NaNs alike. */
    public static String bits(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
