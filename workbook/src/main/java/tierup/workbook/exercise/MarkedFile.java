package tierup.workbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tierup.workbook.ExerciseId;

/**
 * A source file cut at the markers of its exercises.
 *
 * <p>Invariant: what lies outside the regions is never changed, but for import lines that a restored solution needs.
 */
public final class MarkedFile {
    private static final Pattern BEGIN = Pattern.compile("(\\s*)// BEGIN SOLUTION (\\S+)\\s*");
    private static final Pattern STUB = Pattern.compile("\\s*// STUB: ?(.*)");
    private static final Pattern END = Pattern.compile("\\s*// END SOLUTION(?: (\\S+))?\\s*");

    /** Lines outside regions as they are, and regions between them: exactly one of the two is present. */
    private record Piece(String line, Region region) {}

    private final List<Piece> pieces;

    private MarkedFile(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Whether a source text has markers at all. */
    static boolean isMarked(String text) {
        return text.contains("// BEGIN SOLUTION ");
    }

    /**
     * Reads and cuts a file.
     *
     * @throws WorkbookError if markers are missing or out of order, with the line
     */
    public static MarkedFile read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Cuts a source text.
     *
     * @param name what to call the file in errors
     * @throws WorkbookError if markers are missing or out of order, with the line
     */
    public static MarkedFile parse(String text, String name) {
        List<Piece> pieces = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            Matcher begin = BEGIN.matcher(lines.get(at));
            if (begin.matches()) {
                int end = at + 1;
                while (end < lines.size() && !END.matcher(lines.get(end)).matches()) {
                    refuse(BEGIN.matcher(lines.get(end)).matches(), name, end, "a region begins inside another one");
                    end++;
                }
                refuse(end == lines.size(), name, at, "the region has no END SOLUTION");
                pieces.add(new Piece(null, region(begin, lines.subList(at + 1, end), name, at)));
                String closing = END.matcher(lines.get(end)).replaceFirst("$1");
                refuse(
                        !closing.isEmpty() && !closing.equals(begin.group(2)),
                        name,
                        end,
                        "the region of " + begin.group(2) + " is ended as " + closing);
                at = end;
            } else {
                refuse(END.matcher(lines.get(at)).matches(), name, at, "END SOLUTION without BEGIN SOLUTION");
                refuse(STUB.matcher(lines.get(at)).matches(), name, at, "a STUB line outside a region");
                pieces.add(new Piece(lines.get(at), null));
            }
        }
        return new MarkedFile(pieces);
    }

    private static Region region(Matcher begin, List<String> inside, String name, int at) {
        ExerciseId id = ExerciseId.parse(begin.group(2)).orElse(null);
        refuse(id == null, name, at, begin.group(2) + " is not an exercise's id (p02.3)");
        List<String> body = new ArrayList<>();
        List<String> stub = new ArrayList<>();
        for (String line : inside) {
            Matcher stubLine = STUB.matcher(line);
            if (stubLine.matches()) {
                stub.add(stubLine.group(1));
            } else {
                refuse(!stub.isEmpty() && !line.isBlank(), name, at, "code follows the STUB lines of its region");
                body.add(line);
            }
        }
        return new Region(id, begin.group(1), body, stub);
    }

    private static void refuse(boolean wrong, String name, int line, String message) {
        if (wrong) {
            throw new WorkbookError(
                    name + ":" + (line + 1) + ": " + message,
                    "A region is: // BEGIN SOLUTION p02.3, the code, // END SOLUTION p02.3. Put the markers back;"
                            + "\n`git diff` shows what became of them.");
        }
    }

    /** The regions in their order. */
    public List<Region> regions() {
        return pieces.stream().map(Piece::region).flatMap(Stream::ofNullable).toList();
    }

    /** The regions of one exercise in their order. */
    public List<Region> regions(ExerciseId exercise) {
        return regions().stream()
                .filter(region -> region.exercise().equals(exercise))
                .toList();
    }

    /** The line of the marker that begins an exercise's first region, from 1; 0 if there is none. */
    public int line(ExerciseId exercise) {
        int line = 1;
        for (Piece piece : pieces) {
            if (piece.region() != null && piece.region().exercise().equals(exercise)) {
                return line;
            }
            line += piece.region() == null ? 1 : piece.region().lines().size();
        }
        return 0;
    }

    /** Whether every region is in the reference form. */
    public boolean isReference() {
        return regions().stream().allMatch(Region::isReference);
    }

    /** The file with every region replaced by what a function makes of it. */
    public MarkedFile map(UnaryOperator<Region> change) {
        return new MarkedFile(pieces.stream()
                .map(piece -> piece.region() == null ? piece : new Piece(null, change.apply(piece.region())))
                .toList());
    }

    /**
     * The file with the reference's regions in place of those of some exercises, and with the imports that the reference has and
     * this file lost; the reference itself, if the two then differ in nothing but imports and empty lines.
     *
     * @throws WorkbookError if this file has other regions than the reference
     */
    public MarkedFile solved(Set<ExerciseId> exercises, MarkedFile reference) {
        Map<ExerciseId, Integer> seen = new HashMap<>();
        MarkedFile solved = map(region -> {
            int index = seen.merge(region.exercise(), 1, Integer::sum) - 1;
            return exercises.contains(region.exercise()) ? reference.counterpart(region, index) : region;
        });
        return solved.isReference() && solved.outside().equals(reference.outside())
                ? reference
                : solved.withImportsOf(reference);
    }

    /**
     * The region of this file that corresponds to one of another version of it.
     *
     * @param region a region of the other version
     * @param index which of its exercise's regions it is there, from 0
     */
    public Region counterpart(Region region, int index) {
        List<Region> same = regions(region.exercise());
        if (index >= same.size()) {
            throw new WorkbookError(
                    "the reference has " + same.size() + " regions of " + region.exercise() + " in this file, not "
                            + (index + 1),
                    "Remove the surplus markers.");
        }
        return same.get(index);
    }

    /** The lines outside the regions, without imports and empty lines. */
    private List<String> outside() {
        return pieces.stream()
                .map(Piece::line)
                .filter(line -> line != null && !line.isBlank() && !line.startsWith("import "))
                .toList();
    }

    private MarkedFile withImportsOf(MarkedFile reference) {
        Set<String> missing = new LinkedHashSet<>(reference.imports());
        missing.removeAll(new HashSet<>(imports()));
        List<Piece> result = new ArrayList<>(pieces);
        int at = 0;
        for (int i = 0; i < result.size(); i++) {
            String line = result.get(i).line();
            if (line != null && (line.startsWith("import ") || line.startsWith("package "))) {
                at = i + 1;
            }
        }
        for (String line : missing) {
            result.add(at++, new Piece(line, null));
        }
        return new MarkedFile(result);
    }

    private List<String> imports() {
        return pieces.stream()
                .map(Piece::line)
                .filter(line -> line != null && line.startsWith("import "))
                .toList();
    }

    /** The text of the file. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            List<String> lines = piece.region() == null
                    ? List.of(piece.line())
                    : piece.region().lines();
            lines.forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
