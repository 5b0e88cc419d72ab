'use strict';
// requires: typed-arrays
// Keys that are doubles: with an int's value they are that index, with a fraction, beyond the ints or NaN names.

const array = [10, 11, 12, 13, 14, 15, 16, 17];
const bytes = new Uint8Array(array);
const doubles = new Float64Array(array);
function get(a, i) { return a[i]; }
function set(a, i, v) { a[i] = v; return a[i]; }
function middle(a, low, high) { return a[(low + high) / 2]; }
function half(a, n, v) { a[n / 2] = v; }

let sum = 0;
for (let i = 0; i < 3000; i++) {
    sum += get(array, i / 2 % 8) === undefined ? 0.5 : 1;
    sum += middle(bytes, i & 3, 7 - (i & 3)) === undefined ? 0.25 : middle(bytes, i & 3, 4 + (i & 3));
    half(doubles, i & 14, i);
    half(array, (i & 14) + 1, i);
}
console.log(sum, doubles.join(), Object.keys(array).join(), array.length);
// expect: 3750 2993,2995,2997,2999,2985,2987,2989,2991 0,1,2,3,4,5,6,7,0.5,1.5,2.5,3.5,4.5,5.5,6.5,7.5 8

const keys = [0.5 + 0.5, -0, 2.5, NaN, Infinity, -Infinity, -1.0, 4294967294.5, 4294967295 + 0.0, 2147483648,
    -2147483648, 1e21, 3.0000000000000004, 6.9999999999999999, 8];
for (const a of [array, bytes, doubles, 'abcdefgh', { '-1': 'minus one', NaN: 'nan', 1: 'one', 2.5: 'fraction' }]) {
    const seen = [];
    for (let round = 0; round < 200; round++) {
        for (let k = 0; k < keys.length; k++) {
            const x = get(a, keys[k] * (round < 100 ? 1 : 1.0));
            if (round === 199) seen.push(x);
        }
    }
    console.log(seen.join(','), '|');
}
// expect: 11,10,2997,,,,,,,,,,,17, |
// expect: 11,10,,,,,,,,,,,,17, |
// expect: 2995,2993,,,,,,,,,,,,2991, |
// expect: b,a,,,,,,,,,,,,h, |
// expect: one,,fraction,nan,,,minus one,,,,,,,, |
for (const a of [new Int32Array(4), [1, 2, 3, 4]]) {
    for (let round = 0; round < 100; round++) {
        for (let k = 0; k < keys.length; k++) if (keys[k] < 100) set(a, keys[k], k);
    }
    console.log(Array.prototype.slice.call(a, 0, 10).join(), a.length, Object.keys(a).join());
}
// expect: 1,0,0,0 4 0,1,2,3
// expect: 1,0,3,4,,,,13,14 9 0,1,2,3,7,8,2.5,-Infinity,-1,-2147483648,3.0000000000000004
