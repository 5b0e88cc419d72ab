'use strict';
// Nothing to begin with.
const sum = [].reduce((a, b) => a + b);
// expect error: TypeError: Reduce of empty array with no initial value
// expect report: reduce-empty.js:3
// expect report: const sum = [].reduce((a, b) => a + b);
// expect report:                ^
// expect report:
// expect report: TypeError: Reduce of empty array with no initial value
// expect report:     at Array.reduce (<anonymous>)
// expect report:     at Object.<anonymous> (reduce-empty.js:3:16)
