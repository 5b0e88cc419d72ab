'use strict';
// A const needs a value.
const limit;
// expect error: SyntaxError: Missing initializer in const declaration
// expect report: const-without-value.js:3
// expect report: const limit;
// expect report:       ^^^^^
// expect report:
// expect report: SyntaxError: Missing initializer in const declaration
