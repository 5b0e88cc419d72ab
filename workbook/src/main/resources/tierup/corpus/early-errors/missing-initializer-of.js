'use strict';
// for-of declares without a value.
for (let x = 1 of [1, 2]) {
}
// expect error: SyntaxError: for-of loop variable declaration may not have an initializer.
// expect report: missing-initializer-of.js:3
// expect report: for (let x = 1 of [1, 2]) {
// expect report:          ^^^^^
// expect report:
// expect report: SyntaxError: for-of loop variable declaration may not have an initializer.
