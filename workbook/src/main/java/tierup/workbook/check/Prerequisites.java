package tierup.workbook.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tierup.workbook.ExerciseId;
import tierup.workbook.exercise.ExercisePage;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.Region;
import tierup.workbook.grading.GradedTest;
import tierup.workbook.grading.TestOutcome;

/**
 * Whether the exercises of a module need what their pages name ({@code needs:}), and nothing else.
 *
 * <p>A learner who takes out a whole module at once can solve an exercise only when those that it needs stand. What these are is found by
 * running: its tests must pass with all others stubbed but the ones that its page names, and what these name.
 */
final class Prerequisites {
    private static final Pattern MISSING = Pattern.compile("(p\\d\\d\\.\\d+)(?:, which)? is not written yet");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[(p\\d\\d\\.\\d+)\\]\\(exercises/.*\\| *([^|]*?) *\\|$");

    /** Runs tests of a module of which some sources are changed. */
    interface Trial {
        /**
         * @return how the tests ended
         * @throws DoesNotCompile if the sources do not compile
         */
        List<GradedTest> run(String name, Map<Path, String> sources, List<GradedTest> tests);
    }

    private final Map<Path, MarkedFile> files;
    private final Set<ExerciseId> exercises;
    private final Map<ExerciseId, Set<ExerciseId>> named = new TreeMap<>();
    private final Trial trial;

    /**
     * @param files the module's marked files, in their reference form
     * @param exercises those with regions there
     * @param pages the exercises' pages
     */
    Prerequisites(Map<Path, MarkedFile> files, Set<ExerciseId> exercises, List<ExercisePage> pages, Trial trial) {
        this.files = files;
        this.exercises = exercises;
        this.trial = trial;
        pages.forEach(page -> named.put(page.id(), page.needs()));
    }

    private Set<ExerciseId> named(ExerciseId id) {
        return named.getOrDefault(id, Set.of());
    }

    /** The exercises whose pages name an exercise. */
    Set<ExerciseId> naming(ExerciseId id) {
        return exercises.stream()
                .filter(other -> named(other).contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What pages name that does not exist, or that in the end needs the exercise itself. */
    List<String> contradictions() {
        List<String> problems = new ArrayList<>();
        for (ExerciseId id : exercises) {
            named(id).stream()
                    .filter(other -> !exercises.contains(other))
                    .forEach(other -> problems.add(
                            "the page of " + id + " needs " + other + ", which has no region in the sources"));
            Set<ExerciseId> before = closure(earlier(id), this::earlier);
            if (before.contains(id)) {
                problems.add(id + " needs itself, by way of "
                        + earlier(id).stream()
                                .filter(other ->
                                        closure(Set.of(other), this::earlier).contains(id))
                                .map(ExerciseId::toString)
                                .collect(Collectors.joining(", ")));
            }
        }
        return problems;
    }

    /**
     * Rows of the chapter's table of exercises, {@code | [p02.3](exercises/p02.3.md) | ... | needs |}, whose last column says something
     * else than the page does.
     *
     * @param chapter the text of the chapter
     */
    List<String> otherInChapter(String chapter) {
        List<String> problems = new ArrayList<>();
        Matcher row = ROW.matcher(chapter);
        while (row.find()) {
            ExerciseId id = ExerciseId.parse(row.group(1)).orElseThrow();
            String page = named(id).stream().map(ExerciseId::toString).collect(Collectors.joining(", "));
            if (!row.group(2).equals(page)) {
                problems.add("the chapter says that " + id + " needs \"" + row.group(2) + "\", its page says \"" + page
                        + "\"");
            }
        }
        return problems;
    }

    /** What an exercise names and is not named by in return: two may need each other, and say so, but there is no longer way round. */
    private Set<ExerciseId> earlier(ExerciseId id) {
        return named(id).stream()
                .filter(other -> !named(other).contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some exercises, those that their pages name, and so on. */
    private Set<ExerciseId> closure(Set<ExerciseId> some) {
        return closure(some, this::named);
    }

    private static Set<ExerciseId> closure(Set<ExerciseId> some, Function<ExerciseId, Set<ExerciseId>> next) {
        Set<ExerciseId> all = new TreeSet<>();
        List<ExerciseId> open = new ArrayList<>(some);
        while (!open.isEmpty()) {
            ExerciseId id = open.remove(open.size() - 1);
            if (all.add(id)) {
                open.addAll(next.apply(id));
            }
        }
        return all;
    }

    /** Exercises that an exercise's tests need and its page does not name; or why they fail for another reason. */
    List<String> unnamed(ExerciseId id, List<GradedTest> tests) {
        try {
            return missing(id, tests);
        } catch (DoesNotCompile e) {
            return List.of(e.getMessage());
        }
    }

    private List<String> missing(ExerciseId id, List<GradedTest> tests) {
        Set<ExerciseId> solved = closure(named(id));
        solved.add(id);
        Set<ExerciseId> missing = new TreeSet<>();
        while (true) {
            Set<ExerciseId> found = new TreeSet<>();
            List<String> others = new ArrayList<>();
            for (GradedTest test : trial.run("alone-" + id, allStubbedBut(solved), tests)) {
                if (test.outcome() != TestOutcome.PASSED) {
                    waitsFor(test)
                            .ifPresentOrElse(
                                    found::add,
                                    () -> others.add("fails where only it and what its page names are solved: "
                                            + ModuleCheck.describe(test)));
                }
            }
            if (found.isEmpty() || !solved.addAll(found)) {
                List<String> problems = new ArrayList<>(others);
                missing.removeIf(other -> others.isEmpty() && passesWithout(other, id, solved, tests));
                missing.forEach(other -> problems.add(id + " needs " + other + ", which its page does not name"));
                return problems;
            }
            missing.addAll(found);
        }
    }

    /** What a failure was put down to need not be its reason, where a stub did something else instead of throwing. */
    private boolean passesWithout(ExerciseId other, ExerciseId id, Set<ExerciseId> solved, List<GradedTest> tests) {
        Set<ExerciseId> fewer = new TreeSet<>(solved);
        fewer.remove(other);
        boolean passes = trial.run("alone-" + id, allStubbedBut(fewer), tests).stream()
                .allMatch(test -> test.outcome() == TestOutcome.PASSED);
        if (passes) {
            solved.remove(other);
        }
        return passes;
    }

    /** Whether a test did not pass because some exercise is not written yet. */
    static boolean waits(GradedTest test) {
        return test.outcome() != TestOutcome.PASSED
                && MISSING.matcher(test.cause()).find();
    }

    private Optional<ExerciseId> waitsFor(GradedTest test) {
        Matcher matcher = MISSING.matcher(test.cause());
        return matcher.find() ? ExerciseId.parse(matcher.group(1)) : Optional.empty();
    }

    private Map<Path, String> allStubbedBut(Set<ExerciseId> solved) {
        Map<Path, String> sources = new HashMap<>();
        files.forEach((file, marked) -> {
            boolean stubs = marked.regions().stream().anyMatch(region -> !solved.contains(region.exercise()));
            if (stubs) {
                sources.put(
                        file,
                        marked.map(region -> stubbedUnless(solved, region)).text());
            }
        });
        return sources;
    }

    private static Region stubbedUnless(Set<ExerciseId> solved, Region region) {
        return solved.contains(region.exercise()) ? region : region.stubbed();
    }

    /**
     * Exercises that name one which they do not need.
     *
     * @param id the exercise that is named
     * @param results how the tests of all who name it ended while it alone was stubbed
     */
    List<String> needless(ExerciseId id, List<GradedTest> results) {
        return naming(id).stream()
                .filter(other -> results.stream()
                        .filter(test -> test.exercise().equals(other.toString()))
                        .allMatch(test -> test.outcome() == TestOutcome.PASSED))
                .map(other -> other + " names " + id + " on its page, which it does not need")
                .toList();
    }
}
