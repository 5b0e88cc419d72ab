'use strict';
// Something is not closed.
function f(a {
    return a;
}
// expect error: SyntaxError: Unexpected token '{'
// expect report: missing-bracket.js:3
// expect report: function f(a {
// expect report:              ^
// expect report:
// expect report: SyntaxError: Unexpected token '{'
