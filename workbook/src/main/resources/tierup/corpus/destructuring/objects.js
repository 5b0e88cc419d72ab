'use strict';
// requires: destructuring
// Object patterns: renaming, defaults, computed keys, rest, nesting, parameters, assignment.
const person = { name: 'Ann', age: 30, address: { city: 'Paris', zip: 75 } };
const { name, age: years, missing = 'none' } = person;
console.log(name, years, missing); // expect: Ann 30 none
const { address: { city, zip: code = 0 } } = person;
console.log(city, code); // expect: Paris 75
const key = 'age';
const { [key]: dynamic, ...others } = person;
console.log(dynamic, Object.keys(others).join()); // expect: 30 name,address
function describe({ name: who = 'nobody', age = 0 } = {}) {
    return `${who} ${age}`;
}
console.log(describe(person), describe({}), describe()); // expect: Ann 30 nobody 0 nobody 0
let width;
let height;
({ width, height = 5 } = { width: 3 });
console.log(width, height); // expect: 3 5
const target = {};
({ a: target.x, b: target['y'] } = { a: 1, b: 2 });
console.log(target.x, target.y); // expect: 1 2
const { length } = 'hello';
console.log(length); // expect: 5
const points = [{ x: 1, y: 2 }, { x: 3, y: 4 }];
let total = 0;
for (const { x, y } of points) total += x * y;
console.log(total); // expect: 14
console.log(points.map(({ x }) => x).join()); // expect: 1,3
for (let i = 0; i < 5000; i++) {
    const { x, y } = points[i & 1];
    total += x + y;
}
console.log(total); // expect: 25014
try {
    const { x } = undefined;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
try {
    describe(null);
} catch (error) {
    console.log(error.name); // expect: TypeError
}
