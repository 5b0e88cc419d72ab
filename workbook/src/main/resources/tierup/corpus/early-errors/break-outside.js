'use strict';
// break stands in a loop or switch.
if (true) {
    break;
}
// expect error: SyntaxError: Illegal break statement
// expect report: break-outside.js:4
// expect report:     break;
// expect report:     ^^^^^
// expect report:
// expect report: SyntaxError: Illegal break statement
