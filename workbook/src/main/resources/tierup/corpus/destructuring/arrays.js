'use strict';
// requires: destructuring
// Array patterns: skipping, defaults, rest, nesting, swapping, strings.
const [a, b, c] = [1, 2];
console.log(a, b, c); // expect: 1 2 undefined
const [, second, , fourth = 'default'] = ['x', 'y', 'z'];
console.log(second, fourth); // expect: y default
const [head, ...tail] = [1, 2, 3, 4];
console.log(head, tail.join(), Array.isArray(tail)); // expect: 1 2,3,4 true
const [[p, q], [r = 10] = []] = [[5, 6]];
console.log(p, q, r); // expect: 5 6 10
let x = 1;
let y = 2;
[x, y] = [y, x];
console.log(x, y); // expect: 2 1
const object = {};
[object.first, object['second']] = 'ab';
console.log(object.first, object.second); // expect: a b
const [u = 1, n = 2, z = 3] = [undefined, null, 0];
console.log(u, n, z); // expect: 1 null 0
let evaluated = 0;
const [given = ++evaluated, missing = ++evaluated] = ['here'];
console.log(given, missing, evaluated); // expect: here 1 1
let sum = 0;
for (const [key, value] of [['a', 1], ['b', 2]]) sum += value * key.charCodeAt(0);
console.log(sum); // expect: 293
function swap([left, right]) {
    return [right, left];
}
for (let i = 0; i < 5000; i++) [x, y] = swap([x, y + 1]);
console.log(x, y); // expect: 2502 2501
try {
    const [fails] = null;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
