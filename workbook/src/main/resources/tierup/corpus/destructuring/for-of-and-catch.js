'use strict';
// requires: destructuring, map-and-set
// Patterns in the heads of loops and of catch clauses, with a binding of their own for each round.
const entries = Object.entries({ a: 1, b: { c: 2 }, d: undefined });
for (const [key, value = 'nothing'] of entries) console.log(key, typeof value === 'object' ? value.c : value);
// expect: a 1
// expect: b 2
// expect: d nothing
const readers = [];
for (let { n, square = n * n } of [{ n: 2 }, { n: 3, square: 'given' }]) {
    readers.push(() => n++ + ':' + square);
}
console.log(readers[0](), readers[0](), readers[1]()); // expect: 2:4 3:4 3:given
for (const [key, { size }] of new Map([['m', new Set([1, 2])]])) console.log(key, size); // expect: m 2
let target = {};
for (target.last of [1, 2, 3]);
for ([target.first, target.second = 'd'] of ['xy', 'z']);
console.log(target.last, target.first, target.second); // expect: 3 z d
for (const { length } of ['one', 'three', []]) console.log(length);
// expect: 3
// expect: 5
// expect: 0
for (const letter in { x: 1, yz: 2 }) {
    const [first, second = '-'] = letter;
    console.log(first, second);
}
// expect: x -
// expect: y z
try {
    throw { code: 7, inner: [new RangeError('deep')] };
} catch ({ code, missing = 'default', inner: [{ message, name }] }) {
    console.log(code, missing, message, name); // expect: 7 default deep RangeError
}
try {
    for (const [a] of [[1], null]) console.log(a); // expect: 1
} catch ({ constructor }) {
    console.log(constructor === TypeError); // expect: true
}
