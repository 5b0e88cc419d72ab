'use strict';
// A class makes its prototype itself.
class Odd {
    static prototype() {}
}
// expect error: SyntaxError: Classes may not have a static property named 'prototype'
// expect report: static-prototype.js:4
// expect report:     static prototype() {}
// expect report:            ^^^^^^^^^
// expect report:
// expect report: SyntaxError: Classes may not have a static property named 'prototype'
