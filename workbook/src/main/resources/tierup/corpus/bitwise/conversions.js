'use strict';
// ToInt32: truncation, then modulo 2^32; non-numbers are converted first.
console.log(4294967296 | 0, 4294967297 | 0, 2147483648 | 0, -2147483649 | 0); // expect: 0 1 -2147483648 2147483647
console.log(1e10 | 0, -1e10 | 0, 1e20 | 0, 1e300 | 0); // expect: 1410065408 -1410065408 1661992960 0
console.log(3.999 | 0, -3.999 | 0, 0.5 | 0, -0.5 | 0); // expect: 3 -3 0 0
console.log(4294967295.9 | 0, 4294967295 >>> 0, 4294967296.5 >>> 0, -0.9 >>> 0); // expect: -1 4294967295 0 0
console.log(NaN | 0, Infinity | 0, undefined | 0, null | 0, true | 0); // expect: 0 0 0 0 1
console.log('12' | 0, 'x' | 0, '0x10' | 0, '' | 0, ' 7.9 ' | 0); // expect: 12 0 16 0 7
console.log([] | 0, [5] | 0, [1, 2] | 0, {} | 0); // expect: 0 5 0 0
console.log({ valueOf() { return 6; } } & 3, { toString() { return '9'; } } | 0); // expect: 2 9
console.log('3' << '2', true << true, null >> 1, undefined >>> 0); // expect: 12 2 0 0
console.log(9007199254740993 | 0, 9007199254740994 | 0, Math.pow(2, 31) | 0); // expect: 0 2 -2147483648
console.log(1 << 31 >>> 0, (1 << 31) - 1, -(1 << 31)); // expect: 2147483648 -2147483649 2147483648
console.log(2147483647 + 1 | 0, 4294967295 + 1 >>> 0); // expect: -2147483648 0
