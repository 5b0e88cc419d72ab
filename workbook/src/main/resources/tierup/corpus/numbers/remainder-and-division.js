'use strict';
// The signs, zeros and huge operands of % and /.
const values = [0, -0, 1, -1, 5, -5, 2.5, -2.5, Infinity, -Infinity, NaN];
const show = (x) => (x === 0 && 1 / x < 0 ? '-0' : String(x));
for (const a of values) console.log(show(a), '%', values.map((b) => show(a % b)).join(' '));
// expect: 0 % NaN NaN 0 0 0 0 0 0 0 0 NaN
// expect: -0 % NaN NaN -0 -0 -0 -0 -0 -0 -0 -0 NaN
// expect: 1 % NaN NaN 0 0 1 1 1 1 1 1 NaN
// expect: -1 % NaN NaN -0 -0 -1 -1 -1 -1 -1 -1 NaN
// expect: 5 % NaN NaN 0 0 0 0 0 0 5 5 NaN
// expect: -5 % NaN NaN -0 -0 -0 -0 -0 -0 -5 -5 NaN
// expect: 2.5 % NaN NaN 0.5 0.5 2.5 2.5 0 0 2.5 2.5 NaN
// expect: -2.5 % NaN NaN -0.5 -0.5 -2.5 -2.5 -0 -0 -2.5 -2.5 NaN
// expect: Infinity % NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
// expect: -Infinity % NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
// expect: NaN % NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
for (const a of [1, -1, 0, -0]) console.log(show(a), '/', values.map((b) => show(a / b)).join(' '));
// expect: 1 / Infinity -Infinity 1 -1 0.2 -0.2 0.4 -0.4 0 -0 NaN
// expect: -1 / -Infinity Infinity -1 1 -0.2 0.2 -0.4 0.4 -0 0 NaN
// expect: 0 / NaN NaN 0 -0 0 -0 0 -0 0 -0 NaN
// expect: -0 / NaN NaN -0 0 -0 0 -0 0 -0 0 NaN
console.log(1e308 % 3, 5e-324 % 1, 1e21 % 7, 9007199254740991 % 1000, -2147483648 % 3, 4294967296 % -5);
// expect: 2 5e-324 6 991 -2 1
console.log(0.3 % 0.1, 1 % 0.1, 5.5 % 1.5, -7.25 % 2, 2147483647.5 % 2);
// expect: 0.09999999999999998 0.09999999999999995 1 -1.25 1.5
let sum = 0;
for (let i = -5000; i < 5000; i++) sum += i % 7 * (i % 3) + (i / 4) % 2;
console.log(sum); // expect: 29994
let x = 123456789;
let digits = '';
while (x > 0) {
    digits = x % 10 + digits;
    x = (x - x % 10) / 10;
}
console.log(digits); // expect: 123456789
function gcd(a, b) {
    return b === 0 ? a : gcd(b, a % b);
}
console.log(gcd(1071, 462), gcd(0.75, 0.5), gcd(1e15, 75), gcd(-12, 18)); // expect: 21 0.25 25 6
