'use strict';
// A symbol does not become a string by itself.
const text = '' + Symbol.iterator;
// expect error: TypeError: Cannot convert a Symbol value to a string
// expect report: symbol-conversion.js:3
// expect report: const text = '' + Symbol.iterator;
// expect report:                 ^
// expect report:
// expect report: TypeError: Cannot convert a Symbol value to a string
// expect report:     at Object.<anonymous> (symbol-conversion.js:3:17)
