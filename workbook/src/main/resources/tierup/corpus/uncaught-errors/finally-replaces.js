'use strict';
// An exception of a finalizer replaces the one under way.
function f() {
    try {
        throw new Error('first');
    } finally {
        null.x;
    }
}
f();
// expect error: TypeError: Cannot read properties of null (reading 'x')
// expect report: finally-replaces.js:7
// expect report:         null.x;
// expect report:              ^
// expect report:
// expect report: TypeError: Cannot read properties of null (reading 'x')
// expect report:     at f (finally-replaces.js:7:14)
// expect report:     at Object.<anonymous> (finally-replaces.js:10:1)
