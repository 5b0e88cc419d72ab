package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.corpus.NodeEngine;

/**
 * Programs that tamper with module objects and go on requiring: no such program may end in Java, and each prints what it
 * prints in Node, where that is installed.
 *
 * <p>{@code -Dtierup.tampered=2000} says how many, {@code -Dtierup.seed} where they begin.
 */
class TamperedModulesTest {
    private static final int PROGRAMS = Integer.getInteger("tierup.tampered", 150);
    private static final long SEED = Long.getLong("tierup.seed", 1);
    private static final int MOST_SHOWN = 5;

    /** Loads programs from one number to another, each as if it were the first; ends where one spoils the next. */
    private static final String DRIVER = """
            const [from, to] = process.argv.slice(2).map(Number);
            for (let i = from; i < to; i++) {
              process.runs = 0;
              for (const file of Object.keys(require.cache ?? {})) {
                if (file !== __filename) delete require.cache[file];
              }
              console.log('program ' + i);
              try {
                require('./' + i + '/program.js');
              } catch (e) {
                if (process.runs === 0) process.exit(1);
                console.log('throws', e instanceof Error ? e.name : typeof e);
              }
            }
            console.log('end');
            """;

    @TempDir
    Path temporary;

    @Test
    @Timeout(9000)
    void tamperedModulesAreJavaScriptsAffair() throws IOException, InterruptedException {
        Path folder = temporary.toRealPath();
        Files.writeString(folder.resolve("driver.js"), DRIVER);
        for (int i = 0; i < PROGRAMS; i++) {
            TamperedModules.plant(folder.resolve("" + i)); // Node remembers by folder what it has found
            Files.writeString(program(folder, i), new TamperedModules(SEED + i).program());
        }
        Map<Integer, String> nodes = NodeEngine.installedVersion().isPresent() ? nodesAnswers(folder) : Map.of();
        List<String> faults = new ArrayList<>();
        int ended = 0;
        for (int i = 0; i < PROGRAMS; i++) {
            String answer = answer(folder, i);
            ended += answer.startsWith("ends in Java") ? 1 : 0;
            if (answer.startsWith("ends in Java")
                    || nodes.containsKey(i) && !nodes.get(i).equals(answer)) {
                faults.add("program " + (SEED + i) + "\n" + Files.readString(program(folder, i)) + "\nin Node:\n"
                        + nodes.get(i) + "here:\n" + answer);
            }
        }
        System.out.printf(
                "%,d programs with tampered modules: %,d end in Java, %,d differ from Node (%,d compared)%n",
                PROGRAMS, ended, faults.size() - ended, nodes.size());
        assertThat(faults.subList(0, Math.min(MOST_SHOWN, faults.size()))).isEmpty();
    }

    private static Path program(Path folder, int number) {
        return folder.resolve(number + "/program.js");
    }

    private static String answer(Path folder, int number) {
        try {
            ProgramFixture.Outcome outcome =
                    ProgramFixture.run(folder.resolve("driver.js"), "" + number, "" + (number + 1));
            String output = outcome.output();
            return output.endsWith("\nend\n")
                    ? output.substring(output.indexOf('\n') + 1, output.length() - "end\n".length())
                    : "ends in Java, or too early: " + output + outcome.errors();
        } catch (RuntimeException | Error e) {
            return "ends in Java: " + e;
        }
    }

    /** What Node prints for each program, as the first or after others; nothing for one that Node dies of. */
    private static Map<Integer, String> nodesAnswers(Path folder) throws IOException, InterruptedException {
        Map<Integer, String> answers = new HashMap<>();
        for (int from = 0; from < PROGRAMS; ) {
            Process node = new ProcessBuilder(
                            "node", folder.resolve("driver.js").toString(), "" + from, "" + PROGRAMS)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            node.waitFor();
            String[] parts = output.split("(?m)^(?=program \\d+$|end$)");
            int complete = parts.length - 1; // the last one is the end, or cut off
            for (int i = 0; i < complete; i++) {
                answers.put(from + i, parts[i].substring(parts[i].indexOf('\n') + 1));
            }
            from += Math.max(complete, 1);
        }
        return answers;
    }
}
