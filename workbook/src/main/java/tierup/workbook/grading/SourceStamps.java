package tierup.workbook.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;

/**
 * What the result of a grading test was obtained from: a hash of the exercise's regions and of the test's source file.
 *
 * <p>A result is old when its stamp is another one today. Not time stamps: git sets those of every file that it checks out, and a
 * change that is taken back makes an old result a good one again.
 */
final class SourceStamps {
    /** 64 bits of a SHA-256, in hexadecimal digits. */
    private static final int LENGTH = 16;

    private static final List<String> TEST_FOLDERS = List.of("src/test/java", "src/testing/java");

    private final Path module;
    private final Map<String, StringBuilder> regions = new HashMap<>();
    private final Map<String, String> tests = new HashMap<>();
    /** Instead of regions where markers are broken: no result can belong to that. */
    private boolean unreadable;

    /**
     * Reads the exercises' regions as they are now.
     *
     * @param module the module's folder
     */
    SourceStamps(Path module) {
        this.module = module;
        try {
            Map<Path, MarkedFile> files = new ProjectModule(module.getFileName().toString(), module).markedFiles();
            files.values()
                    .forEach(file -> file.regions()
                            .forEach(region -> regions.computeIfAbsent(
                                            region.exercise().toString(), id -> new StringBuilder())
                                    .append(region.code())
                                    .append('\n')));
        } catch (WorkbookError broken) {
            unreadable = true;
        }
    }

    /** The stamp that a result of a test has if it is obtained now. */
    String of(GradedTest test) {
        String code = unreadable ? "unreadable" : String.valueOf(regions.get(test.exercise()));
        String className = test.test().replaceFirst("[#$].*", "");
        return hash(code + tests.computeIfAbsent(className, this::textOf));
    }

    private String textOf(String className) {
        String path = className.replace('.', '/') + ".java";
        return TEST_FOLDERS.stream()
                .map(folder -> module.resolve(folder).resolve(path))
                .filter(Files::exists)
                .findFirst()
                .map(SourceStamps::read)
                .orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every JDK has it.
        }
    }
}
