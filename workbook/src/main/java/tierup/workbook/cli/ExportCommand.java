package tierup.workbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.export.StudentEdition;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Operand;
import tierup.workbook.options.Option;
import tierup.workbook.options.WrongUsage;

/** For instructors: writes the student edition, the workbook without its solutions. See {@link StudentEdition}. */
final class ExportCommand extends Subcommand {
    private final Operand words = table.operand(
            "MODULE",
            0,
            Integer.MAX_VALUE,
            "Modules (p03) whose exercises are handed out; all of them if none is named.");
    private final Option<String> out = table.option(
            "--out", "DIR", Conversion::text, "", "Where to write it: a folder that does not exist yet, or is empty.");
    private final Option<Boolean> zip = table.flag("--zip", "Also DIR.zip.");
    private final Option<Boolean> tar = table.flag("--tar", "Also DIR.tar.gz.");
    private final Option<String> withhold = table.option(
            "--withhold",
            "P03,P06",
            Conversion::text,
            "",
            "Modules of which no class of the reference goes out either: what stands on them is built on the learner's own.");
    private final Option<Boolean> force = table.flag("--force", "Also with changes that are not committed.");
    private final Option<Boolean> noBuild = table.flag("--no-build", "Takes the classes in target/ as they are.");

    ExportCommand() {
        super(
                "export",
                "For instructors: writes the student edition, without solutions and with what it stands on as classes.");
    }

    @Override
    int run(PrintWriter printer) throws IOException {
        Course course = Course.find();
        Console console = new Console(printer, course);
        StudentEdition.refuseInEdition(course);
        if (out.value().isEmpty()) {
            throw new WrongUsage("export needs --out DIR: where the edition is to go");
        }
        Path folder = Path.of(out.value()).toAbsolutePath().normalize();
        refuseFull(folder);
        StudentEdition edition =
                new StudentEdition(course, modules(course, words.values()), modules(course, split(withhold.value())));
        edition.refuseUnfinished(force.value());
        if (!noBuild.value()) {
            console.print("Building " + String.join(", ", edition.modules()) + "...");
            console.flush();
            Maven.run(course, List.of("-pl", String.join(",", edition.modules()), "process-classes"));
        }
        int runs = edition.make();
        edition.writeTo(folder);
        console.print("Exercises   " + String.join(", ", edition.exercises()));
        console.print("As classes  " + (edition.jars().isEmpty() ? "nothing" : String.join(", ", edition.jars())));
        console.print("Searched    " + edition.size() + " files for " + runs + " pieces of solutions: none");
        console.print("Written     " + folder);
        String name = folder.getFileName().toString();
        if (zip.value()) {
            write(console, folder.resolveSibling(name + ".zip"), edition.zip(name));
        }
        if (tar.value()) {
            write(console, folder.resolveSibling(name + ".tar.gz"), edition.tarGz(name));
        }
        return 0;
    }

    private static List<String> split(String names) {
        return Stream.of(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<ProjectModule> modules(Course course, List<String> names) {
        return names.stream().map(course::module).toList();
    }

    private static void refuseFull(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (entries.findAny().isPresent()) {
                throw new WorkbookError(folder + " is there already", "Name another folder, or delete it.");
            }
        }
    }

    private static void write(Console console, Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        console.print("            " + file);
    }
}
