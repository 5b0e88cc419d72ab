'use strict';
// new.target is no variable.
function f() {
    new.target = 1;
}
// expect error: SyntaxError: Invalid left-hand side in assignment
// expect report: new-target-assigned.js:4
// expect report:     new.target = 1;
// expect report:     ^^^^^^^^^^
// expect report:
// expect report: SyntaxError: Invalid left-hand side in assignment
