'use strict';
// A label must enclose the jump to it.
first: for (;;) {
    break second;
}
// expect error: SyntaxError: Undefined label 'second'
// expect report: unknown-label.js:4
// expect report:     break second;
// expect report:           ^^^^^^
// expect report:
// expect report: SyntaxError: Undefined label 'second'
