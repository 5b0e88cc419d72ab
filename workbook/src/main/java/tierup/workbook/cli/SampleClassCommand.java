package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import tierup.workbook.classroom.SampleClass;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Edition;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Operand;
import tierup.workbook.options.Option;

/** Makes a class of submissions by chance, to try {@code grade} on: see {@link SampleClass}. */
final class SampleClassCommand extends Subcommand {
    private static final int COUNT = 100;

    private final Operand folder = table.operand("FOLDER", "Where the submissions go.");
    private final Operand word = table.operand("MODULE", "The module that they are of.");
    private final Option<Integer> count =
            table.option("--count", "N", Conversion::integer, COUNT, "How many students (100).");
    private final Option<Long> seed =
            table.option("--seed", "N", Conversion::longInteger, 1L, "Another number makes another class (1).");

    SampleClassCommand() {
        super(
                "sample-class",
                "For instructors: makes a class of submissions, of solutions, stubs and known mistakes, to try grade on.");
    }

    @Override
    int run(PrintWriter out) {
        Course course = Course.find();
        Edition.refuseIn(course.root(), "classes are made of solutions");
        new SampleClass(course.module(word.value()), seed.value()).write(Path.of(folder.value()), count.value());
        out.println(count.value() + " submissions are in " + folder.value()
                + ", what they are made of in choices.tsv there.");
        return 0;
    }
}
