package tierup.workbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tierup.workbook.ExerciseId;

/**
 * What a learner writes: the text between the markers of an exercise, one whole method body.
 *
 * <p>A region has one of two forms. In the <em>reference form</em>, the one in git, the solution is followed by the
 * {@code // STUB:} lines that a learner is to find instead. In the <em>work form</em> the stub lines are gone, and the body
 * is whatever the learner has made of it: so a file says by itself whether it was ever started.
 *
 * @param exercise the exercise
 * @param indent the white space before the markers
 * @param body the lines between the markers, without the stub lines
 * @param stub the code of the stub lines, without their comment signs; empty in the work form
 */
public record Region(ExerciseId exercise, String indent, List<String> body, List<String> stub) {
    private static final Pattern TODO = Pattern.compile("(?<![\\w.])Todo(?=[.(])");

    /** Copies the lists. */
    public Region {
        body = List.copyOf(body);
        stub = List.copyOf(stub);
    }

    /** Whether this is the reference form. */
    public boolean isReference() {
        return !stub.isEmpty();
    }

    /** The work form with the stub as its body, which compiles without an import of {@code Todo}. */
    public Region stubbed() {
        return withBody(stub.stream()
                .map(line -> indent + TODO.matcher(line).replaceAll("tierup.workbook.Todo"))
                .toList());
    }

    /** The work form with another body. */
    public Region withBody(List<String> newBody) {
        return new Region(exercise, indent, newBody, List.of());
    }

    /** Whether two regions have the same code; indentation and empty lines do not count. */
    public boolean sameBody(Region other) {
        return code().equals(other.code());
    }

    /** The code of the body: its lines without indentation and empty ones. */
    public List<String> code() {
        return body.stream()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The region with its markers, as it stands in a file. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(indent + "// BEGIN SOLUTION " + exercise);
        lines.addAll(body);
        stub.forEach(line -> lines.add(indent + "// STUB: " + line));
        lines.add(indent + "// END SOLUTION " + exercise);
        return lines;
    }
}
