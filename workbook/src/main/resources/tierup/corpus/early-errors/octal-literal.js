'use strict';
// No number begins with 0 in strict mode.
const mode = 0644;
// expect error: SyntaxError: Octal literals are not allowed in strict mode.
// expect report: octal-literal.js:3
// expect report: const mode = 0644;
// expect report:              ^^^^
// expect report:
// expect report: SyntaxError: Octal literals are not allowed in strict mode.
