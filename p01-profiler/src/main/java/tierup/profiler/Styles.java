package tierup.profiler;

import tierup.workbook.Terminal;
import tierup.workbook.TextStyle;

/** Colours and bold type for a terminal, or nothing for a file. */
public enum Styles {
    PLAIN,
    ANSI;

    /** As is customary: if standard output is a terminal, unless NO_COLOR says no. */
    public static Styles detect() {
        return of(Terminal.OUT);
    }

    /** What an output stream can show. */
    public static Styles of(Terminal stream) {
        return stream.isColoured() ? ANSI : PLAIN;
    }

    public String bold(String text) {
        return with(TextStyle.BOLD, text);
    }

    public String faint(String text) {
        return with(TextStyle.FAINT, text);
    }

    public String good(String text) {
        return with(TextStyle.GREEN, text);
    }

    /** From green to red, as {@code share} goes from 0 to 1. */
    public String heat(double share, String text) {
        return with(share > 0.66 ? TextStyle.RED : share > 0.33 ? TextStyle.YELLOW : TextStyle.GREEN, text);
    }

    private String with(TextStyle style, String text) {
        return this == PLAIN ? text : style.of(text);
    }
}
