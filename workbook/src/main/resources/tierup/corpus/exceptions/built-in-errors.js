'use strict';
// The engine's own errors are instances of their classes, and execution goes on after them.
function nameOf(action) {
    try {
        action();
        return 'none';
    } catch (error) {
        return error.name;
    }
}
let u;
const n = null;
const constant = 1;
console.log(nameOf(() => u.x), nameOf(() => n.x), nameOf(() => { u.x = 1; })); // expect: TypeError TypeError TypeError
console.log(nameOf(() => u()), nameOf(() => (5)()), nameOf(() => ({}).missing()));
// expect: TypeError TypeError TypeError
console.log(nameOf(() => new (() => 1)()), nameOf(() => new 5()), nameOf(() => new Math.max()));
// expect: TypeError TypeError TypeError
console.log(nameOf(() => unknownName), nameOf(() => { unknownName = 1; })); // expect: ReferenceError ReferenceError
console.log(nameOf(() => { constant = 2; })); // expect: TypeError
console.log(nameOf(() => 1 in 'text'), nameOf(() => ({}) instanceof 5), nameOf(() => ({}) instanceof ({})));
// expect: TypeError TypeError TypeError
console.log(nameOf(() => new Array(-1)), nameOf(() => { [].length = 1.5; })); // expect: RangeError RangeError
console.log(nameOf(() => 'x'.repeat(-1))); // expect: RangeError
console.log(nameOf(() => [].reduce((a, b) => a + b))); // expect: TypeError
console.log(nameOf(() => { for (const x of {}) x; }), nameOf(() => { for (const x of null) x; }));
// expect: TypeError TypeError
console.log(nameOf(() => 1)); // expect: none
console.log(nameOf(() => { (class A {})(); }), nameOf(() => class extends 5 {})); // expect: TypeError TypeError
console.log(nameOf(() => [1].map(3)), nameOf(() => Object.create(1))); // expect: TypeError TypeError
