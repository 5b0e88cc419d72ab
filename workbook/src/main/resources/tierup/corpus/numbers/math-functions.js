'use strict';
// The exactly defined part of Math: rounding, extremes, signs, roots of squares, powers of two.
console.log(Math.floor(2.7), Math.floor(-2.7), Math.floor(-0.5), Math.floor(5)); // expect: 2 -3 -1 5
console.log(Math.ceil(2.1), Math.ceil(-2.1), Math.ceil(5)); // expect: 3 -2 5
console.log(Math.round(2.5), Math.round(-2.5), Math.round(2.4), Math.round(-2.6), Math.round(0.49999999999999994));
// expect: 3 -2 2 -3 0
console.log(Math.trunc(2.9), Math.trunc(-2.9), Math.trunc(1e20)); // expect: 2 -2 100000000000000000000
console.log(Math.abs(-5), Math.abs(5.5), Math.abs(-2147483648), Math.abs('-3'), Math.abs(null));
// expect: 5 5.5 2147483648 3 0
console.log(Math.max(1, 5, 3), Math.min(1, 5, 3), Math.max(1, '7'), Math.max(2.5)); // expect: 5 1 7 2.5
console.log(Math.sqrt(16), Math.sqrt(2), Math.sqrt(-1), Math.sqrt(0)); // expect: 4 1.4142135623730951 NaN 0
console.log(Math.pow(2, 10), Math.pow(2, -1), Math.pow(9, 0.5), Math.pow(0, 0), Math.pow(-2, 3), Math.pow(2, 53));
// expect: 1024 0.5 3 1 -8 9007199254740992
console.log(Math.sign(-3), Math.sign(3), Math.sign(0), Math.sign(NaN)); // expect: -1 1 0 NaN
console.log(Math.PI, Math.E, Math.SQRT2, Math.LN2);
// expect: 3.141592653589793 2.718281828459045 1.4142135623730951 0.6931471805599453
console.log(Math.sin(0), Math.cos(0), Math.exp(0), Math.log(1), Math.atan2(0, 1)); // expect: 0 1 1 0 0
console.log(Math.round(Math.sin(1) * 1e6), Math.round(Math.cos(1) * 1e6), Math.round(Math.log(10) * 1e6));
// expect: 841471 540302 2302585
console.log(Math.hypot(3, 4), Math.cbrt(27), Math.log2(8), Math.log10(1000)); // expect: 5 3 3 3
console.log(Math.imul(65537, 65537), Math.imul(-5, 12), Math.imul(0xffffffff, 5)); // expect: 131073 -60 -5
console.log(Math.clz32(1), Math.clz32(0), Math.clz32(-1), Math.fround(5.5), Math.fround(5.05));
// expect: 31 32 0 5.5 5.050000190734863
const r = Math.random();
console.log(r >= 0 && r < 1); // expect: true
