'use strict';
// A hot function called with fewer and with more arguments than it was compiled for.
function three(a, b, c) {
    if (c === undefined) return b === undefined ? 1 : 2;
    return a + b + c;
}
let sum = 0;
for (let i = 0; i < 15000; i++) sum += three(1, 2, 3);
console.log(sum); // expect: 90000
console.log(three(1), three(1, 2), three(), three(1, 2, 3, 4), three(1, 2, undefined, 4)); // expect: 1 2 1 6 2
for (let i = 0; i < 15000; i++) {
    switch (i % 4) {
        case 0: sum += three(i); break;
        case 1: sum += three(i, 1); break;
        case 2: sum += three(i, 1, 1); break;
        default: sum += three(i, 1, 1, 1, 1, 1);
    }
}
console.log(sum); // expect: 56370000
function defaults(a, b = 10, c = a + b) {
    return a + b + c;
}
for (let i = 0; i < 10000; i++) sum += defaults(1, 2, 3);
console.log(sum, defaults(1), defaults(1, 2), defaults(1, undefined, 3)); // expect: 56430000 22 6 14
function rest(first, ...others) {
    return others.length === 0 ? first : first + others[others.length - 1];
}
for (let i = 0; i < 10000; i++) sum += rest(i, i);
console.log(sum, rest(5), rest(1, 2, 3, 4, 5)); // expect: 156420000 5 6
function many(a, b, c, d, e, f, g, h) {
    return a + b + c + d + e + f + g + h;
}
for (let i = 0; i < 10000; i++) sum += many(1, 2, 3, 4, 5, 6, 7, 8);
console.log(sum, many(1, 2, 3), many('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i')); // expect: 156780000 NaN abcdefgh
function recursive(n, accumulator) {
    if (n === 0) return accumulator;
    return n % 2 ? recursive(n - 1, (accumulator || 0) + n) : recursive(n - 1, accumulator, 'extra', n);
}
for (let i = 0; i < 200; i++) sum += recursive(100);
console.log(sum, recursive(0), recursive(1), recursive(2)); // expect: 157280000 undefined 1 1
