package tierup.workbook.classroom;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.grading.GradedTest;
import tierup.workbook.grading.GradingProcess;
import tierup.workbook.grading.TestJvm;

/**
 * One module, ready to grade submissions: its kit, its tests, and how the reference fares with them under the same conditions as a
 * submission will. A test that the reference skips on this machine is asked of nobody; if the reference fails one, nothing is graded.
 */
final class ModuleGrading {
    /** A test may take that many times as long as with the reference, and never less than the floor. */
    private static final int PATIENCE = 20;

    private static final Duration FLOOR = Duration.ofSeconds(10);
    private static final long SPARE_ADDRESS_SPACE = 2L << 20;

    /** What a submission got in this module. */
    record Graded(Map<String, State> states, Map<String, TestRun.Outcome> outcomes, List<Remark> remarks) {}

    private final Kit kit;
    private final Confinement confinement;
    private final List<String> flags;
    private final GradeOptions options;
    private final Set<String> exercises;
    private final List<GradedTest> tests = new ArrayList<>();
    private final Set<String> hiddenIds = new HashSet<>();
    private final Map<String, Long> referenceMillis = new HashMap<>();
    private final List<String> skipped = new ArrayList<>();
    private long addressSpace;

    /**
     * @param kit the module's kit
     * @param root the checkout
     * @param exercises the exercises that count
     */
    ModuleGrading(Kit kit, Confinement confinement, Path root, GradeOptions options, Set<String> exercises)
            throws IOException {
        this.kit = kit;
        this.confinement = confinement;
        this.flags = kit.jvmFlags(root);
        this.options = options;
        this.exercises = exercises;
    }

    Kit kit() {
        return kit;
    }

    Set<String> exercises() {
        return exercises;
    }

    /** The tests that count, in the order of exercises. */
    List<GradedTest> tests() {
        return tests;
    }

    boolean isHidden(GradedTest test) {
        return hiddenIds.contains(test.id());
    }

    /** Tests that do not want to run on this machine, so that they are asked of nobody. */
    List<String> skipped() {
        return skipped;
    }

    long referenceMillis(GradedTest test) {
        return referenceMillis.getOrDefault(test.id(), 0L);
    }

    /**
     * Lists the tests and runs them on the reference.
     *
     * @param work an empty folder
     * @throws WorkbookError if the reference does not pass
     */
    void prepare(Path work) throws IOException, InterruptedException {
        Map<String, String> texts = new TreeMap<>();
        kit.pristine()
                .forEach((path, file) -> texts.put(
                        path, file.map(region -> region.withBody(region.body())).text()));
        StudentWork reference = new StudentWork(kit.pristine(), exercises, texts);
        SubmissionBuild build = new SubmissionBuild(kit, reference, Files.createDirectories(work));
        build.run();
        list(build.classes());
        TestRun run = new TestRun(work, scratch -> worker(build.classes(), scratch), test -> options.timeout());
        Map<String, TestRun.Outcome> outcomes = run.run(tests);
        addressSpace = run.peak() == 0 ? 0 : run.peak() + run.peak() / 2 + SPARE_ADDRESS_SPACE;
        judgeReference(outcomes);
    }

    private void judgeReference(Map<String, TestRun.Outcome> outcomes) {
        List<String> failed = new ArrayList<>();
        for (GradedTest test : List.copyOf(tests)) {
            TestRun.Outcome outcome = outcomes.get(test.id());
            if (outcome.ending() == Ending.SKIPPED) {
                tests.remove(test);
                skipped.add(test.test() + " (" + outcome.reason() + ")");
            } else if (outcome.ending() != Ending.PASSED) {
                failed.add(test.test() + " " + outcome.ending().label() + ": " + outcome.reason());
            }
            referenceMillis.put(test.id(), outcome.millis());
        }
        if (!failed.isEmpty()) {
            throw new WorkbookError(
                    "the reference does not pass its own tests here, so nothing is graded:\n"
                            + String.join("\n", failed),
                    "`./tierup check " + kit.module().id()
                            + "` may say more. A loaded machine wants a longer --timeout.");
        }
    }

    private void list(Path classes) throws IOException, InterruptedException {
        Path scratch = confinement.scratch(Files.createDirectories(kit.folder().resolve("scratch")));
        List<String> java = java(classes, scratch);
        java.add("--list");
        kit.testRoots().forEach(jar -> java.add(jar.toString()));
        Path output = kit.folder().resolve("list.txt");
        Process process = new ProcessBuilder(confinement.command(java, classes, scratch, 0))
                .redirectError(output.toFile())
                .start();
        process.getOutputStream().close();
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new WorkbookError(
                    "the tests of " + kit.module().name() + " cannot be listed:\n" + Files.readString(output),
                    "See what the test JVM says.");
        }
        List<GradedTest> all = new Gson().fromJson(json, new TypeToken<List<GradedTest>>() {}.getType());
        for (GradedTest test : all) {
            if (exercises.contains(test.exercise())) {
                tests.add(test);
                if (kit.hiddenClasses().contains(test.test().replaceFirst("[#$].*", ""))) {
                    hiddenIds.add(test.id());
                }
            }
        }
    }

    /**
     * Grades a submission.
     *
     * @param work what it holds of this module
     * @param folder an empty folder, of which nothing is needed afterwards
     */
    Graded grade(StudentWork work, Path folder) throws IOException, InterruptedException {
        SubmissionBuild build = new SubmissionBuild(kit, work, Files.createDirectories(folder));
        build.run();
        List<GradedTest> toRun = tests.stream()
                .filter(test -> build.states().get(test.exercise()) == State.ATTEMPTED)
                .toList();
        Map<String, TestRun.Outcome> outcomes = run(build.classes(), toRun, folder);
        List<Remark> remarks = new ArrayList<>(work.remarks());
        remarks.addAll(build.remarks());
        remarks.addAll(again(build, outcomes, folder));
        return new Graded(build.states(), outcomes, remarks);
    }

    private Map<String, TestRun.Outcome> run(Path classes, List<GradedTest> toRun, Path folder)
            throws IOException, InterruptedException {
        if (toRun.isEmpty()) {
            return Map.of();
        }
        try (TestRun run = new TestRun(folder, scratch -> worker(classes, scratch), this::limit)) {
            return run.run(toRun);
        }
    }

    /**
     * A mistake costs once: where an exercise fails and another one that it needs failed, too, its failed tests run again with the
     * reference in that one's place, as they would had it been left out.
     *
     * @param outcomes changed where tests pass now
     */
    private List<Remark> again(SubmissionBuild build, Map<String, TestRun.Outcome> outcomes, Path folder)
            throws IOException, InterruptedException {
        Map<String, List<GradedTest>> failed = new TreeMap<>();
        for (GradedTest test : tests) {
            TestRun.Outcome outcome = outcomes.get(test.id());
            if (outcome != null && outcome.ending() != Ending.PASSED) {
                failed.computeIfAbsent(test.exercise(), id -> new ArrayList<>()).add(test);
            }
        }
        List<Remark> remarks = new ArrayList<>();
        for (Map.Entry<String, List<GradedTest>> next : failed.entrySet()) {
            Set<String> blamed = new TreeSet<>(build.neededBy(next.getKey()));
            blamed.retainAll(failed.keySet());
            blamed.remove(next.getKey());
            Optional<Path> classes = blamed.isEmpty() ? Optional.empty() : build.alone(next.getKey());
            if (classes.isPresent()) {
                Path place = Files.createDirectories(folder.resolve("again-" + next.getKey()));
                Map<String, TestRun.Outcome> second = run(classes.get(), next.getValue(), place);
                second.values().removeIf(outcome -> outcome.ending() != Ending.PASSED);
                outcomes.putAll(second);
                if (!second.isEmpty()) {
                    remarks.add(follows(next.getKey(), blamed, second.size()));
                }
            }
        }
        return remarks;
    }

    private static Remark follows(String exercise, Set<String> blamed, int count) {
        String text = (count == 1 ? "a test" : count + " tests") + " failed only because of "
                + String.join(", ", blamed) + ": with the reference there it passes, and counts";
        return new Remark(
                Remark.Kind.FOLLOWS,
                exercise,
                "",
                0,
                count == 1 ? text : text.replace("it passes, and counts", "they pass, and count"));
    }

    private Duration limit(GradedTest test) {
        Duration patient = Duration.ofMillis(referenceMillis(test) * PATIENCE);
        Duration wanted = patient.compareTo(FLOOR) > 0 ? patient : FLOOR;
        return wanted.compareTo(options.timeout()) < 0 ? wanted : options.timeout();
    }

    // -- Processes --------------------------------------------------------------------------------

    private List<String> worker(Path classes, Path scratch) {
        Path seen = confinement.scratch(scratch);
        return confinement.command(java(classes, seen), classes, seen, addressSpace);
    }

    private List<String> java(Path classes, Path scratch) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(TestJvm.flagsOfJdk());
        command.addAll(flags);
        command.add("-Xmx" + options.memory() + "m");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:-UsePerfData");
        command.add("-XX:+DisableAttachMechanism");
        // Standard output is the worker's alone: what a crashing JVM says there would be taken for an answer.
        command.add("-XX:+DisplayVMOutputToStderr");
        command.add("-XX:+SuppressFatalErrorMessage");
        command.add("-XX:ErrorFile=" + scratch.resolve("hs_err.log"));
        command.add("-Djava.io.tmpdir=" + scratch);
        command.add("-Duser.home=" + scratch);
        command.add("-Dtierup.module=" + kit.module().name());
        command.add("-cp");
        command.add(kit.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))
                + File.pathSeparator
                + confinement.seenAt(classes));
        command.add(GradingProcess.mainClass());
        return command;
    }
}
