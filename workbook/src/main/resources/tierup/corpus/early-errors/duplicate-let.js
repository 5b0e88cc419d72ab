'use strict';
// A name may be declared by let once in a block.
let total = 1;
let total = 2;
// expect error: SyntaxError: Identifier 'total' has already been declared
// expect report: duplicate-let.js:4
// expect report: let total = 2;
// expect report:     ^
// expect report:
// expect report: SyntaxError: Identifier 'total' has already been declared
