'use strict';
// for-of declares one thing.
for (let a, b of [[1, 2]]) {
}
// expect error: SyntaxError: Invalid left-hand side in for-of loop: Must have a single binding.
// expect report: two-variables-of.js:3
// expect report: for (let a, b of [[1, 2]]) {
// expect report:          ^^^^
// expect report:
// expect report: SyntaxError: Invalid left-hand side in for-of loop: Must have a single binding.
