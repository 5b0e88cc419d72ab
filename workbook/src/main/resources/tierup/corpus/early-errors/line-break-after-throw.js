'use strict';
// throw and its value stand in one line.
function f() {
    throw
    new Error('x');
}
// expect error: SyntaxError: Illegal newline after throw
// expect report: line-break-after-throw.js:4
// expect report:     throw
// expect report:     ^^^^^
// expect report:
// expect report: SyntaxError: Illegal newline after throw
