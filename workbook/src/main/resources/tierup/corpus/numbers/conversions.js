'use strict';
// Number(), unary plus, parseInt and parseFloat read texts each in its own way.
console.log(Number('42'), Number(' 42 '), Number('4 2'), Number(''), Number(' ')); // expect: 42 42 NaN 0 0
console.log(Number('1e3'), Number('.5'), Number('5.'), Number('0x1F'), Number('0b11'), Number('0o17'));
// expect: 1000 0.5 5 31 3 15
console.log(Number('-0x10'), Number('Infinity'), Number('-Infinity'), Number('infinity'));
// expect: NaN Infinity -Infinity NaN
console.log(Number(true), Number(false), Number(null), Number(undefined)); // expect: 1 0 0 NaN
console.log(Number([]), Number([7]), Number([1, 2]), Number({})); // expect: 0 7 NaN NaN
console.log(+'12', +'abc', -'3', +true, +null, +undefined); // expect: 12 NaN -3 1 0 NaN
console.log(parseInt('42px'), parseInt('  -7.9'), parseInt('px'), parseInt(''), parseInt('0x1f'));
// expect: 42 -7 NaN NaN 31
console.log(parseInt('101', 2), parseInt('ff', 16), parseInt('zz', 36), parseInt('9', 8), parseInt('12', 1));
// expect: 5 255 1295 NaN NaN
console.log(parseFloat('3.14abc'), parseFloat('.5.5'), parseFloat('1e2e3'), parseFloat('-'), parseFloat('-.5'));
// expect: 3.14 0.5 100 NaN -0.5
console.log(Number('\n12\t'), Number('1,000'), Number('1_000'), Number('12abc')); // expect: 12 NaN NaN NaN
console.log(typeof Number('1'), typeof +'x'); // expect: number number
console.log(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.EPSILON);
// expect: 9007199254740991 -9007199254740991 2.220446049250313e-16
console.log(Number.MAX_VALUE, Number.MIN_VALUE); // expect: 1.7976931348623157e+308 5e-324
console.log(Number.isInteger(5), Number.isInteger(5.5), Number.isInteger('5'), Number.isSafeInteger(9007199254740992));
// expect: true false false false
