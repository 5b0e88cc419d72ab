'use strict';
// The constructor is a plain method.
class Odd {
    get constructor() {
        return 1;
    }
}
// expect error: SyntaxError: Class constructor may not be an accessor
// expect report: getter-as-constructor.js:4
// expect report:     get constructor() {
// expect report:         ^^^^^^^^^^^
// expect report:
// expect report: SyntaxError: Class constructor may not be an accessor
