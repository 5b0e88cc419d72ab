package tierup.workbook.options;

/**
 * One option of an {@link OptionTable}: {@code --quiet}, {@code --heap=SIZE}, or {@code --profile[=count|sample]} whose value may be
 * left out.
 *
 * @param <T> what its value is
 */
public final class Option<T> {
    final String shortName;
    final String longName;
    final String label;
    final String implied;
    final String description;
    boolean required;

    private final Conversion<T> conversion;
    private T value;
    private boolean given;

    /**
     * @param names {@code --heap}, or {@code -q, --quiet}
     * @param label what help calls the value, or null where there is none to give
     * @param implied the text of the value where the option stands alone, or null where it cannot
     * @param initial the value where the option is not given
     */
    Option(String names, String label, String implied, Conversion<T> conversion, T initial, String description) {
        int comma = names.indexOf(", ");
        this.shortName = comma < 0 ? null : names.substring(0, comma);
        this.longName = comma < 0 ? names : names.substring(comma + 2);
        this.label = label;
        this.implied = implied;
        this.conversion = conversion;
        this.value = initial;
        this.description = description;
    }

    /** What was given, the last if it was given several times; or what holds otherwise. */
    public T value() {
        return value;
    }

    /** Whether it stands on the command line. */
    public boolean isGiven() {
        return given;
    }

    /** The command cannot do without it. */
    public Option<T> required() {
        required = true;
        return this;
    }

    boolean isNamed(String name) {
        return name.equals(longName) || name.equals(shortName);
    }

    boolean isFlag() {
        return label == null;
    }

    void take(String text) {
        try {
            value = conversion.of(text);
            given = true;
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("Invalid value for option '" + longName + "': " + e.getMessage());
        }
    }

    /** As it is written in help: {@code --heap=SIZE}. */
    String spelled() {
        return isFlag() ? longName : implied == null ? longName + "=" + label : longName + "[=" + label + "]";
    }
}
