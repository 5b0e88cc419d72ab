'use strict';
// let is no name for a let.
let let = 1;
// expect error: SyntaxError: Unexpected strict mode reserved word
// expect report: let-named-let.js:3
// expect report: let let = 1;
// expect report:     ^^^
// expect report:
// expect report: SyntaxError: Unexpected strict mode reserved word
