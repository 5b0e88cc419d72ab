'use strict';
// A setter takes one value.
const o = {
    set size() {},
};
// expect error: SyntaxError: Setter must have exactly one formal parameter.
// expect report: setter-without-parameter.js:4
// expect report:     set size() {},
// expect report:             ^^
// expect report:
// expect report: SyntaxError: Setter must have exactly one formal parameter.
