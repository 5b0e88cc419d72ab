'use strict';
// Only properties can be deleted.
let name = 1;
delete name;
// expect error: SyntaxError: Delete of an unqualified identifier in strict mode.
// expect report: delete-of-a-name.js:4
// expect report: delete name;
// expect report:        ^^^^
// expect report:
// expect report: SyntaxError: Delete of an unqualified identifier in strict mode.
