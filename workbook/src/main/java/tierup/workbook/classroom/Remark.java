package tierup.workbook.classroom;

/**
 * Something that was noticed while a submission was taken in: what its author must be told to understand the grade.
 *
 * @param kind what it is about
 * @param exercise the exercise it concerns, or an empty text if it concerns none alone
 * @param file the source file below the module's folder as the student knows it, {@code src/main/java/...}, or an empty text
 * @param line the line in the student's file, from 1; 0 if it is about none
 * @param text a sentence or several lines, javac's among them
 */
public record Remark(Kind kind, String exercise, String file, int line, String text) {
    /** What a remark is about. */
    public enum Kind {
        /** Markers are damaged, so regions cannot be told apart. */
        MARKERS,
        /** A file with regions was not handed in. */
        MISSING_FILE,
        /** An error of javac's. */
        COMPILE_ERROR,
        /** Code that was refused before it could run. */
        REFUSED,
        /** An import of the student's that was not carried over. */
        IMPORT,
        /** Lines outside the regions were changed; they are not part of what is graded. */
        OUTSIDE,
        /** Tests that failed only because of another exercise, which they do not grade; they count as passed. */
        FOLLOWS,
        /** The same code as the reference; it earns its points, and the instructor may want to look. */
        SAME_AS_REFERENCE,
        /** Something about the archive or folder itself: entries that were left out, several copies of the module. */
        SUBMISSION
    }

    /** The place for people: {@code src/main/java/tierup/X.java:12}, or as much of it as there is. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }
}
