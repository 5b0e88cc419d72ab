'use strict';
// Strict mode has no with.
const o = { a: 1 };
with (o) {
    a;
}
// expect error: SyntaxError: Strict mode code may not include a with statement
// expect report: with-statement.js:4
// expect report: with (o) {
// expect report: ^^^^
// expect report:
// expect report: SyntaxError: Strict mode code may not include a with statement
