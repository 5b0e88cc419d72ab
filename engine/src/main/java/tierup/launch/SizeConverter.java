package tierup.launch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Sizes on the command line: a number of bytes, with K, M or G for their powers of 1,024. */
public final class SizeConverter implements ITypeConverter<Long> {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})([kKmMgG]?)");
    private static final long LEAST = 64 << 10;

    @Override
    public Long convert(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not a size like 512K, 64M or 4G");
        }
        String unit = matcher.group(2).toUpperCase();
        int shift = unit.isEmpty() ? 0 : 10 * (1 + "KMG".indexOf(unit));
        long bytes = Long.parseLong(matcher.group(1)) << shift;
        if (bytes < LEAST) {
            throw new TypeConversionException("at least 64K are needed, not '" + text + "'");
        }
        return bytes;
    }
}
