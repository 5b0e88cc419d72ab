'use strict';
// Anything can be thrown: nothing.
throw undefined;
// expect error: undefined
// expect report:
// expect report: thrown-undefined.js:3
// expect report: throw undefined;
// expect report: ^
// expect report: undefined
