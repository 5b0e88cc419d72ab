'use strict';
// ++ needs a place.
let a = 1;
(a + 1)++;
// expect error: SyntaxError: Invalid left-hand side expression in postfix operation
// expect report: increment-of-sum.js:4
// expect report: (a + 1)++;
// expect report: ^^^^^^^
// expect report:
// expect report: SyntaxError: Invalid left-hand side expression in postfix operation
