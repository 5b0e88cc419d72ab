'use strict';
// A rest element comes last.
const [...all, last] = [1, 2];
// expect error: SyntaxError: Rest element must be last element
// expect report: rest-not-last.js:3
// expect report: const [...all, last] = [1, 2];
// expect report:        ^^^^^^
// expect report:
// expect report: SyntaxError: Rest element must be last element
