'use strict';
// An optional chain may have no place to store into.
const o = {};
o?.a = 1;
// expect error: SyntaxError: Invalid left-hand side in assignment
// expect report: assignment-to-optional-chain.js:4
// expect report: o?.a = 1;
// expect report: ^^^^
// expect report:
// expect report: SyntaxError: Invalid left-hand side in assignment
