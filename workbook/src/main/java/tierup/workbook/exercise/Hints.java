package tierup.workbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tierup.workbook.ExerciseId;

/** How many hints of each exercise were shown, kept in the {@link SavedGame}: one line {@code p02.3 2} an exercise. */
public final class Hints {
    private final Path file;
    private final Map<ExerciseId, Integer> shown = new TreeMap<>();

    /**
     * @param root the checkout
     */
    public Hints(Path root) {
        file = SavedGame.of(root).resolve("hints");
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ");
                if (words.length == 2 && words[1].matches("\\d")) {
                    ExerciseId.parse(words[0]).ifPresent(id -> shown.put(id, Integer.valueOf(words[1])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many hints of an exercise were shown. */
    public int shown(ExerciseId exercise) {
        return shown.getOrDefault(exercise, 0);
    }

    /** Remembers that one more hint of an exercise was shown, at most all of them. */
    public void showOneMore(ExerciseId exercise) {
        shown.put(exercise, Math.min(shown(exercise) + 1, ExercisePage.HINTS));
        String text = shown.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
