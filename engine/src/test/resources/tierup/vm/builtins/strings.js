'use strict';
// String, Number, number formats, parseInt and parseFloat, URI coding.
const log = console.log;
function t(f) {
    try {
        log(f());
    } catch (e) {
        log(e.name + ': ' + e.message);
    }
}
const s = 'Hello, Wörld';
t(() => [
    s.at(0),
    s.at(-1),
    s.at(99),
    s.charAt(1),
    s.charAt(99),
    s.charAt(-1),
    s.charCodeAt(8),
    s.charCodeAt(99),
    s.codePointAt(0),
    s.codePointAt(99),
    '😀'.codePointAt(0),
    '😀'.codePointAt(1),
]);
t(() => [
    s.indexOf('l'),
    s.indexOf('l', 3),
    s.indexOf(''),
    s.indexOf('', 99),
    s.indexOf('z'),
    s.lastIndexOf('l'),
    s.lastIndexOf('l', 3),
    s.lastIndexOf(''),
    s.lastIndexOf('H', -5),
    s.indexOf('l', -5),
    s.indexOf(undefined),
    'undefined'.indexOf(),
]);
t(() => [
    s.includes('Wö'),
    s.includes('x'),
    s.includes('l', 10),
    s.startsWith('Hell'),
    s.startsWith('ello', 1),
    s.endsWith('ld'),
    s.endsWith('Hell', 4),
    ''.startsWith(''),
    'a'.endsWith(''),
]);
t(() => [
    s.slice(1, 4),
    s.slice(-3),
    s.slice(-5, -2),
    s.slice(5, 2),
    s.slice(),
    s.substring(4, 1),
    s.substring(-1, 3),
    s.substring(NaN, 2),
    s.substr(-3, 2),
    s.substr(1),
    s.substr(0, -1),
    s.slice(undefined, 3),
]);
t(() => [
    s.toUpperCase(),
    s.toLowerCase(),
    'ß'.toUpperCase(),
    'ΑΣ'.toLowerCase(),
    'İ'.toLowerCase().length,
    'ﬁ'.toUpperCase(),
]);
t(() => [
    '  a b \n\t'.trim() + '|',
    '  a '.trimStart() + '|',
    '  a '.trimEnd() + '|',
    '\u00a0\ufeffx\u2003'.trim(),
    '\u180ex'.trim().length,
]);
t(() => [
    '5'.padStart(3, '0'),
    '5'.padEnd(3, 'ab'),
    '5'.padStart(6, 'abc'),
    'abc'.padStart(2),
    'x'.padEnd(4) + '|',
    'x'.padStart(5, ''),
    'x'.padStart(3, undefined),
]);
t(() => ['ab'.repeat(3), 'ab'.repeat(0), ''.repeat(1e9), 'a'.repeat(2.9)]);
t(() => [
    'a,b,c'.split(','),
    'a,b,c'.split(',', 2),
    'abc'.split(''),
    'abc'.split(),
    ''.split(''),
    ''.split(','),
    'a,b,'.split(','),
    'abc'.split('abc'),
    'aXXbXXc'.split('XX'),
    'a,b'.split(',', 0),
    'a,b'.split(undefined, 1),
    'a1b'.split(1),
    'a,b,c'.split(',', -1),
]);
t(() => [
    'a-b-c'.replace('-', '+'),
    'a-b-c'.replaceAll('-', '+'),
    'abc'.replace('b', "[$&][$`][$'][$$][$1]"),
    'aaa'.replaceAll('a', (m, i, t) => m + i + t),
    'abc'.replace('x', 'y'),
    'abc'.replace('', '_'),
    'abc'.replaceAll('', '_'),
    'aaaa'.replaceAll('aa', 'b'),
    'abc'.replace('b', () => '$&'),
    'a.b'.replace('.', undefined),
    'x'.replace('x', '$'),
    'x'.replace('x', '$x'),
]);
t(() => [
    'a'.concat('b', 1, null),
    'a'.localeCompare('b'),
    'b'.localeCompare('a'),
    'a'.localeCompare('a'),
    'a'.localeCompare('B'),
    'résumé'.localeCompare('resume'),
    'a'.localeCompare('A'),
]);
t(() => [
    String.fromCharCode(72, 105, 0x1f600),
    String.fromCodePoint(72, 0x1f600),
    String.fromCharCode(),
    String.raw`a\n${1}b`,
    String.raw({ raw: ['x', 'y', 'z'] }, 1, 2, 3),
    String.raw({ raw: 'abc' }, '-', '+'),
]);
t(() => [
    String(null),
    String(undefined),
    String(123),
    String(true),
    String([1, 2]),
    String({}),
    String(Symbol('q')),
    String(),
    new String('x').length,
    typeof new String('a'),
    new String('ab')[1],
    String(-0),
    String([-0]),
    String(() => 1),
]);
t(() => [...'a😀b'].length);
t(() => {
    const it = 'ab'[Symbol.iterator]();
    return [it.next(), it.next(), it.next(), it.next(), String(it), it[Symbol.toStringTag]];
});
t(() => ['a' < 'b', 'a' < 'B', '10' < '9', 10 < '9', 'a'.length, 'abc'[1], 'abc'[5], 'abc'.foo]);
t(() => [
    'é'.normalize('NFD').length,
    'e\u0301'.normalize().length,
    'a\ud800'.isWellFormed(),
    'a\ud800b'.toWellFormed(),
]);
t(() => Object.getOwnPropertyNames('ab'));
t(() => Object.keys('ab'));
t(() => Object.getOwnPropertyDescriptor('ab', 0));
t(() => {
    'use strict';
    'abc'.foo = 1;
});
t(() => {
    'use strict';
    'abc'[0] = 'z';
});
t(() => {
    'use strict';
    'abc'.length = 1;
});
t(() => 'trimLeft' in String.prototype && String.prototype.trimLeft.name);
t(() => {
    let r = '';
    for (const c of 'hi😀') r += '[' + c + ']';
    return r;
});
t(() => [
    parseInt('42px'),
    parseInt('0x1f'),
    parseInt('101', 2),
    parseInt('z', 36),
    parseInt(''),
    parseInt('  -7'),
    parseInt('1e3'),
    parseInt(null),
    parseInt('12', 1),
    parseInt('9', 8),
    parseInt(0.00000001),
    parseInt('0b1'),
    parseInt(-0) === 0,
    parseInt('123456789012345678901234567890'),
    parseFloat('3.14abc'),
    parseFloat('.5'),
    parseFloat('-.5e-2x'),
    parseFloat('abc'),
    parseFloat('Infinityx'),
    parseFloat('-Infinity'),
    parseFloat('1e1000'),
    parseFloat('  1 2'),
    parseFloat('0x10'),
    parseFloat('1_0'),
    parseFloat('-0'),
]);
t(() => [
    Number(''),
    Number(' 12 '),
    Number('0x1F'),
    Number('0b11'),
    Number('0o17'),
    Number('1e3'),
    Number('1,2'),
    Number('abc'),
    Number(null),
    Number(undefined),
    Number(true),
    Number([5]),
    Number([1, 2]),
    Number({}),
    Number('Infinity'),
    Number('-'),
    Number('+5'),
    Number('1.'),
    Number('.5'),
    Number('.'),
    Number('\n'),
    Number('1 2'),
    Number('-0x1'),
    Number('infinity'),
]);
t(() => [
    (255).toString(16),
    (255).toString(2),
    (-255).toString(36),
    (0.5).toString(2),
    (0.1).toString(3),
    (1e21).toString(7),
    NaN.toString(2),
    (-Infinity).toString(16),
    (1.5).toFixed(0),
    (2.5).toFixed(0),
    (-1.5).toFixed(0),
    (1.005).toFixed(2),
    (1e21).toFixed(2),
    (0.000001).toFixed(7),
    (-0.0000001).toFixed(2),
    (-0).toFixed(2),
    (123.456).toFixed(1),
    (1.45).toFixed(1),
    (0).toFixed(),
    (5e-324).toFixed(3),
]);
t(() => [
    (123.456).toPrecision(4),
    (0.00001).toPrecision(1),
    (1e21).toPrecision(3),
    (123456).toPrecision(2),
    (0).toPrecision(3),
    (-1.5).toPrecision(1),
    (1.25).toPrecision(2),
    (123).toPrecision(),
    (1e-7).toPrecision(3),
    (99.99).toPrecision(3),
    (123.456).toExponential(2),
    (0).toExponential(),
    (0).toExponential(2),
    (12345).toExponential(),
    (-1.5e-9).toExponential(1),
    NaN.toExponential(200),
    Infinity.toPrecision(1000),
    (1e21).toExponential(),
    (0.00015).toExponential(),
]);
t(() => [
    Number.MAX_SAFE_INTEGER,
    Number.EPSILON,
    Number.MIN_VALUE,
    Number.MAX_VALUE,
    Number.isInteger(5.0),
    Number.isInteger('5'),
    Number.isSafeInteger(2 ** 53),
    Number.isFinite('1'),
    isFinite('1'),
    isNaN('x'),
    Number.isNaN('x'),
    Number.parseFloat === parseFloat,
    Number.parseInt === parseInt,
]);
t(() => [
    (1234567.891).toLocaleString(),
    (0.5).toLocaleString(),
    (-1234).toLocaleString(),
    (1e21).toLocaleString(),
    (999).toLocaleString(),
    (1234.5678).toLocaleString(),
]);
t(() => [
    1 / 3,
    1e21,
    1e-7,
    123456789012345680000,
    0.1 + 0.2,
    5e-324,
    1.7976931348623157e308,
    -1e-7,
    100,
    1e5,
    1.5e300,
    4.35,
    0.000001,
    1e-6 / 10,
    2 ** 53,
    -0,
]);
t(() => [
    encodeURIComponent('a b&c/é😀'),
    encodeURI('http://x/a b?é#z'),
    decodeURIComponent('%E2%82%AC%20x'),
    decodeURI('%41%2F%20'),
    encodeURIComponent("-_.!~*'()"),
]);
t(() => decodeURIComponent('%zz'));
t(() => encodeURIComponent('\ud800'));
