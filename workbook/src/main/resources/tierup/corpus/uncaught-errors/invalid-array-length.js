'use strict';
// A RangeError of the engine.
function make(n) {
    return new Array(n);
}
make(-1);
// expect error: RangeError: Invalid array length
// expect report: invalid-array-length.js:4
// expect report:     return new Array(n);
// expect report:            ^
// expect report:
// expect report: RangeError: Invalid array length
// expect report:     at make (invalid-array-length.js:4:12)
// expect report:     at Object.<anonymous> (invalid-array-length.js:6:1)
