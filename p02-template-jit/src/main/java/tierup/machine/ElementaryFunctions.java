package tierup.machine;

import com.kenai.jffi.Library;

/**
 * Where the C code of {@code StrictMath} lies: fdlibm's functions, as the JDK's own library has them up to JDK 20. They
 * take a double in xmm0 and return one there, behind two words that they do not look at; so machine code can call them, and
 * gets what Java gets, bit for bit. Later JDKs have these functions in Java.
 */
public final class ElementaryFunctions {
    private static final String PREFIX = "Java_java_lang_StrictMath_";

    private ElementaryFunctions() {}

    /** The address of a function of {@code StrictMath}, for instance {@code sin}; 0 if this JDK has no C code of it. */
    public static long addressOf(String function) {
        Library library = Library.openLibrary("libjava.so", Library.LAZY);
        return library == null ? 0 : library.getSymbolAddress(PREFIX + function);
    }
}
