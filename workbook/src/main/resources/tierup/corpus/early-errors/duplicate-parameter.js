'use strict';
// Strict functions name each parameter once.
function add(a, b, a) {
    return a + b;
}
// expect error: SyntaxError: Duplicate parameter name not allowed in this context
// expect report: duplicate-parameter.js:3
// expect report: function add(a, b, a) {
// expect report:                    ^
// expect report:
// expect report: SyntaxError: Duplicate parameter name not allowed in this context
