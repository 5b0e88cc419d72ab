package tierup.workbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a checkout keeps what belongs to its learner alone: references of started files, replaced work, the shelf, hints
 * shown, results of tests.
 *
 * <p>It must outlive {@code git clean -fdx} and {@code mvn clean}, and must never be committed by accident. So it lies inside the folder
 * of git, {@code .git/tierup} (of a linked worktree, in that worktree's part of it), and only where there is no git in
 * {@code .tierup}, which {@code .gitignore} names.
 */
public final class SavedGame {
    private static final String WITHOUT_GIT = ".tierup";
    private static final String IN_GIT = "tierup";
    private static final String GIT_FILE = "gitdir:";

    private SavedGame() {}

    /**
     * The folder of a checkout, which need not exist. A {@code .tierup} from a time when the checkout had no git moves to its new place.
     *
     * @param root the checkout
     */
    public static Path of(Path root) {
        Path plain = root.resolve(WITHOUT_GIT);
        Path git = gitFolder(root);
        if (git == null) {
            return plain;
        }
        Path folder = git.resolve(IN_GIT);
        if (Files.isDirectory(plain) && !Files.exists(folder)) {
            try {
                Files.move(plain, folder);
            } catch (IOException elsewhere) {
                return plain; // Another file system, or a read-only one: it stays where it is.
            }
        }
        return folder;
    }

    /** The folder of git that belongs to a checkout, or null. */
    private static Path gitFolder(Path root) {
        Path git = root.resolve(".git");
        if (Files.isDirectory(git)) {
            return git;
        }
        if (!Files.isRegularFile(git)) {
            return null;
        }
        try {
            String text = Files.readString(git).strip();
            Path folder = root.resolve(
                    text.substring(Math.min(text.length(), GIT_FILE.length())).strip());
            return text.startsWith(GIT_FILE) && Files.isDirectory(folder) ? folder : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
