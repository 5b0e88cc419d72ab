'use strict';
// in wants an object.
const text = 'abc';
console.log('length' in text);
// expect error: TypeError: Cannot use 'in' operator to search for 'length' in abc
// expect report: in-operator.js:4
// expect report: console.log('length' in text);
// expect report:                      ^
// expect report:
// expect report: TypeError: Cannot use 'in' operator to search for 'length' in abc
// expect report:     at Object.<anonymous> (in-operator.js:4:22)
