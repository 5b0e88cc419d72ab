package tierup.workbook.fuzz;

/** What the generator knows of an expression's value. Functions are no values to it: their text differs by engine. */
enum Type {
    /** An int or a double, NaN included. */
    NUMBER,
    TEXT,
    BOOLEAN,
    /** An array of anything but functions, at most some sixty elements long. */
    ARRAY,
    /** An object with properties {@code p0}, {@code p1}, ... and perhaps {@code valueOf} or {@code toString}. */
    OBJECT,
    /** Anything but a function: what variables, properties, elements and calls give. */
    ANY
}
