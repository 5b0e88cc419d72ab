'use strict';
// The text ends in the middle.
function f() {
    return [1, 2;
}
// expect error: SyntaxError: Unexpected token ';'
// expect report: unexpected-end.js:4
// expect report:     return [1, 2;
// expect report:                 ^
// expect report:
// expect report: SyntaxError: Unexpected token ';'
