'use strict';
// An operand is missing.
const a = 1 + * 2;
// expect error: SyntaxError: Unexpected token '*'
// expect report: unexpected-operator.js:3
// expect report: const a = 1 + * 2;
// expect report:               ^
// expect report:
// expect report: SyntaxError: Unexpected token '*'
