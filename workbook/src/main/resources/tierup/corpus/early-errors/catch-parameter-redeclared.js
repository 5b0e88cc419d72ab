'use strict';
// A let in a handler clashes with its parameter.
try {
    run();
} catch (error) {
    let error = 1;
}
// expect error: SyntaxError: Identifier 'error' has already been declared
// expect report: catch-parameter-redeclared.js:6
// expect report:     let error = 1;
// expect report:         ^^^^^
// expect report:
// expect report: SyntaxError: Identifier 'error' has already been declared
