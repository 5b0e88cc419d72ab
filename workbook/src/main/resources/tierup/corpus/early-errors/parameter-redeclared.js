'use strict';
// A let in a body clashes with a parameter.
function area(width, height) {
    let width = 2;
    return width * height;
}
// expect error: SyntaxError: Identifier 'width' has already been declared
// expect report: parameter-redeclared.js:4
// expect report:     let width = 2;
// expect report:         ^
// expect report:
// expect report: SyntaxError: Identifier 'width' has already been declared
