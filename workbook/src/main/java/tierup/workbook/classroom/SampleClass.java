package tierup.workbook.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tierup.workbook.check.WrongSolution;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.Region;

/**
 * A class that does not exist: submissions of a module put together by chance, exercise by exercise, of its solutions, its stubs and its
 * known wrong solutions. To try {@code ./tierup grade} on, and to measure it.
 */
public final class SampleClass {
    private static final double SOLVED = 0.6;
    private static final double STUBBED = 0.15;

    private final ProjectModule module;
    private final Map<Path, MarkedFile> files;
    private final Map<String, List<WrongSolution>> wrong = new HashMap<>();
    private final Random random;

    /**
     * @param module a module in its reference state
     * @param seed the same seed makes the same class
     */
    public SampleClass(ProjectModule module, long seed) {
        this.module = module;
        this.files = module.markedFiles();
        this.random = new Random(seed);
        WrongSolution.ofModule(module)
                .forEach(solution -> wrong.computeIfAbsent(solution.exercise().toString(), id -> new ArrayList<>())
                        .add(solution));
    }

    /** A submission: its texts by their paths below the module, and what was chosen for each exercise. */
    public record Sample(Map<String, String> texts, Map<String, String> choices) {}

    /** The next submission. */
    public Sample next() {
        Map<String, String> choices = new TreeMap<>();
        Map<String, WrongSolution> mistakes = new HashMap<>();
        Set<String> exercises = new TreeSet<>();
        ProjectModule.exercises(files).forEach(id -> exercises.add(id.toString()));
        for (String exercise : exercises) {
            double die = random.nextDouble();
            List<WrongSolution> known = wrong.getOrDefault(exercise, List.of());
            if (die >= SOLVED + STUBBED && !known.isEmpty()) {
                WrongSolution mistake = known.get(random.nextInt(known.size()));
                mistakes.put(exercise, mistake);
                choices.put(exercise, mistake.name());
            } else {
                choices.put(exercise, die < SOLVED ? "solved" : "stub");
            }
        }
        Map<String, String> texts = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        files.forEach((file, marked) -> texts.put(
                module.folder().relativize(file).toString().replace('\\', '/'),
                marked.map(region -> chosen(region, choices, mistakes, seen)).text()));
        return new Sample(texts, choices);
    }

    private static Region chosen(
            Region region,
            Map<String, String> choices,
            Map<String, WrongSolution> mistakes,
            Map<String, Integer> seen) {
        String exercise = region.exercise().toString();
        int number = seen.merge(exercise, 1, Integer::sum);
        if (choices.get(exercise).equals("stub")) {
            return region.stubbed();
        }
        WrongSolution mistake = mistakes.get(exercise);
        List<String> body = mistake == null ? null : mistake.bodies().get(number);
        return region.withBody(body == null ? region.body() : body);
    }

    /**
     * Writes submissions, folders and archives by turns, and {@code choices.tsv} with what each was made of.
     *
     * @param folder where
     * @param count how many
     */
    public void write(Path folder, int count) {
        StringBuilder choices = new StringBuilder();
        try {
            Files.createDirectories(folder);
            for (int number = 1; number <= count; number++) {
                Sample sample = next();
                String name = String.format(Locale.ROOT, "student-%03d", number);
                if (number % 2 == 0) {
                    writeZip(folder.resolve(name + ".zip"), sample);
                } else {
                    writeFolder(folder.resolve(name), sample);
                }
                sample.choices()
                        .forEach((exercise, choice) -> choices.append(name + "\t" + exercise + "\t" + choice + "\n"));
            }
            Files.writeString(folder.resolve("choices.tsv"), choices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeFolder(Path folder, Sample sample) throws IOException {
        for (Map.Entry<String, String> next : sample.texts().entrySet()) {
            Path file = folder.resolve(module.name()).resolve(next.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, next.getValue());
        }
    }

    private void writeZip(Path file, Sample sample) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> next : sample.texts().entrySet()) {
                zip.putNextEntry(new ZipEntry("homework/" + module.name() + "/" + next.getKey()));
                zip.write(next.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
