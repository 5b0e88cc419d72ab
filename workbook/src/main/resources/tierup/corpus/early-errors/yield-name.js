'use strict';
// yield is kept back in strict mode.
let yield = 1;
// expect error: SyntaxError: Unexpected strict mode reserved word
// expect report: yield-name.js:3
// expect report: let yield = 1;
// expect report:     ^^^^^
// expect report:
// expect report: SyntaxError: Unexpected strict mode reserved word
