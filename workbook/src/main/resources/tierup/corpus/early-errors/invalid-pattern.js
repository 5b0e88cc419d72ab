'use strict';
// Not every literal is a pattern.
let a;
[a + 1] = [2];
// expect error: SyntaxError: Invalid destructuring assignment target
// expect report: invalid-pattern.js:4
// expect report: [a + 1] = [2];
// expect report:  ^^^^^
// expect report:
// expect report: SyntaxError: Invalid destructuring assignment target
