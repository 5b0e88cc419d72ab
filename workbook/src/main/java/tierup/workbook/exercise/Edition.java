package tierup.workbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is different where a checkout is a student edition, made by {@code ./tierup export}: there is no reference in it, so the stubs are kept
 * to start again from, and a module's reference may be there as classes alone, in a jar.
 *
 * <p>Everything of it lies in one folder:
 *
 * <pre>
 *   edition/commit              which commit it was made from, one line
 *   edition/stubs/p03-.../...   each source with exercises, its regions holding the stub and no solution
 *   edition/jars/p02-....jar    the classes of a module's reference
 *   edition/shelf/p02-...       exists while those classes are used instead of what is in p02-.../src/main/java
 * </pre>
 *
 * <p>A module on the shelf keeps its place in the build: its {@code target/classes} comes out of the jar then ({@code ShelvedClasses}), so Maven,
 * launchers and tests need not know where the classes are from.
 *
 * @param root the checkout
 */
public record Edition(Path root) {
    /** The folder's name. */
    public static final String FOLDER = "edition";

    /** The folder with the stubs as they were handed out. */
    public static final String STUBS = FOLDER + "/stubs";

    /** The file in it that says which commit it was made from. */
    public static final String COMMIT = "commit";

    /** The edition that a checkout is, or nothing if it is the whole workbook. */
    public static Optional<Edition> of(Path root) {
        return Files.exists(root.resolve(FOLDER).resolve(COMMIT)) ? Optional.of(new Edition(root)) : Optional.empty();
    }

    /** Whether the tool was started in an edition. */
    public static boolean isHere() {
        String home = System.getProperty("tierup.home");
        return home != null && of(Path.of(home)).isPresent();
    }

    /** @throws WorkbookError in a student edition: what a command needs is not in it */
    public static void refuseIn(Path root, String what) {
        if (of(root).isPresent()) {
            throw new WorkbookError(what, "This is a student edition: it has no solutions, and not what authors need.");
        }
    }

    private Path folder() {
        return root.resolve(FOLDER);
    }

    /** The stubs of a source file: its regions with {@code STUB} lines alone. It need not exist. */
    public Path stubs(Path file) {
        return root.resolve(STUBS).resolve(root.relativize(file));
    }

    /**
     * The jar with the classes of a module's reference. It need not exist.
     *
     * @param module the name of the module's folder
     */
    public Path jar(String module) {
        return folder().resolve("jars").resolve(module + ".jar");
    }

    /**
     * Whether the classes of a module are those of the jar.
     *
     * @param module the name of the module's folder
     */
    public boolean isShelved(String module) {
        return Files.exists(mark(module));
    }

    private Path mark(String module) {
        return folder().resolve("shelf").resolve(module);
    }

    /** Has a module's classes come out of its jar from the next build on, or, if not, from its sources. */
    void setShelved(String module, boolean shelved) {
        try {
            if (shelved) {
                Files.createDirectories(mark(module).getParent());
                Files.writeString(mark(module), markText(module));
            } else {
                Files.deleteIfExists(mark(module));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the file that says that a module is on the shelf. */
    public static String markText(String module) {
        return "The classes of " + module + " come from edition/jars, not from its sources.\n";
    }
}
