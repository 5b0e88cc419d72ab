'use strict';
// Minus zero turns up only after the code has been compiled for integers.
function scale(a, b) {
    return a * b;
}
function reciprocal(a) {
    return 1 / a;
}
let positive = 0;
for (let i = 1; i < 20000; i++) if (reciprocal(scale(i % 5, 3)) > 0) positive++;
console.log(positive); // expect: 19999
console.log(reciprocal(scale(0, 3)), reciprocal(scale(0, -3)), reciprocal(scale(-3, 0)));
// expect: Infinity -Infinity -Infinity
function remainder(a, b) {
    return a % b;
}
let sum = 0;
for (let i = 0; i < 20000; i++) sum += remainder(i, 10);
console.log(sum, reciprocal(remainder(-10, 10)), reciprocal(remainder(10, -10)), remainder(-11, 10));
// expect: 90000 -Infinity Infinity -1
function flip(a) {
    return -a;
}
for (let i = 1; i < 20000; i++) sum += flip(i) + i;
console.log(sum, reciprocal(flip(0)), reciprocal(flip(-0))); // expect: 90000 -Infinity Infinity
let signs = '';
for (let i = -10000; i <= 10000; i += 2500) signs += 1 / (i * 0) > 0 ? '+' : '-';
console.log(signs); // expect: ----+++++
function round(a) {
    return Math.round(a);
}
for (let i = 0; i < 12000; i++) sum += round(i + 0.25) - i;
console.log(sum, reciprocal(round(-0.25)), reciprocal(round(0.25))); // expect: 90000 -Infinity Infinity
const cells = [1, 2, 3];
for (let i = 0; i < 12000; i++) cells[i % 3] = cells[i % 3] * (i === 11999 ? -0 : 1);
console.log(cells.map(reciprocal).join()); // expect: 1,0.5,-Infinity
