package tierup.workbook.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tierup.workbook.ExerciseId;
import tierup.workbook.exercise.WorkbookError;

/**
 * What exercises are worth, by an instructor's word: in a list ({@code p03.1=10,p03.2=2.5}) or in a file with an exercise a line.
 *
 * <p>A line is {@code p03.1 = 10}, as in properties, or {@code p03.1,10}, {@code p03.1;10} or the two with a tab between, as
 * spreadsheets write them. Empty lines and those that begin with {@code #} say nothing, and neither does a first line of headings.
 */
public final class Weights {
    private static final Pattern LINE =
            Pattern.compile("\"?(p\\d\\d\\.\\d{1,3})\"?\\s*[=,;\\t ]\\s*\"?(\\d+(?:\\.\\d+)?)\"?");
    private static final double MOST = 1e6;

    private Weights() {}

    /**
     * @param fileOrList a file's name or a list; an empty text for no weights
     * @return points by exercise
     * @throws WorkbookError if a line is not understood or an exercise comes twice, with the line
     */
    public static Map<String, Double> of(String fileOrList) {
        if (fileOrList.isBlank()) {
            return Map.of();
        }
        Path file = file(fileOrList);
        if (file == null) {
            return parse(List.of(fileOrList.strip().split("\\s*,\\s*")), "--weights");
        }
        try {
            return parse(Files.readAllLines(file), file.toString());
        } catch (IOException | UncheckedIOException e) {
            throw new WorkbookError("cannot read " + file + ": " + e.getMessage(), "It is a text in UTF-8.");
        }
    }

    private static Path file(String word) {
        try {
            Path file = Path.of(word);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException notAFile) {
            return null;
        }
        if (!word.contains("=")) {
            throw new WorkbookError(
                    "there is no file " + word, "Weights are a file, or a list such as p03.1=10,p03.2=5.");
        }
        return null;
    }

    /**
     * @param lines the lines
     * @param name what to call their file in errors
     */
    static Map<String, Double> parse(List<String> lines, String name) {
        Map<String, Double> weights = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#") || (i == 0 && isHeading(line))) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            double weight = matcher.matches() ? Double.parseDouble(matcher.group(2)) : Double.NaN;
            String place = name + (lines.size() == 1 ? "" : ":" + (i + 1));
            if (!(weight <= MOST)) {
                throw new WorkbookError(
                        place + ": '" + line + "' is no weight",
                        "A line is an exercise and its points, such as p03.1 = 10 or p03.1,2.5.");
            }
            if (weights.put(ExerciseId.parse(matcher.group(1)).orElseThrow().toString(), weight) != null) {
                throw new WorkbookError(
                        place + ": " + matcher.group(1) + " has a weight already", "Leave one of the lines.");
            }
        }
        return weights;
    }

    private static boolean isHeading(String line) {
        return line.chars().noneMatch(Character::isDigit);
    }
}
