'use strict';
// A class called like a function.
class A {}
const make = A;
make();
// expect error: TypeError: Class constructor A cannot be invoked without 'new'
// expect report: class-called.js:5
// expect report: make();
// expect report: ^
// expect report:
// expect report: TypeError: Class constructor A cannot be invoked without 'new'
// expect report:     at Object.<anonymous> (class-called.js:5:1)
