'use strict';
// A function in a block is a lexical declaration, and so clashes with const.
{
    const twice = 2;
    function twice() {}
}
// expect error: SyntaxError: Identifier 'twice' has already been declared
// expect report: duplicate-const-function.js:5
// expect report:     function twice() {}
// expect report:     ^
// expect report:
// expect report: SyntaxError: Identifier 'twice' has already been declared
