'use strict';
// Parameters and their arrow stand in one line.
const f = (a)
    => a;
// expect error: SyntaxError: Unexpected token '=>'
// expect report: line-break-before-arrow.js:4
// expect report:     => a;
// expect report:     ^^
// expect report:
// expect report: SyntaxError: Unexpected token '=>'
