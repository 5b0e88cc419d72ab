'use strict';
// A function does not see the labels around it.
outer: for (;;) {
    const leave = () => {
        break outer;
    };
}
// expect error: SyntaxError: Undefined label 'outer'
// expect report: label-across-function.js:5
// expect report:         break outer;
// expect report:               ^^^^^
// expect report:
// expect report: SyntaxError: Undefined label 'outer'
