'use strict';
// A var reaches through blocks, up to a let of the same name.
let count = 0;
for (let i = 0; i < 3; i++) {
    var count = i;
}
// expect error: SyntaxError: Identifier 'count' has already been declared
// expect report: var-over-let.js:5
// expect report:     var count = i;
// expect report:         ^
// expect report:
// expect report: SyntaxError: Identifier 'count' has already been declared
