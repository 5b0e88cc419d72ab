package tierup.workbook.cli;

import java.io.PrintWriter;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.options.OptionTable;
import tierup.workbook.options.WrongUsage;

/** One of the commands of {@code ./tierup}: what it takes, and what it does with that. */
abstract class Subcommand {
    /** Its options and its help. */
    final OptionTable table;

    /** @param name as it is typed behind {@code ./tierup} */
    Subcommand(String name, String... description) {
        table = new OptionTable(Main.NAME + " " + name, Main.VERSION).description(description);
    }

    /**
     * Does the work, when the table has been read.
     *
     * @return the exit code
     * @throws WorkbookError if it is refused
     * @throws WrongUsage if options do not go together
     */
    abstract int run(PrintWriter out) throws Exception;
}
