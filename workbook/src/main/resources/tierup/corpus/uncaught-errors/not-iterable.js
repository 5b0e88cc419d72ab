'use strict';
// Spread of a number.
function sum(...parts) {
    return parts.length;
}
sum(...[1], ...5);
// expect error: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect report: not-iterable.js:6
// expect report: sum(...[1], ...5);
// expect report:                ^
// expect report:
// expect report: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect report:     at Object.<anonymous> (not-iterable.js:6:16)
