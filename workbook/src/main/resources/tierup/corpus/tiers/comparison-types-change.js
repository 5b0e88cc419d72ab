'use strict';
// Comparisons warmed up with integers, then given doubles, strings, objects, undefined.
const less = (a, b) => a < b;
const equal = (a, b) => a === b;
const loose = (a, b) => a == b;
let count = 0;
for (let i = 0; i < 20000; i++) {
    if (less(i, 10000)) count++;
    if (equal(i % 10, 5)) count++;
    if (loose(i % 10, 6)) count++;
}
console.log(count); // expect: 14000
console.log(less(1.5, 2), less('a', 'b'), less('10', 9), less(null, 1)); // expect: true true false true
console.log(less(undefined, 1), less([1], [2]), less(NaN, NaN)); // expect: false true false
console.log(equal('ab', 'a' + 'b'), equal(1, 1.0), equal(1, '1')); // expect: true true false
console.log(equal(null, undefined), equal(NaN, NaN), equal(0, -0)); // expect: false false true
console.log(loose('1', 1), loose(null, undefined), loose(true, 1), loose([5], 5), loose({}, {}), loose(NaN, NaN));
// expect: true true true true false false
const object = {};
console.log(equal(object, object), equal({}, object), loose(object, '[object Object]')); // expect: true false true
console.log(less({ valueOf: () => 1 }, 2), less(2147483647, 2147483648), less(-0, 0)); // expect: true true false
let ordered = 0;
const words = ['a', 'ab', 'b', 'ba', ''];
for (let i = 0; i < 20000; i++) if (less(words[i % 5], words[(i + 1) % 5])) ordered++;
console.log(ordered); // expect: 16000
for (let i = 0; i < 20000; i++) if (less(i / 4, i / 3)) ordered++;
console.log(ordered); // expect: 35999
function firstNegative(list) {
    let i = 0;
    while (!less(list[i], 0)) i++;
    return i;
}
const list = [];
for (let i = 0; i < 5000; i++) list.push(i);
list.push(-0.5);
console.log(firstNegative(list)); // expect: 5000
list[2500] = '-1';
console.log(firstNegative(list)); // expect: 2500
