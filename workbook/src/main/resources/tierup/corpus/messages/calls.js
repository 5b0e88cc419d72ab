'use strict';
// The messages of calling what is not a function, worded after the source text of the callee.
function message(action) {
    try {
        return 'no error: ' + action();
    } catch (error) {
        return error.name + ': ' + error.message;
    }
}
let u;
const five = 5;
const object = { a: { b: 1 }, name: 'o', list: [1] };
console.log(message(() => u())); // expect: TypeError: u is not a function
console.log(message(() => five())); // expect: TypeError: five is not a function
console.log(message(() => object.missing())); // expect: TypeError: object.missing is not a function
console.log(message(() => object.a.b())); // expect: TypeError: object.a.b is not a function
console.log(message(() => object.a.c())); // expect: TypeError: object.a.c is not a function
console.log(message(() => object.list[0]())); // expect: TypeError: object.list[0] is not a function
console.log(message(() => new u())); // expect: TypeError: u is not a constructor
console.log(message(() => new five())); // expect: TypeError: five is not a constructor
console.log(message(() => new object.a())); // expect: TypeError: object.a is not a constructor
console.log(message(() => [1].map(5))); // expect: TypeError: 5 is not a function
console.log(message(() => [1].forEach())); // expect: TypeError: undefined is not a function
console.log(message(() => [3, 1].sort(1)));
// expect: TypeError: The comparison function must be either a function or undefined
console.log(message(() => (class A {})())); // expect: TypeError: Class constructor A cannot be invoked without 'new'
console.log(message(() => u.method())); // expect: TypeError: Cannot read properties of undefined (reading 'method')
console.log(message(() => object.a.x.method()));
// expect: TypeError: Cannot read properties of undefined (reading 'method')
