'use strict';
// requires: map-and-set, iteration, destructuring
// Loops that are left, patterns that are given up and finally blocks pass an error on; the report shows where it arose.
function visit(entries) {
    for (const [key, value] of entries) {
        try {
            console.log(key);
            value.missing.call();
        } finally {
            try {
                throw new RangeError('another one meanwhile');
            } catch (error) {
                console.log(error.message);
            }
        }
    }
}
new Set([1]).forEach(() => {
    const [first = visit(new Map([['a', {}]]))] = [];
});
// expect: a
// expect: another one meanwhile
// expect error: TypeError: Cannot read properties of undefined (reading 'call')
// expect report: passed-on.js:8
// expect report:             value.missing.call();
// expect report:                           ^
// expect report:
// expect report: TypeError: Cannot read properties of undefined (reading 'call')
// expect report:     at visit (passed-on.js:8:27)
// expect report:     at passed-on.js:19:20
// expect report:     at Set.forEach (<anonymous>)
// expect report:     at Object.<anonymous> (passed-on.js:18:14)
