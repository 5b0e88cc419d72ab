package tierup.lang.ast;

/** The keyword of a variable declaration. */
public enum VariableKind {
    VAR("var"),
    LET("let"),
    CONST("const");

    private final String text;

    VariableKind(String text) {
        this.text = text;
    }

    /** The keyword as it is written. */
    public String text() {
        return text;
    }

    /** Whether the variable lives in the nearest block and may not be used before its declaration. */
    public boolean isLexical() {
        return this != VAR;
    }
}
