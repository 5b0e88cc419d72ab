'use strict';
// A name does not follow a number at once.
const px = 3px;
// expect error: SyntaxError: Invalid or unexpected token
// expect report: bad-number.js:3
// expect report: const px = 3px;
// expect report:            ^
// expect report:
// expect report: SyntaxError: Invalid or unexpected token
