'use strict';
// An escape that is none.
const text = '\u00g0';
// expect error: SyntaxError: Invalid Unicode escape sequence
// expect report: bad-escape.js:3
// expect report: const text = '\u00g0';
// expect report:               ^^^^^^
// expect report:
// expect report: SyntaxError: Invalid Unicode escape sequence
