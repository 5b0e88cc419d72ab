'use strict';
// case stands in a switch.
case 1:
    f();
// expect error: SyntaxError: Unexpected token 'case'
// expect report: case-outside.js:3
// expect report: case 1:
// expect report: ^^^^
// expect report:
// expect report: SyntaxError: Unexpected token 'case'
