package tierup.profiler;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Thresholds on the command line: {@code 1000,5000}. */
final class ThresholdsConverter implements ITypeConverter<Thresholds> {
    private static final Pattern TWO_NUMBERS = Pattern.compile("([0-9]{1,18}),([0-9]{1,18})");

    @Override
    public Thresholds convert(String text) {
        Matcher matcher = TWO_NUMBERS.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not two numbers, calls and rounds, like 1000,5000");
        }
        return new Thresholds(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }
}
