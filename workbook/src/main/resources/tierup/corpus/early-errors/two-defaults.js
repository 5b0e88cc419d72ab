'use strict';
// A switch has one default.
switch (1) {
    default:
    default:
}
// expect error: SyntaxError: More than one default clause in switch statement
// expect report: two-defaults.js:5
// expect report:     default:
// expect report:     ^^^^^^^
// expect report:
// expect report: SyntaxError: More than one default clause in switch statement
