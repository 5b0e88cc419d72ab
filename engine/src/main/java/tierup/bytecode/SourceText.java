package tierup.bytecode;

/**
 * What run time needs to know of a source file: its name, and lines for error messages. The front end implements it.
 */
public interface SourceText {
    /** Path or name as shown in messages. */
    String name();

    /** 1-based line of a source offset. */
    int line(int offset);

    /** 1-based column of a source offset. */
    int column(int offset);

    /** Text of a 1-based line without its terminator. */
    String lineText(int line);

    /** Text between two offsets: what Function.prototype.toString shows. */
    String text(int start, int end);
}
