package tierup.workbook.exercise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The little that the tool asks git, where there is one: a checkout may also be a downloaded archive. */
final class Git {
    private Git() {}

    /**
     * @return those of the files that differ from the last commit, relative to the root; empty without git
     */
    static List<String> uncommitted(Path root, Collection<Path> files) {
        List<String> command = new ArrayList<>(List.of("git", "status", "--porcelain", "--"));
        files.forEach(file -> command.add(root.relativize(file).toString()));
        if (files.isEmpty()) {
            return List.of();
        }
        try {
            Process git = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean answered = git.waitFor() == 0;
            // "XY path"; a file that git does not know at all ("??") has no committed reference to be confused with.
            return answered
                    ? output.lines()
                            .filter(line -> !line.startsWith("??"))
                            .map(line -> line.substring(3))
                            .toList()
                    : List.of();
        } catch (IOException noGit) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
