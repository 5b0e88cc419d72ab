'use strict';
// An unexpected name is the end of a statement.
const a = 1 b;
// expect error: SyntaxError: Unexpected identifier 'b'
// expect report: await-of-nothing.js:3
// expect report: const a = 1 b;
// expect report:             ^
// expect report:
// expect report: SyntaxError: Unexpected identifier 'b'
