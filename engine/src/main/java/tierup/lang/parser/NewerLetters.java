package tierup.lang.parser;

import java.util.Arrays;

/**
 * The code points of identifiers that are newer than Java 17, which knows Unicode 13: those that versions 14 to 17 of
 * the Unicode Standard have given the properties ID_Start and ID_Continue (DerivedCoreProperties.txt). JavaScript
 * follows the latest version, so that a program does not depend on the JDK below it.
 */
final class NewerLetters {
    private static final int[] START = ranges("""
            870-887 889-88f 8b5 8c8-8c9 c5c-c5d cdc-cdd 170d 171f 1b4c 1c89-1c8a 2c2f 2c5f 9ffd-9fff a7c0-a7c1
            a7cb-a7dc a7f1-a7f4 10570-1057a 1057c-1058a 1058c-10592 10594-10595 10597-105a1 105a3-105b1 105b3-105b9
            105bb-105bc 105c0-105f3 10780-10785 10787-107b0 107b2-107ba 10940-10959 10d4a-10d65 10d6f-10d85
            10ec2-10ec7 10f70-10f81 11071-11072 11075 1123f-11240 11380-11389 1138b 1138e 11390-113b5 113b7 113d1
            113d3 11740-11746 11ab0-11abf 11bc0-11be0 11db0-11ddb 11f02 11f04-11f10 11f12-11f33 12f90-12ff0 1342f
            13441-13446 13460-143fa 16100-1611d 16a70-16abe 16d40-16d6c 16ea0-16eb8 16ebb-16ed3 16ff2-16ff6
            187f8-187ff 18cff 18d09-18d1e 18d80-18df2 1aff0-1aff3 1aff5-1affb 1affd-1affe 1b11f-1b122 1b132 1b155
            1df00-1df1e 1df25-1df2a 1e030-1e06d 1e290-1e2ad 1e4d0-1e4eb 1e5d0-1e5ed 1e5f0 1e6c0-1e6de 1e6e0-1e6e2
            1e6e4-1e6e5 1e6e7-1e6ed 1e6f0-1e6f4 1e6fe-1e6ff 1e7e0-1e7e6 1e7e8-1e7eb 1e7ed-1e7ee 1e7f0-1e7fe
            2a6de-2a6df 2b735-2b73f 2cea2-2cead 2ebf0-2ee5d 31350-33479
            """);

    /** Marks and digits, which are not letters, so that an identifier cannot begin with them. */
    private static final int[] CONTINUE = ranges("""
            897-89f 8ca-8d2 c3c cf3 ece 1715 180f 1ac1-1add 1ae0-1aeb 1dfa 200c-200d 30fb ff65 10d40-10d49
            10d69-10d6d 10efa-10eff 10f82-10f85 11070 11073-11074 110c2 11241 113b8-113c0 113c2 113c5 113c7-113ca
            113cc-113d0 113d2 113e1-113e2 116d0-116e3 11b60-11b67 11bf0-11bf9 11de0-11de9 11f00-11f01 11f03
            11f34-11f3a 11f3e-11f42 11f50-11f5a 13440 13447-13455 1611e-16139 16ac0-16ac9 16d70-16d79 1ccf0-1ccf9
            1cf00-1cf2d 1cf30-1cf46 1e08f 1e2ae 1e4ec-1e4f9 1e5ee-1e5ef 1e5f1-1e5fa 1e6e3 1e6e6 1e6ee-1e6ef 1e6f5
            """);

    private NewerLetters() {}

    /** First and last code point of each range in turn, in ascending order. */
    private static int[] ranges(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .flatMapToInt(range -> {
                    String[] ends = range.split("-");
                    int first = Integer.parseInt(ends[0], 16);
                    int last = Integer.parseInt(ends[ends.length - 1], 16);
                    return Arrays.stream(new int[] {first, last});
                })
                .toArray();
    }

    /** Whether the code point is a new letter. */
    static boolean isStart(int c) {
        return contains(START, c);
    }

    /** Whether the code point is a new letter, mark or digit. */
    static boolean isPart(int c) {
        return contains(START, c) || contains(CONTINUE, c);
    }

    private static boolean contains(int[] ranges, int c) {
        int at = Arrays.binarySearch(ranges, c);
        return at >= 0 || (~at & 1) == 1; // found as an end, or between the ends of one range
    }
}
