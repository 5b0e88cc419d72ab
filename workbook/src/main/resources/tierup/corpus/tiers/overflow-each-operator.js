'use strict';
// Every integer fast path at its edge, in functions that have been hot with small integers.
const add = (a, b) => a + b;
const subtract = (a, b) => a - b;
const multiply = (a, b) => a * b;
const divide = (a, b) => a / b;
const modulo = (a, b) => a % b;
const negate = (a) => -a;
const increment = (a) => ++a;
const decrement = (a) => --a;
const shift = (a, b) => a << b;
const unsigned = (a, b) => a >>> b;
let warm = 0;
for (let i = 1; i < 12000; i++) {
    warm += add(i, 1) + subtract(i, 1) + multiply(i, 3) + divide(i * 2, 2) + modulo(i, 7);
    warm += negate(i) + increment(i) + decrement(i) + shift(i, 1) + unsigned(i, 1);
}
console.log(warm); // expect: 683975995
const MAX = 2147483647;
const MIN = -2147483648;
console.log(add(MAX, 1), add(MIN, -1), add(MAX, MAX), add(MIN, MIN));
// expect: 2147483648 -2147483649 4294967294 -4294967296
console.log(subtract(MIN, 1), subtract(MAX, -1), subtract(0, MIN)); // expect: -2147483649 2147483648 2147483648
console.log(multiply(MAX, 2), multiply(MIN, -1), multiply(65536, 32768), multiply(MAX, MAX));
// expect: 4294967294 2147483648 2147483648 4611686014132420600
console.log(1 / multiply(0, -1), 1 / multiply(-1, 0), multiply(0, 5)); // expect: -Infinity -Infinity 0
console.log(divide(7, 2), divide(1, 0), divide(-1, 0), divide(0, 0), divide(MIN, -1), 1 / divide(0, -5));
// expect: 3.5 Infinity -Infinity NaN 2147483648 -Infinity
console.log(modulo(7, 0), modulo(-7, 7), 1 / modulo(-7, 7), modulo(MIN, -1), 1 / modulo(MIN, -1), modulo(5, -3));
// expect: NaN -0 -Infinity -0 -Infinity 2
console.log(negate(MIN), 1 / negate(0), negate(MAX), negate(5.5)); // expect: 2147483648 -Infinity -2147483647 -5.5
console.log(increment(MAX), decrement(MIN), increment(0.5), decrement(-0)); // expect: 2147483648 -2147483649 1.5 -1
console.log(shift(1, 31), shift(1, 32), shift(MAX, 1), shift(-1, 31)); // expect: -2147483648 1 -2 -2147483648
console.log(unsigned(-1, 0), unsigned(-1, 1), unsigned(MIN, 0), unsigned(MIN, 31));
// expect: 4294967295 2147483647 2147483648 1
console.log(add('a', 1), subtract('9', '4'), multiply('3', '4'), divide(null, 2), modulo(true, 2), negate('8'));
// expect: a1 5 12 0 1 -8
