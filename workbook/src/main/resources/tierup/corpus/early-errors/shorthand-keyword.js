'use strict';
// A shorthand property is a variable.
const o = { class };
// expect error: SyntaxError: Unexpected token 'class'
// expect report: shorthand-keyword.js:3
// expect report: const o = { class };
// expect report:             ^^^^^
// expect report:
// expect report: SyntaxError: Unexpected token 'class'
