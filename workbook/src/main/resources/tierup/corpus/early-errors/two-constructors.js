'use strict';
// A class has one constructor.
class Twice {
    constructor() {}
    constructor(a) {}
}
// expect error: SyntaxError: A class may only have one constructor
// expect report: two-constructors.js:5
// expect report:     constructor(a) {}
// expect report:     ^^^^^^^^^^^
// expect report:
// expect report: SyntaxError: A class may only have one constructor
