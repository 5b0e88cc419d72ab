'use strict';
// Templates without a tag check their escapes.
const text = `\u{110000}`;
// expect error: SyntaxError: Undefined Unicode code-point
// expect report: bad-escape-in-template.js:3
// expect report: const text = `\u{110000}`;
// expect report:               ^^^^^^^^^
// expect report:
// expect report: SyntaxError: Undefined Unicode code-point
