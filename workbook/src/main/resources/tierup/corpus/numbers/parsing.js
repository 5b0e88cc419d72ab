'use strict';
// Texts that are numbers, nearly numbers, and numbers that lie between two doubles.
const texts = ['12', ' 12 ', '\u00a012\n', '', ' ', '1e3', '1E-3', '.5', '5.', '.', '+.5', '-', '--1', '0x1F',
    '0X1f', '-0x1', '0b101', '0o17',
    '0b2', '017', '1_000', '1e', '1e+', 'Infinity', '-Infinity', '+Infinity', 'infinity', 'NaN', '1 2', '12px',
        '1e1000', '-1e-1000',
    '9007199254740993', '0.1e-6', '1.7976931348623159e308', '2.4703282292062328e-324', '2.4703282292062327e-324',
        'null', '1n'];
const show = (n) => (Object.is(n, -0) ? '-0' : String(n));
for (const text of texts) console.log(JSON.stringify(text), show(Number(text)), show(parseFloat(text)),
    show(parseInt(text)), show(+text * 1));
// expect: "12" 12 12 12 12
// expect: " 12 " 12 12 12 12
// expect: " 12\n" 12 12 12 12
// expect: "" 0 NaN NaN 0
// expect: " " 0 NaN NaN 0
// expect: "1e3" 1000 1000 1 1000
// expect: "1E-3" 0.001 0.001 1 0.001
// expect: ".5" 0.5 0.5 NaN 0.5
// expect: "5." 5 5 5 5
// expect: "." NaN NaN NaN NaN
// expect: "+.5" 0.5 0.5 NaN 0.5
// expect: "-" NaN NaN NaN NaN
// expect: "--1" NaN NaN NaN NaN
// expect: "0x1F" 31 0 31 31
// expect: "0X1f" 31 0 31 31
// expect: "-0x1" NaN -0 -1 NaN
// expect: "0b101" 5 0 0 5
// expect: "0o17" 15 0 0 15
// expect: "0b2" NaN 0 0 NaN
// expect: "017" 17 17 17 17
// expect: "1_000" NaN 1 1 NaN
// expect: "1e" NaN 1 1 NaN
// expect: "1e+" NaN 1 1 NaN
// expect: "Infinity" Infinity Infinity NaN Infinity
// expect: "-Infinity" -Infinity -Infinity NaN -Infinity
// expect: "+Infinity" Infinity Infinity NaN Infinity
// expect: "infinity" NaN NaN NaN NaN
// expect: "NaN" NaN NaN NaN NaN
// expect: "1 2" NaN 1 1 NaN
// expect: "12px" NaN 12 12 NaN
// expect: "1e1000" Infinity Infinity 1 Infinity
// expect: "-1e-1000" -0 -0 -1 -0
// expect: "9007199254740993" 9007199254740992 9007199254740992 9007199254740992 9007199254740992
// expect: "0.1e-6" 1e-7 1e-7 0 1e-7
// expect: "1.7976931348623159e308" Infinity Infinity 1 Infinity
// expect: "2.4703282292062328e-324" 5e-324 5e-324 2 5e-324
// expect: "2.4703282292062327e-324" 0 0 2 0
// expect: "null" NaN NaN NaN NaN
// expect: "1n" NaN 1 1 NaN
for (const radix of [undefined, 0, 1, 2, 8, 10, 16, 36, 37, -1, 16.9, '16', NaN, 4294967298]) {
    console.log(String(radix), ['11', '0x11', 'z', '9', '-1f', '1e3'].map((text) => show(parseInt(text,
        radix))).join(' '));
}
// expect: undefined 11 17 NaN 9 -1 1
// expect: 0 11 17 NaN 9 -1 1
// expect: 1 NaN NaN NaN NaN NaN NaN
// expect: 2 3 0 NaN NaN -1 1
// expect: 8 9 0 NaN NaN -1 1
// expect: 10 11 0 NaN 9 -1 1
// expect: 16 17 17 NaN 9 -31 483
// expect: 36 37 42805 35 9 -51 1803
// expect: 37 NaN NaN NaN NaN NaN NaN
// expect: -1 NaN NaN NaN NaN NaN NaN
// expect: 16.9 17 17 NaN 9 -31 483
// expect: 16 17 17 NaN 9 -31 483
// expect: NaN 11 17 NaN 9 -1 1
// expect: 4294967298 3 0 NaN NaN -1 1
console.log(Number(), Number(null), Number(undefined), Number(true), Number([]), Number([5]), Number([1, 2]),
    Number({}), Number('\u180e1'));
// expect: 0 0 NaN 1 0 5 NaN NaN NaN
console.log(Number({ valueOf: () => '0x10' }), Number(new Number(3)), Number(() => 1), parseFloat('3.14.15'),
    parseFloat([1.5, 2]), parseInt(0.0000005));
// expect: 16 3 NaN 3.14 1.5 5
console.log(0.1 + 0.7, 1.0000000000000001 === 1, 123456789123456789123456789, 0x20000000000001, 0b11, 0o17, 1_0.0_1,
    5e-324, .5e1);
// expect: 0.7999999999999999 true 1.2345678912345679e+26 9007199254740992 3 15 10.01 5e-324 5
console.log(Number.MAX_SAFE_INTEGER, Number.EPSILON > 0, Number.MIN_VALUE, Number.parseFloat === parseFloat,
    Number.isInteger(5.0), Number.isSafeInteger(2 ** 53));
// expect: 9007199254740991 true 5e-324 true true false
console.log(isNaN('x'), Number.isNaN('x'), isFinite('1'), Number.isFinite('1')); // expect: true false true false
