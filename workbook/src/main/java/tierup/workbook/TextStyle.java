package tierup.workbook;

/** Colours and kinds of type, as terminals know them (ECMA-48, "select graphic rendition"). */
public enum TextStyle {
    BOLD(1),
    FAINT(2),
    ITALIC(3),
    RED(31),
    GREEN(32),
    YELLOW(33),
    BLUE(34),
    CYAN(36);

    private final int code;

    TextStyle(int code) {
        this.code = code;
    }

    /** The text in this style. It ends with a full reset: the code that ends bold type underlines on some terminals. */
    public String of(String text) {
        return "\u001B[" + code + "m" + text + "\u001B[0m";
    }

    /** The text in this style if that is wanted, or as it is. */
    public String of(String text, boolean coloured) {
        return coloured && !text.isEmpty() ? of(text) : text;
    }
}
