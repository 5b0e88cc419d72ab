package tierup.workbook.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.grading.TestJvm;

/** Builds and runs the JMH benchmarks of a module, in {@code src/jmh/java}, which end with a table of their results. */
@Command(
        name = "bench-jmh",
        mixinStandardHelpOptions = true,
        description = "Runs a module's JMH benchmarks; their results end as a table.")
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
        return new ProcessBuilder(command(module)).inheritIO().start().waitFor();
    }

    private List<String> command(ProjectModule module) throws IOException {
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
        command.addAll(List.of("-foe", "true"));
        command.addAll(jmh);
        return command;
    }
}
