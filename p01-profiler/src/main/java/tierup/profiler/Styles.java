package tierup.profiler;

import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import tierup.launch.Terminal;

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
        return with(Style.bold, text);
    }

    public String faint(String text) {
        return with(Style.faint, text);
    }

    public String good(String text) {
        return with(Style.fg_green, text);
    }

    /** From green to red, as {@code share} goes from 0 to 1. */
    public String heat(double share, String text) {
        Style colour = share > 0.66 ? Style.fg_red : share > 0.33 ? Style.fg_yellow : Style.fg_green;
        return with(colour, text);
    }

    /** Ended by a reset: the code that ends bold type underlines on some terminals. */
    private String with(IStyle style, String text) {
        return this == PLAIN ? text : style.on() + text + Style.reset.on();
    }
}
