'use strict';
// A pattern needs something to take apart.
let { a, b };
// expect error: SyntaxError: Missing initializer in destructuring declaration
// expect report: destructuring-without-value.js:3
// expect report: let { a, b };
// expect report:     ^^^^^^^^
// expect report:
// expect report: SyntaxError: Missing initializer in destructuring declaration
