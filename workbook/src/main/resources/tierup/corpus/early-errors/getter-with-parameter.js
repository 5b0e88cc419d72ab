'use strict';
// A getter takes nothing.
const o = {
    get size(unit) {
        return 1;
    },
};
// expect error: SyntaxError: Getter must not have any formal parameters.
// expect report: getter-with-parameter.js:4
// expect report:     get size(unit) {
// expect report:             ^^^^^^
// expect report:
// expect report: SyntaxError: Getter must not have any formal parameters.
