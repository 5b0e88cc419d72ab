'use strict';
// Nor is a literal.
1 = 2;
// expect error: SyntaxError: Invalid left-hand side in assignment
// expect report: assignment-to-literal.js:3
// expect report: 1 = 2;
// expect report: ^
// expect report:
// expect report: SyntaxError: Invalid left-hand side in assignment
