'use strict';
// The messages of property errors, as V8 words them.
function message(action) {
    try {
        return 'no error: ' + action();
    } catch (error) {
        return error.name + ': ' + error.message;
    }
}
let u;
const n = null;
const object = { child: {}, list: [] };
const key = 'k';
console.log(message(() => u.x)); // expect: TypeError: Cannot read properties of undefined (reading 'x')
console.log(message(() => n.x)); // expect: TypeError: Cannot read properties of null (reading 'x')
console.log(message(() => u[0])); // expect: TypeError: Cannot read properties of undefined (reading '0')
console.log(message(() => n[key])); // expect: TypeError: Cannot read properties of null (reading 'k')
console.log(message(() => object.child.missing.deep));
// expect: TypeError: Cannot read properties of undefined (reading 'deep')
console.log(message(() => { u.x = 1; })); // expect: TypeError: Cannot set properties of undefined (setting 'x')
console.log(message(() => { n[key] = 1; })); // expect: TypeError: Cannot set properties of null (setting 'k')
console.log(message(() => { object.a.b.c = 1; }));
// expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(message(() => delete u.x)); // expect: TypeError: Cannot convert undefined or null to object
console.log(message(() => undeclared)); // expect: ReferenceError: undeclared is not defined
console.log(message(() => { undeclared = 1; })); // expect: ReferenceError: undeclared is not defined
console.log(message(() => 'x' in 5)); // expect: TypeError: Cannot use 'in' operator to search for 'x' in 5
console.log(message(() => 1 in 'text')); // expect: TypeError: Cannot use 'in' operator to search for '1' in text
console.log(message(() => ({}) instanceof 5)); // expect: TypeError: Right-hand side of 'instanceof' is not an object
console.log(message(() => ({}) instanceof ({}))); // expect: TypeError: Right-hand side of 'instanceof' is not callable
console.log(message(() => ({}) instanceof (() => 1)));
// expect: TypeError: Function has non-object prototype 'undefined' in instanceof check
console.log(message(() => { 'text'.x = 1; })); // expect: TypeError: Cannot create property 'x' on string 'text'
console.log(message(() => { (5).x = 1; })); // expect: TypeError: Cannot create property 'x' on number '5'
console.log(message(() => ({}).toString.call(null).x.y));
// expect: TypeError: Cannot read properties of undefined (reading 'y')
