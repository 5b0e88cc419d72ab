'use strict';
// Division by zero gives a signed infinity; infinities follow the rules of IEEE 754.
console.log(1 / 0, -1 / 0, 1 / -0); // expect: Infinity -Infinity -Infinity
console.log(Infinity + 1, Infinity + Infinity, Infinity - Infinity); // expect: Infinity Infinity NaN
console.log(Infinity * 0, Infinity * -2, Infinity / Infinity, 5 / Infinity); // expect: NaN -Infinity NaN 0
console.log(5 % Infinity, Infinity % 5, 5 % 0); // expect: 5 NaN NaN
console.log(Infinity > 1e308, -Infinity < -1e308, Infinity === Infinity); // expect: true true true
console.log(1e308 * 10, -1e308 * 10); // expect: Infinity -Infinity
console.log(Infinity | 0, -Infinity | 0, Infinity >>> 0); // expect: 0 0 0
console.log(Number.isFinite(1 / 0), Number.isFinite(1), isFinite('12'), Number.isFinite('12'));
// expect: false true true false
console.log(Math.max(), Math.min()); // expect: -Infinity Infinity
console.log(String(Infinity), -Infinity + ''); // expect: Infinity -Infinity
let x = 1;
let steps = 0;
while (x !== Infinity) {
    x *= 10;
    steps++;
}
console.log(steps); // expect: 309
let tiny = 1;
let halvings = 0;
while (tiny > 0) {
    tiny /= 2;
    halvings++;
}
console.log(halvings); // expect: 1075
