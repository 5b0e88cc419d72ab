package tierup.workbook.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.classroom.HandedInFile.Piece;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.Region;

/**
 * What a submission holds of a module: its regions, and nothing else but imports.
 *
 * <p>Sources are put together from the instructor's files: each region is the student's, the stub or the reference's. The reference stands in
 * for exercises that earn nothing anyway, so that what builds on them can still be judged; whether it does is decided outside.
 */
final class StudentWork {
    private static final Pattern IMPORT = Pattern.compile(
            "import\\s+(static\\s+)?([A-Za-z_$][\\w$]*(?:\\.[A-Za-z_$][\\w$]*)*\\.([A-Za-z_$][\\w$]*|\\*))\\s*;");

    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    /** Whose code a region gets. */
    enum Use {
        STUDENT,
        STUB,
        REFERENCE
    }

    /** A region of the instructor's: of which file and exercise, and which of that exercise's in that file, from 0. */
    record Place(String file, String exercise, int index) {}

    /**
     * A source that has been put together.
     *
     * @param text the text
     * @param places the region that each line belongs to, by the lines' numbers from 1; lines of the given code are missing
     * @param lines the lines' numbers in the student's file, where they are the student's
     */
    record Assembled(String text, Map<Integer, Place> places, Map<Integer, Integer> lines) {}

    private final Map<String, MarkedFile> pristine;
    private final Map<String, HandedInFile> handedIn = new TreeMap<>();
    private final Map<Place, Piece> pieces = new HashMap<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, List<String>> imports = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    /**
     * @param pristine the instructor's files with regions, in the form of the reference, by their paths below the module
     * @param exercises the exercises that count
     * @param texts the student's texts of them, by the same paths; some may be missing
     */
    StudentWork(Map<String, MarkedFile> pristine, Set<String> exercises, Map<String, String> texts) {
        this.pristine = pristine;
        texts.forEach((path, text) -> handedIn.put(path, HandedInFile.parse(text)));
        exercises.forEach(id -> states.put(id, stateOf(id)));
        for (String path : attemptedFiles()) {
            imports.put(path, importsOf(path));
            remarkOutside(path);
        }
    }

    /** What was handed in, by exercise. */
    Map<String, State> states() {
        return states;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** The files that hold a region of an exercise. */
    List<String> filesOf(String exercise) {
        return places(exercise).stream().map(Place::file).distinct().toList();
    }

    private List<Place> places(String exercise) {
        List<Place> places = new ArrayList<>();
        pristine.forEach((path, file) -> {
            long count = file.regions().stream()
                    .filter(region -> region.exercise().toString().equals(exercise))
                    .count();
            for (int i = 0; i < count; i++) {
                places.add(new Place(path, exercise, i));
            }
        });
        return places;
    }

    private Region region(Place place) {
        return pristine.get(place.file()).regions().stream()
                .filter(region -> region.exercise().toString().equals(place.exercise()))
                .toList()
                .get(place.index());
    }

    private State stateOf(String exercise) {
        if (!find(exercise)) {
            return State.MISSING;
        }
        int own = 0;
        int reference = 0;
        List<Place> places = places(exercise);
        for (Place place : places) {
            Piece piece = pieces.get(place);
            Region original = region(place);
            if (piece.hasStub() && theirs(place).sameBody(original)) {
                reference++;
            } else if (!isStub(place)) {
                own++;
            }
        }
        if (own == 0) {
            return reference > 0 ? State.REFERENCE : State.NOT_ATTEMPTED;
        }
        if (places.stream().allMatch(place -> region(place).sameBody(theirs(place)))) {
            remark(Remark.Kind.SAME_AS_REFERENCE, exercise, "", 0, "the code is that of the reference");
        }
        return State.ATTEMPTED;
    }

    private Region theirs(Place place) {
        return region(place).withBody(pieces.get(place).body());
    }

    /** Whether a region is as it was given out, or as it would be where {@code Todo} is imported. */
    private boolean isStub(Place place) {
        Region region = region(place);
        return theirs(place).sameBody(region.stubbed()) || theirs(place).sameBody(region.withBody(region.stub()));
    }

    /** Looks for the regions of an exercise in what was handed in, and says what is missing. */
    private boolean find(String exercise) {
        boolean isWhole = true;
        for (String path : filesOf(exercise)) {
            List<Place> wanted = places(exercise).stream()
                    .filter(place -> place.file().equals(path))
                    .toList();
            HandedInFile file = handedIn.get(path);
            if (file == null) {
                remark(Remark.Kind.MISSING_FILE, exercise, path, 0, "the file was not handed in");
                isWhole = false;
                continue;
            }
            List<Piece> found = file.regions().getOrDefault(exercise, List.of());
            List<HandedInFile.Problem> problems = file.problems().stream()
                    .filter(problem -> problem.exercise().equals(exercise))
                    .toList();
            if (found.size() != wanted.size() || !problems.isEmpty()) {
                problems.forEach(
                        problem -> remark(Remark.Kind.MARKERS, exercise, path, problem.line(), problem.text()));
                if (problems.isEmpty()) {
                    String text = "there are " + found.size() + " regions of " + exercise + " in this file instead of "
                            + wanted.size() + ": markers are missing or were copied";
                    remark(Remark.Kind.MARKERS, exercise, path, 0, text);
                }
                isWhole = false;
                continue;
            }
            wanted.forEach(place -> pieces.put(place, found.get(place.index())));
        }
        return isWhole;
    }

    private List<String> attemptedFiles() {
        return states.entrySet().stream()
                .filter(next -> next.getValue() == State.ATTEMPTED)
                .flatMap(next -> filesOf(next.getKey()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Texts of attempted regions that reach out of their markers, by exercise. */
    Map<String, Remark> unclosed() {
        Map<String, Remark> found = new TreeMap<>();
        states.forEach((exercise, state) -> {
            if (state == State.ATTEMPTED) {
                for (Place place : places(exercise)) {
                    Piece piece = pieces.get(place);
                    RegionText.problem(piece.body())
                            .ifPresent(problem -> found.put(
                                    exercise,
                                    new Remark(
                                            Remark.Kind.REFUSED,
                                            exercise,
                                            place.file(),
                                            piece.line() + problem.line(),
                                            problem.text())));
                }
            }
        });
        return found;
    }

    // -- Imports ----------------------------------------------------------------------------------

    /** The imports that a student added, if they are plain and mean nothing to the given code. */
    private List<String> importsOf(String path) {
        String given = pristine.get(path).text();
        Set<String> known = new TreeSet<>();
        HandedInFile original = HandedInFile.parse(given);
        original.imports().values().forEach(line -> known.add(normal(line)));
        String code =
                COMMENT.matcher(String.join("\n", original.outside().values())).replaceAll(" ");
        List<String> carried = new ArrayList<>();
        handedIn.get(path).imports().forEach((number, line) -> {
            Matcher matcher = IMPORT.matcher(line.replaceFirst("\\s*//.*", ""));
            if (!matcher.matches()) {
                remark(Remark.Kind.IMPORT, "", path, number, "this import was not taken over: " + line);
            } else if (known.add(normal(matcher.group()))) {
                Pattern use = Pattern.compile("\\b" + Pattern.quote(matcher.group(3)) + "\\b");
                if (!matcher.group(3).equals("*") && use.matcher(code).find()) {
                    String text = "this import was not taken over, since it would change the given code: " + line;
                    remark(Remark.Kind.IMPORT, "", path, number, text);
                } else {
                    carried.add(normal(matcher.group()));
                }
            }
        });
        return carried;
    }

    private static String normal(String line) {
        return line.strip().replaceAll("\\s+", " ").replace(" ;", ";");
    }

    /** Leaves out what was imported in a file: the given code does not compile with it. */
    boolean dropImports(String path) {
        List<String> dropped = imports.getOrDefault(path, List.of());
        dropped.forEach(line ->
                remark(Remark.Kind.IMPORT, "", path, 0, "the given code does not compile with this import: " + line));
        imports.put(path, List.of());
        return !dropped.isEmpty();
    }

    private void remarkOutside(String path) {
        List<String> given = new ArrayList<>(
                HandedInFile.parse(pristine.get(path).text()).outside().values());
        List<Integer> changed = new ArrayList<>();
        handedIn.get(path).outside().forEach((number, line) -> {
            if (!given.remove(line)) {
                changed.add(number);
            }
        });
        if (!changed.isEmpty()) {
            String text = changed.size() + (changed.size() == 1 ? " line" : " lines")
                    + " outside the markers were changed or added; only what is between markers is graded";
            remark(Remark.Kind.OUTSIDE, "", path, changed.get(0), text);
        }
    }

    // -- Sources ----------------------------------------------------------------------------------

    /**
     * Puts the sources together.
     *
     * @param uses whose code each exercise gets; the reference's where an exercise is not named
     */
    Map<String, Assembled> assemble(Map<String, Use> uses) {
        Map<String, Assembled> sources = new TreeMap<>();
        pristine.forEach((path, file) -> sources.put(path, assemble(path, file, uses)));
        return sources;
    }

    private Assembled assemble(String path, MarkedFile file, Map<String, Use> uses) {
        Map<String, Integer> seen = new HashMap<>();
        MarkedFile result = file.map(region -> {
            String exercise = region.exercise().toString();
            Place place = new Place(path, exercise, seen.merge(exercise, 1, Integer::sum) - 1);
            return switch (uses.getOrDefault(exercise, Use.REFERENCE)) {
                case STUDENT -> studentRegion(place, region);
                case STUB -> region.stubbed();
                case REFERENCE -> region.withBody(region.body());
            };
        });
        boolean isStudents = file.regions().stream()
                .anyMatch(region -> uses.get(region.exercise().toString()) == Use.STUDENT);
        List<String> added = isStudents ? imports.getOrDefault(path, List.of()) : List.of();
        return withLines(path, withImports(result.text(), added), uses);
    }

    /** In an exercise that a student has begun, a region in the reference's own form counts as the stub. */
    private Region studentRegion(Place place, Region region) {
        Piece piece = pieces.get(place);
        Region theirs = region.withBody(piece.body());
        return piece.hasStub() && theirs.sameBody(region) ? region.stubbed() : theirs;
    }

    private static String withImports(String text, List<String> added) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = 0;
        for (int i = 0; i < lines.size() && !lines.get(i).contains("// BEGIN SOLUTION"); i++) {
            if (lines.get(i).startsWith("import ") || lines.get(i).startsWith("package ")) {
                at = i + 1;
            }
        }
        lines.addAll(at, added);
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private Assembled withLines(String path, String text, Map<String, Use> uses) {
        Map<Integer, Place> placesOf = new HashMap<>();
        Map<Integer, Integer> linesOf = new HashMap<>();
        HandedInFile.parse(text).regions().forEach((exercise, found) -> {
            for (int index = 0; index < found.size(); index++) {
                Place place = new Place(path, exercise, index);
                Piece theirs = uses.get(exercise) == Use.STUDENT ? pieces.get(place) : null;
                Piece here = found.get(index);
                for (int i = 0; i < here.body().size(); i++) {
                    placesOf.put(here.line() + i, place);
                    if (theirs != null) {
                        linesOf.put(here.line() + i, theirs.line() + i);
                    }
                }
            }
        });
        return new Assembled(text, placesOf, linesOf);
    }

    /** The regions as they were handed in, in the order of files and lines. */
    List<HandedInRegion> regions() {
        List<HandedInRegion> regions = new ArrayList<>();
        states.keySet()
                .forEach(exercise -> places(exercise).forEach(place -> {
                    Piece piece = pieces.get(place);
                    if (piece != null) {
                        regions.add(new HandedInRegion(
                                exercise,
                                place.file(),
                                place.index(),
                                piece.line(),
                                String.join("\n", piece.body()),
                                isStub(place)));
                    }
                }));
        return regions;
    }

    private void remark(Remark.Kind kind, String exercise, String file, int line, String text) {
        remarks.add(new Remark(kind, exercise, file, line, text));
    }
}
