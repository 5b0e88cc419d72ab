'use strict';
// A stack through sort.
[3, 1].sort(function compare(a, b) {
    return a.order - b.order.value;
});
// expect error: TypeError: Cannot read properties of undefined (reading 'value')
// expect report: in-sort.js:4
// expect report:     return a.order - b.order.value;
// expect report:                              ^
// expect report:
// expect report: TypeError: Cannot read properties of undefined (reading 'value')
// expect report:     at compare (in-sort.js:4:30)
// expect report:     at Array.sort (<anonymous>)
// expect report:     at Object.<anonymous> (in-sort.js:3:8)
