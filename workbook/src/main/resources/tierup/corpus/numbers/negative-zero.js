'use strict';
// Minus zero is a double that compares equal to zero; only division (and Object.is) tells them apart.
function sign(zero) {
    return 1 / zero < 0 ? 'minus zero' : 'plus zero';
}
console.log(sign(0)); // expect: plus zero
console.log(sign(-0)); // expect: minus zero
console.log(sign(0 * -1)); // expect: minus zero
console.log(sign(-5 * 0)); // expect: minus zero
console.log(sign(0 / -3)); // expect: minus zero
console.log(sign(-4 % 2)); // expect: minus zero
console.log(sign(4 % -2)); // expect: plus zero
console.log(sign(-0 + 0)); // expect: plus zero
console.log(sign(-0 + -0)); // expect: minus zero
console.log(sign(0 - 0)); // expect: plus zero
console.log(sign(-0 - 0)); // expect: minus zero
console.log(sign(Math.round(-0.2))); // expect: minus zero
console.log(sign(Math.ceil(-0.9))); // expect: minus zero
console.log(sign(-0 | 0)); // expect: plus zero
console.log(sign(Math.min(0, -0))); // expect: minus zero
console.log(sign(Math.max(-0, 0))); // expect: plus zero
console.log(0 === -0); // expect: true
console.log(Object.is(0, -0)); // expect: false
console.log(Object.is(-0, -0)); // expect: true
console.log(String(-0), '' + -0, `${-0}`); // expect: 0 0 0
console.log([-0].indexOf(0), [-0].includes(0)); // expect: 0 true

let zero = 0;
zero = -zero;
console.log(sign(zero)); // expect: minus zero
zero++;
console.log(zero); // expect: 1
