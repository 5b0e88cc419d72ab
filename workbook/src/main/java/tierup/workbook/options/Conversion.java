package tierup.workbook.options;

/** How the text behind an option becomes its value. */
@FunctionalInterface
public interface Conversion<T> {
    /**
     * @throws IllegalArgumentException with what is wrong with the text, without the option's name: {@code 'x' is not a number}
     * @throws WrongUsage with a whole sentence
     */
    T of(String text);

    /** Text as it is. */
    static String text(String text) {
        return text;
    }

    /** A whole number of 32 bits. */
    static Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
    }

    /** A whole number of 64 bits. */
    static Long longInteger(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
    }

    /** A number with or without fraction. */
    static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
    }
}
