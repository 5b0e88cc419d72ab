'use strict';
// requires: exponentiation
// ** at the edges: zeros, infinities, NaN, roots, the ends of the double range, and associativity.
const values = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, Infinity, -Infinity, NaN, 1e300, 1e-300];
const show = (n) => (Object.is(n, -0) ? '-0' : String(n));
for (const base of values) console.log(show(base), values.map((exponent) => show(base ** exponent)).join(' '));
// expect: 0 1 1 0 Infinity 0 Infinity 0 Infinity 0 Infinity 0 Infinity NaN 0 0
// expect: -0 1 1 -0 -Infinity 0 Infinity 0 Infinity -0 -Infinity 0 Infinity NaN 0 0
// expect: 1 1 1 1 1 1 1 1 1 1 1 NaN NaN NaN 1 1
// expect: -1 1 1 -1 -1 1 1 NaN NaN -1 -1 NaN NaN NaN 1 NaN
// expect: 2 1 1 2 0.5 4 0.25 1.4142135623730951 0.7071067811865475 8 0.125 Infinity 0 NaN Infinity 1
// expect: -2 1 1 -2 -0.5 4 0.25 NaN NaN -8 -0.125 Infinity 0 NaN Infinity NaN
// expect: 0.5 1 1 0.5 2 0.25 4 0.7071067811865476 1.414213562373095 0.125 8 0 Infinity NaN 0 1
// expect: -0.5 1 1 -0.5 -2 0.25 4 NaN NaN -0.125 -8 0 Infinity NaN 0 NaN
// expect: 3 1 1 3 0.3333333333333333 9 0.1111111111111111 1.7320508075688772 0.5773502691896257 27 0.037037037037037035 Infinity 0 NaN Infinity 1
// expect: -3 1 1 -3 -0.3333333333333333 9 0.1111111111111111 NaN NaN -27 -0.037037037037037035 Infinity 0 NaN Infinity NaN
// expect: Infinity 1 1 Infinity 0 Infinity 0 Infinity 0 Infinity 0 Infinity 0 NaN Infinity Infinity
// expect: -Infinity 1 1 -Infinity -0 Infinity 0 Infinity 0 -Infinity -0 Infinity 0 NaN Infinity Infinity
// expect: NaN 1 1 NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
// expect: 1e+300 1 1 1e+300 1e-300 Infinity 0 1e+150 1e-150 Infinity 0 Infinity 0 NaN Infinity 1
// expect: 1e-300 1 1 1e-300 9.999999999999999e+299 0 Infinity 1e-150 1e+150 0 Infinity 0 Infinity NaN 0 1
console.log(2 ** 3 ** 2, (2 ** 3) ** 2, 2 ** -1, (-2) ** 2, -(2 ** 2), 2 ** -1074, 2 ** -1075, 2 ** 1023 * 2);
// expect: 512 64 0.5 4 -4 5e-324 0 Infinity
console.log(10 ** 21, 10 ** 22, 10 ** -7, 9 ** 0.5, 27 ** (1 / 3), 1.1 ** 10, 0.1 ** 3, 7 ** 77, 1.0000001 ** 1e7);
// expect: 1e+21 1e+22 1e-7 3 3 2.5937424601000023 0.0010000000000000002 1.1818138658059589e+65 2.7182816941320818
let x = 3;
x **= 2;
x **= 0.5;
console.log(x, '2' ** '3', null ** 0, undefined ** 0, [2] ** 2, true ** true, ({}) ** 1); // expect: 3 8 1 1 4 1 NaN
console.log(Math.pow(2, 10) === 2 ** 10, Math.pow(1, Infinity), Math.pow(NaN, 0), Math.pow()); // expect: true NaN 1 NaN
let integers = 0;
let doubles = 0;
for (let i = 0; i < 3000; i++) {
    integers = (integers + (i % 7) ** (i % 5)) | 0;
    doubles += (i / 100) ** 1.5;
}
console.log(integers, doubles); // expect: 242326 197097.96913928096
