'use strict';
// Names that strict mode keeps for later.
const interface = 1;
// expect error: SyntaxError: Unexpected strict mode reserved word
// expect report: reserved-word.js:3
// expect report: const interface = 1;
// expect report:       ^^^^^^^^^
// expect report:
// expect report: SyntaxError: Unexpected strict mode reserved word
