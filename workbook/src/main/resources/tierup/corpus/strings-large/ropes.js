'use strict';
// requires: string-ropes
// Ten megabytes built by +=, taken apart again: must be linear.
let text = '';
for (let i = 0; i < 1000000; i++) text += '0123456789';
console.log(text.length, text[5000005], text.charCodeAt(9999999)); // expect: 10000000 5 57
let sum = 0;
for (let i = 0; i < text.length; i += 99991) sum += text.charCodeAt(i) - 48;
console.log(sum); // expect: 450
let front = '';
for (let i = 0; i < 200000; i++) front = 'ab' + front;
console.log(front.length, front.slice(-3), front.indexOf('ba'), front.lastIndexOf('ab')); // expect: 400000 bab 1 399998
const half = text.slice(0, 5000000);
console.log(half + half === text, half === text, (half + 'x').length); // expect: true false 5000001
let pieces = 0;
for (let i = 0; i + 1000 <= half.length; i += 1000) if (half.slice(i, i + 3) === '012') pieces++;
console.log(pieces); // expect: 5000
