'use strict';
// requires: exponentiation
// Texts as numbers: Number, parseFloat, parseInt, and what each of them stops at.
const texts = ['', ' ', '12', ' 12 ', '1e3', '1e', '.5', '5.', '.', '+7', '-7', '--7', '0x1F', '0X1f', '-0x1F',
    '0b101', '0o17', '017', '1_000',
    'Infinity', '-Infinity', 'infinity', 'Infinityx', '1e1000', '-1e-1000', '\u00a0\ufeff3\u2028', '3px', '12abc',
        '1.2.3', '1n', '\uff11', '0x', '1e+2', '1E-2',
    '9007199254740993', '9007199254740992.999999999999', '2.2250738585072011e-308', '4.9e-324', '2.4e-324',
        '1.7976931348623158e308', '1.797693134862315808e308',
    '0.1e1', '00012', '1 2', '\u180e1', 'NaN', 'null', 'true', '123456789012345678901234567890',
        '0.000000000000000000000000000001'];
const show = (x) => (Object.is(x, -0) ? '-0' : String(x));
for (const text of texts) {
    console.log(text.length, show(Number(text)), show(parseFloat(text)), show(parseInt(text)), show(parseInt(text,
        16)), show(parseInt(text, 2)));
}
// expect: 0 0 NaN NaN NaN NaN
// expect: 1 0 NaN NaN NaN NaN
// expect: 2 12 12 12 18 1
// expect: 4 12 12 12 18 1
// expect: 3 1000 1000 1 483 1
// expect: 2 NaN 1 1 30 1
// expect: 2 0.5 0.5 NaN NaN NaN
// expect: 2 5 5 5 5 NaN
// expect: 1 NaN NaN NaN NaN NaN
// expect: 2 7 7 7 7 NaN
// expect: 2 -7 -7 -7 -7 NaN
// expect: 3 NaN NaN NaN NaN NaN
// expect: 4 31 0 31 31 0
// expect: 4 31 0 31 31 0
// expect: 5 NaN -0 -31 -31 -0
// expect: 5 5 0 0 45313 0
// expect: 4 15 0 0 0 0
// expect: 3 17 17 17 23 1
// expect: 5 NaN 1 1 1 1
// expect: 8 Infinity Infinity NaN NaN NaN
// expect: 9 -Infinity -Infinity NaN NaN NaN
// expect: 8 NaN NaN NaN NaN NaN
// expect: 9 NaN Infinity NaN NaN NaN
// expect: 6 Infinity Infinity 1 1970176 1
// expect: 8 -0 -0 -1 -30 -1
// expect: 4 3 3 3 3 NaN
// expect: 3 NaN 3 3 3 NaN
// expect: 5 NaN 12 12 76476 1
// expect: 5 NaN 1.2 1 1 1
// expect: 2 NaN 1 1 1 1
// expect: 1 NaN NaN NaN NaN NaN
// expect: 2 NaN 0 NaN NaN 0
// expect: 4 100 100 1 30 1
// expect: 4 0.01 0.01 1 30 1
// expect: 16 9007199254740992 9007199254740992 9007199254740992 10378291982571407000 NaN
// expect: 29 9007199254740992 9007199254740992 9007199254740992 10378291982571407000 NaN
// expect: 23 2.225073858507201e-308 2.225073858507201e-308 2 2 NaN
// expect: 8 5e-324 5e-324 4 4 NaN
// expect: 8 0 0 2 2 NaN
// expect: 22 1.7976931348623157e+308 1.7976931348623157e+308 1 1 1
// expect: 24 Infinity Infinity 1 1 1
// expect: 5 1 1 0 0 0
// expect: 5 12 12 12 18 1
// expect: 3 NaN 1 1 1 1
// expect: 2 NaN NaN NaN NaN NaN
// expect: 3 NaN NaN NaN NaN NaN
// expect: 4 NaN NaN NaN NaN NaN
// expect: 4 NaN NaN NaN NaN NaN
// expect: 30 1.2345678901234568e+29 1.2345678901234568e+29 1.2345678901234568e+29 9.452287968736547e+34 1
// expect: 32 1e-30 1e-30 0 0 0
console.log(parseInt('zz', 36), parseInt('12', 1), parseInt('12', 37), parseInt('12', 0), parseInt('0x12', 10),
    parseInt('11', '0x2'), parseInt(null, 36));
// expect: 1295 NaN NaN 12 0 3 1112745
console.log(parseInt('100000000000000000000', 7), parseInt('9'.repeat(400)), parseInt('f'.repeat(14), 16),
    parseInt('1'.repeat(60), 2), parseInt(0.00000001));
// expect: 79792266297612000 Infinity 72057594037927940 1152921504606847000 1
console.log(Number.parseFloat === parseFloat, Number.parseInt === parseInt, Number(undefined), Number(null),
    Number([]), Number([5]), Number([1, 2]), Number({}));
// expect: true true NaN 0 0 5 NaN NaN
console.log(Number.isInteger(5.0), Number.isSafeInteger(2 ** 53), Number.isFinite('5'), isFinite('5'),
    Number.isNaN('x'), isNaN('x'));
// expect: true false false true false true

// And back.
for (const x of [1e21, 1e-7, 123456789012345680000, 0.000001, 5e-324, 1.7976931348623157e308, 4.35, 0.1 + 0.2,
    1 / 3, 100, 1e100, -1.5e-9, 2 ** 53 + 2]) {
    console.log(String(x), x.toString(2).slice(0, 40), x.toString(36).slice(0, 30), x.toString(7).slice(0, 30));
    console.log(x.toFixed(3), x.toExponential(), x.toExponential(4), x.toPrecision(3), x.toPrecision(21));
}
// expect: 1e+21 1101100011010111001001101011011100010111 5v1j4f4ds7c000 5135235413265003022600000
// expect: 1e+21 1e+21 1.0000e+21 1.00e+21 1.00000000000000000000e+21
// expect: 1e-7 0.00000000000000000000000110101101011111 0.000061oezo085tl 0.000000004015062102535220433
// expect: 0.000 1e-7 1.0000e-7 1.00e-7 9.99999999999999954748e-8
// expect: 123456789012345680000 1101011000101001110100111111000000100101 q1ysz911igw00 434014101441402122660000
// expect: 123456789012345683968.000 1.2345678901234568e+20 1.2346e+20 1.23e+20 123456789012345683968
// expect: 0.000001 0.00000000000000000001000011000110111101 0.0001ogs5wo29m8 0.00000005523220033662416625
// expect: 0.000 1e-6 1.0000e-6 0.00000100 9.99999999999999954748e-7
// expect: 5e-324 0.00000000000000000000000000000000000000 0.0000000000000000000000000000 0.0000000000000000000000000000
// expect: 0.000 5e-324 4.9407e-324 4.94e-324 4.94065645841246544177e-324
// expect: 1.7976931348623157e+308 1111111111111111111111111111111111111111 1a1e4vngaiqo000000000000000000 423262240036054513340000000000
// expect: 1.7976931348623157e+308 1.7976931348623157e+308 1.7977e+308 1.80e+308 1.79769313486231570815e+308
// expect: 4.35 100.010110011001100110011001100110011001 4.cllllllllk 4.231023102310231023
// expect: 4.350 4.35e+0 4.3500e+0 4.35 4.34999999999999964473
// expect: 0.30000000000000004 0.01001100110011001100110011001100110011 0.asssssssssv 0.2046204620462046206
// expect: 0.300 3.0000000000000004e-1 3.0000e-1 0.300 0.300000000000000044409
// expect: 0.3333333333333333 0.01010101010101010101010101010101010101 0.c 0.2222222222222222222
// expect: 0.333 3.333333333333333e-1 3.3333e-1 0.333 0.333333333333333314830
// expect: 100 1100100 2s 202
// expect: 100.000 1e+2 1.0000e+2 100 100.000000000000000000
// expect: 1e+100 1001001001001101011010010010110010100110 2hqbczu2ow60000000000000000000 162013415531222510600000000000
// expect: 1e+100 1e+100 1.0000e+100 1.00e+100 1.00000000000000001590e+100
// expect: -1.5e-9 -0.0000000000000000000000000000011001110 -0.0000039jnxnrhd8 -0.000000000026522225253060564
// expect: -0.000 -1.5e-9 -1.5000e-9 -1.50e-9 -1.49999999999999999002e-9
// expect: 9007199254740994 1000000000000000000000000000000000000000 2gosa7pa2gy 5350140446150306056
// expect: 9007199254740994.000 9.007199254740994e+15 9.0072e+15 9.01e+15 9007199254740994.00000
for (const f of [() => (1).toFixed(101), () => (1).toPrecision(0), () => (1).toExponential(-1),
    () => (1).toString(37), () => (1).toString(1)]) {
    try {
        console.log(f());
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}
// expect: RangeError: toFixed() digits argument must be between 0 and 100
// expect: RangeError: toPrecision() argument must be between 1 and 100
// expect: RangeError: toExponential() argument must be between 0 and 100
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: RangeError: toString() radix argument must be between 2 and 36
console.log((1.005).toFixed(2), (1e21).toFixed(2), (-1.5).toFixed(0), (-0.0000001).toFixed(2), (0).toFixed(2),
    (2.5).toFixed(0), (1.45).toFixed(1));
// expect: 1.00 1e+21 -2 -0.00 0.00 3 1.4
console.log((255).toString(16), (-255).toString(2), (0.5).toString(2), (0.1).toString(3), (1e21).toString(7),
    (NaN).toString(2), (-Infinity).toString(36));
// expect: ff -11111111 0.1 0.0022002200220022002200220022002201 5135235413265003022600000 NaN -Infinity
