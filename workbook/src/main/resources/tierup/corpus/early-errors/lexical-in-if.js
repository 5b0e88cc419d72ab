'use strict';
// Nor is let.
if (true) let a = 1;
// expect error: SyntaxError: Lexical declaration cannot appear in a single-statement context
// expect report: lexical-in-if.js:3
// expect report: if (true) let a = 1;
// expect report:           ^^^
// expect report:
// expect report: SyntaxError: Lexical declaration cannot appear in a single-statement context
