'use strict';
// requires: exponentiation
// Strings that are read while they grow: at the end, at the beginning, in two directions at once.
let log = 'a beginning that is long enough to be kept as it is';
let ends = 0;
for (let i = 0; i < 20000; i++) {
    log += String.fromCharCode(97 + (i % 26)) + i;
    ends += log.charCodeAt(log.length - 1);
}
console.log(log.length, ends, log.slice(-12)); // expect: 108941 1050000 e19998f19999

let stack = '';
for (let i = 0; i < 200000; i++) stack = (i % 10) + stack;
console.log(stack.length, stack.slice(0, 12), stack.charAt(199999)); // expect: 200000 987654321098 0

// Two continuations of one prefix do not see each other.
let prefix = 'prefix '.repeat(10);
for (let i = 0; i < 5; i++) {
    prefix += 'more of it ' + i + ' ';
    prefix.charCodeAt(3);
}
const first = prefix + 'first';
first.charCodeAt(0);
const second = prefix + 'second \u20ac';
second.charCodeAt(0);
const third = prefix + prefix + 'third';
third.charCodeAt(0);
console.log(first.slice(-8), second.slice(-11), third.slice(-8), prefix.length, third.length);
// expect:  4 first  4 second €  4 third 135 275
console.log(first.startsWith(prefix), second.startsWith(prefix), third.startsWith(prefix + prefix),
    prefix.endsWith('it 4 '));
// expect: true true true true

// A string that contains itself, over and over.
let double = 'x';
for (let i = 0; i < 20; i++) {
    double = double + double;
    if (i % 5 === 0) double.charCodeAt(0);
}
console.log(double.length, double === 'x'.repeat(1 << 20), double.indexOf('y')); // expect: 1048576 true -1

// Too long is a RangeError, at once.
for (const make of [
    () => { let s = 'too long '; for (;;) s += s; },
    () => 'abc'.repeat(2 ** 28),
    () => 'abc'.padStart(2 ** 30, 'xyz'),
    () => 'x'.repeat(2 ** 28).concat('y'.repeat(2 ** 28)),
]) {
    try {
        console.log(make().length);
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}
// expect: RangeError: Invalid string length
// expect: RangeError: Invalid string length
// expect: RangeError: Invalid string length
// expect: RangeError: Invalid string length
const sparse = [];
sparse.length = 50000;
sparse[7] = 'seven';
sparse[40000] = 'far';
console.log(sparse.join('')); // expect: sevenfar
