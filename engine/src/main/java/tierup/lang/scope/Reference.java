package tierup.lang.scope;

/**
 * What one mention of a name means.
 *
 * @param variable the variable, or null for a global one, which is found only at run time
 * @param checked whether a use here must check that the variable is initialized
 */
public record Reference(Variable variable, boolean checked) {
    /** Whether no scope of the program declares the name. */
    public boolean isGlobal() {
        return variable == null;
    }
}
