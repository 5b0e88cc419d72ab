package tierup.workbook.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JavaScript program together with what it must do. The expectations are comments of the program itself, a convention
 * of the test suite of Robert Nystrom's "Crafting Interpreters":
 *
 * <pre>
 * console.log(1 + 2); // expect: 3
 * // expect error: TypeError: x is not a function
 * // expect report: program.js:3
 * // requires: destructuring, spread
 * </pre>
 *
 * The {@code expect} comments from top to bottom are the lines of the output; an {@code expect error} comment is the
 * uncaught error that ends the program; {@code expect report} comments, where they are given, are the lines in which a
 * command line shows that error; {@code requires} names features beyond the core language, so that an engine that
 * lacks them can leave the program out.
 *
 * @param name path below the corpus folder without the extension, for instance {@code loops/for-of}
 * @param source the program's text
 * @param expectedOutput what it prints, each line ended by {@code \n}
 * @param expectedError the uncaught error, {@code Name: message}, that ends the program with exit code 1
 * @param expectedReport what is written to standard error when {@link #fileName} is run, each line ended by {@code \n};
 *     empty if the program does not say
 * @param requires names of the features that it needs beyond the core language
 */
public record CorpusProgram(
        String name,
        String source,
        String expectedOutput,
        Optional<String> expectedError,
        String expectedReport,
        Set<String> requires) {

    private static final Pattern OUTPUT = Pattern.compile("(?:^|\\s)// expect: ?(.*)$");
    private static final Pattern ERROR = Pattern.compile("(?:^|\\s)// expect error: (.*)$");
    private static final Pattern REPORT = Pattern.compile("^// expect report: ?(.*)$");
    private static final Pattern REQUIRES = Pattern.compile("^// requires: (.*)$");

    /** Reads the expectations out of a program's comments. */
    public static CorpusProgram parse(String name, String source) {
        StringBuilder output = new StringBuilder();
        StringBuilder report = new StringBuilder();
        Optional<String> error = Optional.empty();
        Set<String> requires = new TreeSet<>();
        for (String line : source.split("\n")) {
            Matcher outputLine = OUTPUT.matcher(line);
            Matcher errorLine = ERROR.matcher(line);
            Matcher reportLine = REPORT.matcher(line);
            Matcher requiresLine = REQUIRES.matcher(line);
            if (outputLine.find()) {
                output.append(outputLine.group(1)).append('\n');
            } else if (errorLine.find()) {
                error = Optional.of(errorLine.group(1));
            } else if (reportLine.find()) {
                report.append(reportLine.group(1)).append('\n');
            } else if (requiresLine.find()) {
                requires.addAll(List.of(requiresLine.group(1).trim().split("\\s*,\\s*")));
            }
        }
        return new CorpusProgram(name, source, output.toString(), error, report.toString(), Set.copyOf(requires));
    }

    /** The expectations in the form in which an engine's run is described. */
    public ProgramOutcome expectedOutcome() {
        return expectedError
                .map(error -> ProgramOutcome.threw(expectedOutput, error))
                .orElseGet(() -> ProgramOutcome.finished(expectedOutput));
    }

    /**
     * Runs the program and compares what it does with what it must do.
     *
     * @param how how it is run, for the message: for instance {@code compiled at once}
     * @throws AssertionError if it does something else; says which program, and what differs
     */
    public void check(Engine engine, String how) {
        ProgramOutcome outcome = engine.run(source);
        if (!outcome.equals(expectedOutcome())) {
            throw new AssertionError("corpus program " + name + " (" + how + ") differs from Node at "
                    + OutcomeDifference.of(expectedOutcome(), outcome));
        }
    }

    /** The last part of the name with the extension: the name under which reports speak of the program. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1) + ".js";
    }

    @Override
    public String toString() {
        return name;
    }
}
