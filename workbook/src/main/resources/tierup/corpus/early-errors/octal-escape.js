'use strict';
// No octal escapes in strict strings.
const text = 'a\101';
// expect error: SyntaxError: Octal escape sequences are not allowed in strict mode.
// expect report: octal-escape.js:3
// expect report: const text = 'a\101';
// expect report:                 ^^
// expect report:
// expect report: SyntaxError: Octal escape sequences are not allowed in strict mode.
