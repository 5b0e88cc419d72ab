'use strict';
// A name that nobody declared.
function price(item) {
    return item.net + tax;
}
console.log('before'); // expect: before
price({ net: 1 });
// expect error: ReferenceError: tax is not defined
// expect report: undeclared.js:4
// expect report:     return item.net + tax;
// expect report:                       ^
// expect report:
// expect report: ReferenceError: tax is not defined
// expect report:     at price (undeclared.js:4:23)
// expect report:     at Object.<anonymous> (undeclared.js:7:1)
