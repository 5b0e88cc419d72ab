'use strict';
// A function declaration is no body of an if in strict mode.
if (true) function f() {}
// expect error: SyntaxError: In strict mode code, functions can only be declared at top level or inside a block.
// expect report: function-in-if.js:3
// expect report: if (true) function f() {}
// expect report:           ^^^^^^^^
// expect report:
// expect report: SyntaxError: In strict mode code, functions can only be declared at top level or inside a block.
