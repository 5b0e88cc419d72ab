package tierup.workbook.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.grading.TestJvm;

/** Builds and runs the JMH benchmarks of a module, in {@code src/jmh/java}, and prints their results as a table. */
@Command(
        name = "bench-jmh",
        mixinStandardHelpOptions = true,
        description = "Runs a module's JMH benchmarks and prints a table.")
final class BenchJmhCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODULE", description = "A module (p01).")
    private String word;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "JMH",
            description =
                    "JMH's own arguments after --: a regular expression that chooses benchmarks, -f 1, -wi 3, ...")
    private List<String> jmh = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Course course = Course.find();
        Console console = new Console(spec, course);
        ProjectModule module = course.module(word);
        if (!Files.isDirectory(module.folder().resolve("src/jmh/java"))) {
            throw new WorkbookError(
                    module.id() + " has no benchmarks", "They would be in " + module.name() + "/src/jmh/java.");
        }
        console.print("Building the benchmarks of " + module.name() + "...");
        console.flush();
        Maven.run(course, List.of("-Pjmh", "-pl", module.name(), "process-test-classes"));
        Path results = module.folder().resolve("target/jmh.json");
        Files.deleteIfExists(results);
        int code = new ProcessBuilder(command(module, results))
                .inheritIO()
                .start()
                .waitFor();
        if (code == 0 && Files.exists(results)) {
            print(console, results);
        }
        return code;
    }

    private List<String> command(ProjectModule module, Path results) throws IOException {
        Path target = module.folder().resolve("target");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        TestJvm.flagsOfJdk().forEach(command::add);
        command.add("-cp");
        command.add(target.resolve("test-classes")
                + File.pathSeparator
                + target.resolve("classes")
                + File.pathSeparator
                + Files.readString(target.resolve("test.classpath")));
        command.add("org.openjdk.jmh.Main");
        command.addAll(List.of("-rf", "json", "-rff", results.toString()));
        command.addAll(jmh);
        return command;
    }

    private static void print(Console console, Path results) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(results)) {
            JsonArray runs = JsonParser.parseReader(reader).getAsJsonArray();
            for (JsonElement run : runs) {
                rows.add(row(run.getAsJsonObject()));
            }
        }
        int name = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
        int parameters = rows.stream().mapToInt(row -> row[1].length()).max().orElse(0);
        console.print("");
        for (String[] row : rows) {
            console.print(String.format("%-" + name + "s  %-" + Math.max(1, parameters) + "s  %s", (Object[]) row));
        }
    }

    private static String[] row(JsonObject run) {
        String[] path = run.get("benchmark").getAsString().split("\\.");
        StringBuilder parameters = new StringBuilder();
        if (run.has("params")) {
            run.getAsJsonObject("params")
                    .entrySet()
                    .forEach(entry -> parameters
                            .append(entry.getKey())
                            .append('=')
                            .append(entry.getValue().getAsString())
                            .append(' '));
        }
        JsonObject metric = run.getAsJsonObject("primaryMetric");
        double error = metric.get("scoreError").getAsDouble();
        String score = String.format(
                Locale.ROOT,
                "%14.3f %s %s",
                metric.get("score").getAsDouble(),
                Double.isNaN(error) ? "            " : String.format(Locale.ROOT, "± %10.3f", error),
                metric.get("scoreUnit").getAsString());
        return new String[] {
            path[path.length - 2] + "." + path[path.length - 1],
            parameters.toString().strip(),
            score
        };
    }
}
