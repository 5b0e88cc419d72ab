'use strict';
// A rest parameter has no default.
function f(...all = []) {}
// expect error: SyntaxError: Rest parameter may not have a default initializer
// expect report: rest-with-default.js:3
// expect report: function f(...all = []) {}
// expect report:                   ^
// expect report:
// expect report: SyntaxError: Rest parameter may not have a default initializer
