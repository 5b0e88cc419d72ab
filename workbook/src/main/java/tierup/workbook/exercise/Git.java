package tierup.workbook.exercise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The little that the tool asks git, where there is one: a checkout may also be a downloaded archive. */
public final class Git {
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
        // "XY path"; a file that git does not know at all ("??") has no committed reference to be confused with.
        return output(root, command)
                .map(output -> output.lines()
                        .filter(line -> !line.startsWith("??"))
                        .map(line -> line.substring(3))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Looks through the committed versions of a file, from the newest to the oldest.
     *
     * @param wanted chooses among their texts
     * @return the first one that is wanted; nothing without git, or if there is none
     */
    static Optional<String> committed(Path root, Path file, Predicate<String> wanted) {
        String path = root.relativize(file).toString();
        return output(root, List.of("git", "log", "--format=%H", "--", path))
                .flatMap(commits -> commits.lines()
                        .map(commit -> output(root, List.of("git", "show", commit + ":./" + path)))
                        .flatMap(Optional::stream)
                        .filter(wanted)
                        .findFirst());
    }

    /** The commit that is checked out, in hexadecimal digits; nothing without git. */
    public static Optional<String> head(Path root) {
        return Files.exists(root.resolve(".git"))
                ? output(root, List.of("git", "rev-parse", "HEAD")).map(String::strip)
                : Optional.empty();
    }

    /** The files that git knows, relative to the root and with slashes; nothing without git. */
    public static Optional<List<String>> tracked(Path root) {
        return Files.exists(root.resolve(".git"))
                ? output(root, List.of("git", "ls-files", "-z")).map(names -> List.of(names.split("\0")))
                : Optional.empty();
    }

    /**
     * @param folders relative to the root
     * @return the files in some folders that differ from the last commit or are not in it; empty without git
     */
    public static List<String> changed(Path root, Collection<String> folders) {
        List<String> command = new ArrayList<>(List.of("git", "status", "--porcelain", "--untracked-files=all", "--"));
        command.addAll(folders);
        return Files.exists(root.resolve(".git"))
                ? output(root, command)
                        .map(output ->
                                output.lines().map(line -> line.substring(3)).toList())
                        .orElse(List.of())
                : List.of();
    }

    /** What a command prints; nothing if it cannot be started or fails. */
    private static Optional<String> output(Path root, List<String> command) {
        try {
            Process git = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
