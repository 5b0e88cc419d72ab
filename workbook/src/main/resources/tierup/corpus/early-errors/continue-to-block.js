'use strict';
// continue needs the label of a loop.
block: {
    for (;;) {
        continue block;
    }
}
// expect error: SyntaxError: Illegal continue statement: 'block' does not denote an iteration statement
// expect report: continue-to-block.js:5
// expect report:         continue block;
// expect report:                  ^^^^^
// expect report:
// expect report: SyntaxError: Illegal continue statement: 'block' does not denote an iteration statement
