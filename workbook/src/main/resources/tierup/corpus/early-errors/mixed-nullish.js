'use strict';
// ?? and || need parentheses between them.
const a = 1 || 2 ?? 3;
// expect error: SyntaxError: Unexpected token '??'
// expect report: mixed-nullish.js:3
// expect report: const a = 1 || 2 ?? 3;
// expect report:                  ^^
// expect report:
// expect report: SyntaxError: Unexpected token '??'
