package tierup.workbook.classroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file as a student handed it in, cut at its markers as far as they are whole. Other than
 * {@link tierup.workbook.exercise.MarkedFile}, which refuses a file with a damaged marker, it loses only the regions that the damage
 * concerns.
 *
 * @param lines the file's lines
 * @param regions the regions that are whole, by exercise, in their order
 * @param problems what is wrong with markers
 */
record HandedInFile(List<String> lines, Map<String, List<Piece>> regions, List<Problem> problems) {
    private static final Pattern BEGIN = Pattern.compile("\\s*//\\s*BEGIN SOLUTION\\s+(\\S+)\\s*");
    private static final Pattern END = Pattern.compile("\\s*//\\s*END SOLUTION(?:\\s+(\\S+))?\\s*");
    private static final Pattern STUB = Pattern.compile("\\s*// STUB: ?(.*)");
    private static final Pattern IMPORT = Pattern.compile("\\s*import\\s.*");

    /**
     * A region.
     *
     * @param line the line of its first line of code, from 1
     * @param body its lines without those of its stub
     * @param hasStub whether the lines of its stub are there: the form of the reference
     */
    record Piece(int line, List<String> body, boolean hasStub) {}

    /**
     * A damaged marker.
     *
     * @param exercise the exercise that the marker names, or an empty text
     * @param line its line, from 1
     */
    record Problem(String exercise, int line, String text) {}

    static HandedInFile parse(String text) {
        HandedInFile file = new HandedInFile(text.lines().toList(), new LinkedHashMap<>(), new ArrayList<>());
        int begin = -1;
        String exercise = "";
        for (int at = 0; at < file.lines.size(); at++) {
            Matcher opening = BEGIN.matcher(file.lines.get(at));
            Matcher closing = END.matcher(file.lines.get(at));
            if (opening.matches()) {
                file.unended(exercise, begin);
                begin = at;
                exercise = opening.group(1);
            } else if (closing.matches()) {
                String named = closing.group(1) == null ? exercise : closing.group(1);
                if (begin < 0) {
                    file.problems.add(new Problem(named, at + 1, "END SOLUTION without BEGIN SOLUTION"));
                } else if (named.equals(exercise)) {
                    file.add(exercise, begin + 1, at);
                } else {
                    file.problems.add(
                            new Problem(exercise, at + 1, "the region of " + exercise + " is ended as " + named));
                }
                begin = -1;
            }
        }
        file.unended(exercise, begin);
        return file;
    }

    private void unended(String exercise, int begin) {
        if (begin >= 0) {
            problems.add(new Problem(exercise, begin + 1, "the region of " + exercise + " has no END SOLUTION"));
        }
    }

    private void add(String exercise, int from, int to) {
        List<String> inside = lines.subList(from, to);
        List<String> body =
                inside.stream().filter(line -> !STUB.matcher(line).matches()).toList();
        regions.computeIfAbsent(exercise, id -> new ArrayList<>())
                .add(new Piece(from + 1, body, body.size() < inside.size()));
    }

    /** The lines that import something, as they stand in the file's head, by their numbers from 1. */
    Map<Integer, String> imports() {
        Map<Integer, String> found = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            if (BEGIN.matcher(lines.get(at)).matches()) {
                break;
            }
            if (IMPORT.matcher(lines.get(at)).matches()) {
                found.put(at + 1, lines.get(at).strip());
            }
        }
        return found;
    }

    /** The lines outside of regions, imports and empty lines left out, by their numbers from 1. */
    Map<Integer, String> outside() {
        Map<Integer, String> found = new LinkedHashMap<>();
        boolean isInside = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (BEGIN.matcher(line).matches()) {
                isInside = true;
            } else if (END.matcher(line).matches()) {
                isInside = false;
            } else if (!isInside && !line.isBlank() && !IMPORT.matcher(line).matches()) {
                found.put(at + 1, line.strip());
            }
        }
        return found;
    }
}
