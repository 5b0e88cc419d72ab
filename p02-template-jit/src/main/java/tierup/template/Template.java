package tierup.template;

/** Emits the machine code for one bytecode instruction: a row of the {@link TemplateTable}. */
@FunctionalInterface
public interface Template {
    /** Emits code for the instruction that the emitter stands at. */
    void emit(Emitter e);
}
