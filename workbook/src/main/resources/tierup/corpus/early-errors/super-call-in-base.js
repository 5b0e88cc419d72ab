'use strict';
// A base class has no constructor above it.
class Base {
    constructor() {
        super();
    }
}
// expect error: SyntaxError: 'super' keyword unexpected here
// expect report: super-call-in-base.js:5
// expect report:         super();
// expect report:         ^^^^^
// expect report:
// expect report: SyntaxError: 'super' keyword unexpected here
