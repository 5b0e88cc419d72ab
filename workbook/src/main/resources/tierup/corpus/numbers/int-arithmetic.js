'use strict';
// Small integers: the four operations, remainder with the sign of the dividend, and unary minus.
console.log(1 + 2); // expect: 3
console.log(7 - 10); // expect: -3
console.log(6 * 7); // expect: 42
console.log(84 / 2); // expect: 42
console.log(7 / 2); // expect: 3.5
console.log(-7 / 2); // expect: -3.5
console.log(17 % 5); // expect: 2
console.log(-17 % 5); // expect: -2
console.log(17 % -5); // expect: 2
console.log(-17 % -5); // expect: -2
console.log(-(3 + 4)); // expect: -7
console.log(- -5); // expect: 5
console.log(+5); // expect: 5
console.log(2 + 3 * 4 - 6 / 2); // expect: 11
console.log((2 + 3) * (4 - 6) / 2); // expect: -5
console.log(100 - 10 - 1); // expect: 89
console.log(100 / 10 / 2); // expect: 5

let a = 10;
a += 5;
a -= 3;
a *= 4;
a /= 6;
a %= 5;
console.log(a); // expect: 3

let i = 5;
console.log(i++ + ++i); // expect: 12
console.log(i-- - --i); // expect: 2
console.log(i); // expect: 5
