package tierup.workbook.classroom.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tierup.workbook.classroom.TestVerdict;

/** What tests are called on pages: a method's name says what it asks, and is easier read as words. */
final class TestNames {
    private static final Pattern METHOD = Pattern.compile("([a-z][A-Za-z0-9]*)\\(.*\\)", Pattern.DOTALL);
    private static final Pattern BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private TestNames() {}

    /** {@code aMissIsCounted()} as "a miss is counted"; any other name as it is. */
    static String words(TestVerdict test) {
        Matcher method = METHOD.matcher(test.name());
        if (!method.matches()) {
            return ShownText.line(test.name());
        }
        StringBuilder words = new StringBuilder();
        for (String word : BORDER.split(method.group(1))) {
            boolean isAcronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.append(words.length() == 0 ? "" : " ").append(isAcronym ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
