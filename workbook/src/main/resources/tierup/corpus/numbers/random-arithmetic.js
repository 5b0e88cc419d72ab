'use strict';
// A thousand pseudo-random operations on every kind of number, folded into one checksum per operator.
let state = 88172645;
function next() {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
}
const edges = [
    0, -0, 1, -1, 2147483647, -2147483648, 4294967295, 0.5, -1.5, 1e15, 9007199254740991, 1e-7, NaN, Infinity,
];
function operand() {
    switch (next() & 3) {
        case 0: return edges[(next() >>> 0) % edges.length];
        case 1: return next();
        case 2: return next() / 1024;
        default: return next() & 63;
    }
}
const operators = {
    '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b,
    '&': (a, b) => a & b, '|': (a, b) => a | b, '^': (a, b) => a ^ b,
    '<<': (a, b) => a << b, '>>': (a, b) => a >> b, '>>>': (a, b) => a >>> b,
    '<': (a, b) => a < b, '<=': (a, b) => a <= b, '===': (a, b) => a === b,
    min: (a, b) => Math.min(a, b), max: (a, b) => Math.max(a, b), imul: (a, b) => Math.imul(a, b),
};
function fold(checksum, value) {
    const text = Object.is(value, -0) ? '-0' : String(value);
    for (let i = 0; i < text.length; i++) checksum = checksum * 31 + text.charCodeAt(i) | 0;
    return checksum;
}
for (const name in operators) {
    const apply = operators[name];
    let checksum = 7;
    for (let i = 0; i < 1000; i++) checksum = fold(checksum, apply(operand(), operand()));
    console.log(name, checksum);
}
// expect: + 1982587560
// expect: - -517578788
// expect: * -1131074053
// expect: / -818486512
// expect: % -1907820665
// expect: & -1540798659
// expect: | 1434349576
// expect: ^ 186821455
// expect: << 229886055
// expect: >> 595730494
// expect: >>> 742141997
// expect: < -1414118338
// expect: <= -1758189062
// expect: === -664258162
// expect: min 299937702
// expect: max -1591820336
// expect: imul -1590443677
