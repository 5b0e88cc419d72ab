'use strict';
// requires: number-formatting
// toFixed, toPrecision, toExponential and toString with a radix.
console.log((1.005).toFixed(2), (1.45).toFixed(1), (0).toFixed(2)); // expect: 1.00 1.4 0.00
console.log((-1.5).toFixed(0), (1e21).toFixed(2), (123.456).toFixed()); // expect: -2 1e+21 123
console.log((123.456).toPrecision(4), (0.00001).toPrecision(1), (1234567).toPrecision(2), (5e-324).toPrecision(3));
// expect: 123.5 0.00001 1.2e+6 4.94e-324
console.log((12345).toExponential(), (12345).toExponential(2), (0).toExponential(1), (-0.00015).toExponential(1));
// expect: 1.2345e+4 1.23e+4 0.0e+0 -1.5e-4
console.log((255).toString(16), (255).toString(2), (-255).toString(36)); // expect: ff 11111111 -73
console.log((0.5).toString(2), (0.1).toString(3).slice(0, 12)); // expect: 0.1 0.0022002200
console.log((3.7).toString(), (1e21).toString(10), NaN.toString(2), (-Infinity).toString(16));
// expect: 3.7 1e+21 NaN -Infinity
for (const action of [() => (1).toFixed(101), () => (1).toString(1), () => (1).toPrecision(0)]) {
    try {
        action();
    } catch (error) {
        console.log(error.name);
    }
}
// expect: RangeError
// expect: RangeError
// expect: RangeError
console.log((25).toString(36), parseInt((123456789).toString(7), 7), (9007199254740992).toString(16));
// expect: p 123456789 20000000000000
let sum = 0;
for (let i = 0; i < 3000; i++) sum += Number((i / 7).toFixed(3));
console.log(sum.toFixed(3)); // expect: 642642.858
