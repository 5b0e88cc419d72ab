'use strict';
// eval is no name in strict mode.
let eval = 1;
// expect error: SyntaxError: Unexpected eval or arguments in strict mode
// expect report: eval-declared.js:3
// expect report: let eval = 1;
// expect report:     ^^^^
// expect report:
// expect report: SyntaxError: Unexpected eval or arguments in strict mode
