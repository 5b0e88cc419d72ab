'use strict';
// Fields have no arguments.
class Counter {
    start = arguments[0];
}
// expect error: SyntaxError: 'arguments' is not allowed in class field initializer or static initialization block
// expect report: arguments-in-field.js:4
// expect report:     start = arguments[0];
// expect report:             ^^^^^^^^^
// expect report:
// expect report: SyntaxError: 'arguments' is not allowed in class field initializer or static initialization block
