'use strict';
// A string ends in its line.
const text = 'abc;
console.log(text);
// expect error: SyntaxError: Invalid or unexpected token
// expect report: unterminated-string.js:3
// expect report: const text = 'abc;
// expect report:              ^^^^^
// expect report:
// expect report: SyntaxError: Invalid or unexpected token
