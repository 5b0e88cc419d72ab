'use strict';
// A report names a method by the property that it was called by, too.
function fail() {
    throw new Error('not here');
}
const handlers = { onClick: fail };
function click() {
    handlers.onClick();
}
click();
// expect error: Error: not here
// expect report: alias.js:4
// expect report:     throw new Error('not here');
// expect report:     ^
// expect report:
// expect report: Error: not here
// expect report:     at Object.fail [as onClick] (alias.js:4:11)
// expect report:     at click (alias.js:8:14)
// expect report:     at Object.<anonymous> (alias.js:10:1)
