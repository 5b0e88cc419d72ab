package tierup.workbook.fuzz;

/** Rows of the grammar that belong together: the ways to use one feature of the language, or one kind of code. */
abstract class Family {

    final Grammar grammar;
    final Choices choices;

    Family(Grammar grammar) {
        this.grammar = grammar;
        this.choices = grammar.choices;
    }

    /** Adds the family's rows to the tables. */
    abstract void addTo(Rows rows);
}
