'use strict';
// requires: exponentiation
// ** binds tighter than unary minus's operand allows, associates to the right, and follows Math.pow.
console.log(2 ** 10, 2 ** 3 ** 2, (2 ** 3) ** 2, (-2) ** 2, -(2 ** 2)); // expect: 1024 512 64 4 -4
console.log(2 ** -1, 9 ** 0.5, 0 ** 0, NaN ** 0, 2 ** 53, (-8) ** 3); // expect: 0.5 3 1 1 9007199254740992 -512
console.log('3' ** '2', null ** 1, true ** 5, [2] ** 3); // expect: 9 0 1 8
let x = 3;
x **= 2;
console.log(x); // expect: 9
const object = { n: 2 };
object.n **= 4;
console.log(object.n); // expect: 16
console.log(1 ** Infinity, (-1) ** 0.5, Infinity ** -1, 2 ** 1024, 1 / (-0) ** 3);
// expect: NaN NaN 0 Infinity -Infinity
let sum = 0;
for (let i = 0; i < 5000; i++) sum += (i % 7) ** 2;
console.log(sum); // expect: 64975
