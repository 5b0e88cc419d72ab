'use strict';
// continue stands in a loop; a switch is none.
switch (1) {
    case 1:
        continue;
}
// expect error: SyntaxError: Illegal continue statement: no surrounding iteration statement
// expect report: continue-in-switch.js:5
// expect report:         continue;
// expect report:         ^^^^^^^^
// expect report:
// expect report: SyntaxError: Illegal continue statement: no surrounding iteration statement
