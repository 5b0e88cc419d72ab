package tierup.workbook.classroom;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tierup.workbook.exercise.WorkbookError;

/**
 * The folder in which the grades of a class are kept, so that a run that was interrupted goes on:
 *
 * <pre>
 * assignment.json             the {@link Assignment}
 * submissions/NAME.json       a {@link SubmissionResult} each
 * </pre>
 *
 * <p>A file is written under another name, forced to the disk and renamed, so it is either whole or not there. What cannot be
 * written ends the run with an error; what cannot be read is graded again.
 */
public final class ResultStore {
    private static final String ASSIGNMENT = "assignment.json";
    private static final String ENDING = ".json";
    private static final int LONGEST = 180;

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path folder;

    /** @param folder created when something is written */
    public ResultStore(Path folder) {
        this.folder = folder;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Keeps what the class is graded on. */
    public void write(Assignment assignment) {
        write(folder.resolve(ASSIGNMENT), GSON.toJson(assignment));
    }

    /** Keeps the grade of a submission, in place of an earlier one. */
    public void write(SubmissionResult result) {
        write(file(result.student()), GSON.toJson(result));
    }

    /** The grade of a submission, if there is one and it can be read. */
    public Optional<SubmissionResult> read(String student) {
        return read(file(student), SubmissionResult.class).filter(result -> student.equals(result.student()));
    }

    /**
     * Reads the grades of a run.
     *
     * @throws WorkbookError if there are none
     */
    public ClassResults readAll(boolean complete) {
        Assignment assignment = read(folder.resolve(ASSIGNMENT), Assignment.class)
                .orElseThrow(() -> new WorkbookError(
                        "there are no grades in " + folder,
                        "`./tierup grade` makes them; its --out names the folder."));
        List<SubmissionResult> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("submissions"))) {
            files.filter(file -> file.toString().endsWith(ENDING))
                    .forEach(file -> read(file, SubmissionResult.class).ifPresent(results::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        results.sort(Comparator.comparing(SubmissionResult::student));
        return new ClassResults(assignment, results, complete);
    }

    /** Forgets the grades of submissions that are not among the names, such as those of a student who has left. */
    public void keepOnly(List<String> students) {
        List<Path> wanted = students.stream().map(this::file).toList();
        Path submissions = folder.resolve("submissions");
        if (!Files.isDirectory(submissions)) {
            return;
        }
        try (Stream<Path> files = Files.list(submissions)) {
            for (Path file : files.filter(file -> file.toString().endsWith(ENDING) && !wanted.contains(file))
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw cannotWrite(submissions, e);
        }
    }

    private Path file(String student) {
        return folder.resolve("submissions").resolve(fileName(student) + ENDING);
    }

    /**
     * A name as a file's: letters, digits, {@code . _ -} stay, all else becomes {@code %hex;}, so two names never share a file; what is
     * too long for a file system ends in a checksum of the whole.
     */
    public static String fileName(String student) {
        StringBuilder name = new StringBuilder();
        student.codePoints().forEach(unit -> {
            boolean plain = unit == '_'
                    || unit == '-'
                    || unit == '.' && !name.isEmpty()
                    || unit >= '0' && unit <= '9'
                    || unit >= 'a' && unit <= 'z'
                    || unit >= 'A' && unit <= 'Z';
            if (plain) {
                name.appendCodePoint(unit);
            } else {
                name.append('%').append(Integer.toHexString(unit)).append(';');
            }
        });
        return name.length() <= LONGEST
                ? name.toString()
                : name.substring(0, LONGEST - 16)
                        + "%"
                        + UUID.nameUUIDFromBytes(student.getBytes(StandardCharsets.UTF_8))
                                .toString();
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(file), type));
        } catch (IOException | JsonParseException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    private static void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static WorkbookError cannotWrite(Path file, IOException reason) {
        return new WorkbookError(
                "cannot write " + file + ": " + reason.getMessage(),
                "Grades that were written before are whole; make room and start the same command again.");
    }
}
