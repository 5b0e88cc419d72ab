'use strict';
// A constructor is not optional.
const o = {};
new o?.Constructor();
// expect error: SyntaxError: Invalid optional chain from new expression
// expect report: new-optional-chain.js:4
// expect report: new o?.Constructor();
// expect report:      ^^
// expect report:
// expect report: SyntaxError: Invalid optional chain from new expression
