'use strict';
// __proto__ is set once.
const o = { __proto__: null, a: 1, __proto__: {} };
// expect error: SyntaxError: Duplicate __proto__ fields are not allowed in object literals
// expect report: two-prototypes.js:3
// expect report: const o = { __proto__: null, a: 1, __proto__: {} };
// expect report:                                    ^^^^^^^^^
// expect report:
// expect report: SyntaxError: Duplicate __proto__ fields are not allowed in object literals
