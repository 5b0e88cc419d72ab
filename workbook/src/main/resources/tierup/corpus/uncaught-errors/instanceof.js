'use strict';
// Something on the right that is no function.
const kind = {};
if ([] instanceof kind) console.log('never');
// expect error: TypeError: Right-hand side of 'instanceof' is not callable
// expect report: instanceof.js:4
// expect report: if ([] instanceof kind) console.log('never');
// expect report:        ^
// expect report:
// expect report: TypeError: Right-hand side of 'instanceof' is not callable
// expect report:     at Object.<anonymous> (instanceof.js:4:8)
