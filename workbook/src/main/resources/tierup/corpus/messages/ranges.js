'use strict';
// Range errors and other messages of built-ins.
function message(action) {
    try {
        return 'no error: ' + action();
    } catch (error) {
        return error.name + ': ' + error.message;
    }
}
console.log(message(() => new Array(-1))); // expect: RangeError: Invalid array length
console.log(message(() => new Array(1.5))); // expect: RangeError: Invalid array length
console.log(message(() => { [].length = -1; })); // expect: RangeError: Invalid array length
console.log(message(() => 'x'.repeat(-1))); // expect: RangeError: Invalid count value: -1
console.log(message(() => 'x'.repeat(Infinity))); // expect: RangeError: Invalid count value: Infinity
console.log(message(() => [].reduce((a, b) => a))); // expect: TypeError: Reduce of empty array with no initial value
console.log(message(() => (function f() { return f() + 1; })()));
// expect: RangeError: Maximum call stack size exceeded
console.log(message(() => Object.create(5))); // expect: TypeError: Object prototype may only be an Object or null: 5
console.log(message(() => Object.setPrototypeOf({}, 5)));
// expect: TypeError: Object prototype may only be an Object or null: 5
console.log(message(() => Object.keys(null))); // expect: TypeError: Cannot convert undefined or null to object
console.log(message(() => { const c = 1; c = 2; })); // expect: TypeError: Assignment to constant variable.
console.log(message(() => { x; let x; })); // expect: ReferenceError: Cannot access 'x' before initialization
console.log(message(() => class extends 5 {})); // expect: TypeError: Class extends value 5 is not a constructor or null
console.log(message(() => ({}).x.y)); // expect: TypeError: Cannot read properties of undefined (reading 'y')
console.log(message(() => { throw new Error('mine'); })); // expect: Error: mine
console.log(message(() => ({ valueOf: () => ({}), toString: () => ({}) }) + 1));
// expect: TypeError: Cannot convert object to primitive value
