package tierup.vm;

/** Numbers to text and back, as JavaScript does. */
public final class NumberText {
    public static String toString(double value) {
        throw new UnsupportedOperationException();
    }

    public static String toString(int value) {
        throw new UnsupportedOperationException();
    }

    public static String toString(double value, int radix) {
        throw new UnsupportedOperationException();
    }

    public static String toFixed(double value, int digits) {
        throw new UnsupportedOperationException();
    }

    public static String toExponential(double value, int digits) {
        throw new UnsupportedOperationException();
    }

    public static String toPrecision(double value, int digits) {
        throw new UnsupportedOperationException();
    }

    /** StringToNumber. */
    public static double parse(String text) {
        throw new UnsupportedOperationException();
    }

    public static double parseFloat(String text) {
        throw new UnsupportedOperationException();
    }

    /** radix 0: not given. */
    public static double parseInt(String text, int radix) {
        throw new UnsupportedOperationException();
    }

}
