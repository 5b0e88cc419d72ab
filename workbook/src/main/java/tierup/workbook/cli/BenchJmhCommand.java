package tierup.workbook.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.grading.TestJvm;
import tierup.workbook.options.Operand;

/** Builds and runs the JMH benchmarks of a module, in {@code src/jmh/java}, which end with a table of their results. */
final class BenchJmhCommand extends Subcommand {
    private final Operand word = table.operand("MODULE", "A module (p01).");
    private final Operand jmh = table.operand(
            "JMH",
            0,
            Integer.MAX_VALUE,
            "JMH's own arguments after --: a regular expression that chooses benchmarks, -f 1, -wi 3, ...");

    BenchJmhCommand() {
        super("bench-jmh", "Runs a module's JMH benchmarks; their results end as a table.");
    }

    @Override
    int run(PrintWriter out) throws IOException, InterruptedException {
        Course course = Course.find();
        Console console = new Console(out, course);
        ProjectModule module = course.module(word.value());
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
        command.addAll(jmh.values());
        return command;
    }
}
