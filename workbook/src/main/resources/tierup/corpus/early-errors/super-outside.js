'use strict';
// super stands in methods.
function f() {
    super.toString();
}
// expect error: SyntaxError: 'super' keyword unexpected here
// expect report: super-outside.js:4
// expect report:     super.toString();
// expect report:     ^^^^^
// expect report:
// expect report: SyntaxError: 'super' keyword unexpected here
