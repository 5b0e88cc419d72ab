package tierup.workbook.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;
import tierup.workbook.exercise.MarkedFile;

/** A submission of {@link SampleModule}: all solved, but for what a test puts into its regions. */
final class SampleSubmission {
    private final FixtureModule module;
    private final Map<String, List<String>> bodies = new HashMap<>();
    private String imports = "";

    SampleSubmission(FixtureModule module) {
        this.module = module;
    }

    /**
     * Fills a region.
     *
     * @param region the exercise, and for a second region {@code #2}
     */
    SampleSubmission with(String region, String code) {
        bodies.put(region, code.lines().toList());
        return this;
    }

    SampleSubmission importing(String line) {
        imports += line + "\n";
        return this;
    }

    /** The text of the file with the regions. */
    String text() {
        Map<String, Integer> seen = new HashMap<>();
        MarkedFile file = MarkedFile.parse(module.read(SampleModule.SOURCE), "sample");
        String text = file.map(region -> {
                    int number = seen.merge(region.exercise().toString(), 1, Integer::sum);
                    String key = region.exercise() + (number == 1 ? "" : "#" + number);
                    return region.withBody(bodies.getOrDefault(key, region.body()));
                })
                .text();
        return text.replaceFirst("import java.util.List;\n", "import java.util.List;\n" + imports);
    }

    /** Writes the file below a student's folder. */
    Path write(Path student) throws IOException {
        Path file = student.resolve(module.folder().getFileName()).resolve(SampleModule.SOURCE);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text());
    }
}
