'use strict';
// -2 ** 2 could mean two things.
const four = -2 ** 2;
// expect error: SyntaxError: Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence
// expect report: unparenthesized-power.js:3
// expect report: const four = -2 ** 2;
// expect report:              ^^^^^
// expect report:
// expect report: SyntaxError: Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence
