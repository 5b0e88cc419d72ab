package tierup.workbook.classroom;

/**
 * The text of one region as it was handed in.
 *
 * @param exercise the exercise, {@code p03.2}
 * @param file the source file below the module's folder, {@code src/main/java/...}
 * @param index which of the exercise's regions in that file it is, from 0
 * @param line the line of the text's first line in the student's file, from 1
 * @param text the lines between the markers, as they are
 * @param isStub whether it is the stub as it was given out
 */
public record HandedInRegion(String exercise, String file, int index, int line, String text, boolean isStub) {}
