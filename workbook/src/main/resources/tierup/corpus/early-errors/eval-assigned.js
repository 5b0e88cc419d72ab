'use strict';
// eval and arguments are never assigned in strict mode.
function f() {
    arguments = [];
}
// expect error: SyntaxError: Unexpected eval or arguments in strict mode
// expect report: eval-assigned.js:4
// expect report:     arguments = [];
// expect report:     ^^^^^^^^^
// expect report:
// expect report: SyntaxError: Unexpected eval or arguments in strict mode
