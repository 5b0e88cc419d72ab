'use strict';
// All spellings of numbers and strings.
console.log(0, 0.5, 1., .25, 1e3, 1E+3, 1e-3, 0.0000001e7, 123456789);
// expect: 0 0.5 1 0.25 1000 1000 0.001 1 123456789
console.log(0xff, 0XAB, 0b1010, 0B11, 0o17, 0O7, 1_000, 0xff_ff, 1_0.0_1); // expect: 255 171 10 3 15 7 1000 65535 10.01
console.log(9007199254740993, 0.1e1, 1e1000, 4.9406564584124654e-324, 1.7976931348623159e308);
// expect: 9007199254740992 1 Infinity 5e-324 Infinity
console.log(0x7fffffff, 0x80000000, 0xffffffff, 0x1fffffffffffff);
// expect: 2147483647 2147483648 4294967295 9007199254740991
console.log('single', "double", 'it\'s', "say \"hi\"", 'tab\tx'.length, '\x41', '\u0042', '\u{43}', '\0'.length);
// expect: single double it's say "hi" 5 A B C 1
console.log('\b\f\v\r'.length, '\q', '\u2028'.length, ''.length); // expect: 4 q 1 0
console.log(true, false, null, undefined); // expect: true false null undefined
console.log([1, 2, 3,].length, [,].length, [, ,].length, [1, , 2].length, { a: 1, }.a); // expect: 3 1 2 3 1
console.log(`template`, `a${1}b`, `${`nested ${1 + 1}`}`, `\``, `$`, `\${}`, `$ {1}`);
// expect: template a1b nested 2 ` $ ${} $ {1}
console.log(typeof function () {}, typeof class {}, typeof (() => {}), typeof /* comment */ 1);
// expect: function function function number
const nested = { a: [{ b: [{ c: [1, [2, [3]]] }] }] };
console.log(nested.a[0].b[0].c[1][1][0]); // expect: 3
