'use strict';
// No label inside its own statement.
again: for (;;) {
    again: for (;;) {}
}
// expect error: SyntaxError: Label 'again' has already been declared
// expect report: duplicate-label.js:4
// expect report:     again: for (;;) {}
// expect report:     ^^^^^
// expect report:
// expect report: SyntaxError: Label 'again' has already been declared
