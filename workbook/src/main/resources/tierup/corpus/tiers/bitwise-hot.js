'use strict';
// Bitwise code compiled for integers meets doubles, huge values, strings and undefined.
function mix(a, b) {
    return (a ^ b) + (a & b) * 2 | 0;
}
function shifts(a, n) {
    return (a << n) + (a >> n) + (a >>> n);
}
let check = 0;
for (let i = 0; i < 20000; i++) check = mix(check, i) + shifts(i, i & 31) | 0;
console.log(check); // expect: 218705674
console.log(mix(1.9, 2.9), mix(4294967296 + 5, 3), mix('12', 3), mix(null, undefined), mix(NaN, -1), mix(1e20, 1));
// expect: 3 8 15 0 -1 1661992961
console.log(shifts(-1, 4), shifts(2147483648, 1), shifts('8', '1'), shifts(0.5, 3), shifts(-5.5, 1), shifts(1, 33));
// expect: 268435438 0 24 0 2147483632 2
function not(a) {
    return ~a;
}
let nots = 0;
for (let i = -8000; i < 8000; i++) nots += not(i);
console.log(nots, not(1.5), not('7'), not(undefined), not(4294967295), not(-2147483649));
// expect: -8000 -2 -8 -1 0 -2147483648
let unsigned = 0;
for (let i = 0; i < 20000; i++) {
    const u = i * 2654435769 >>> 0;
    if (u > 2147483647) unsigned++;
}
console.log(unsigned); // expect: 9999
function crc(text) {
    let c = -1;
    for (let i = 0; i < text.length; i++) {
        c ^= text.charCodeAt(i);
        for (let k = 0; k < 8; k++) c = c & 1 ? c >>> 1 ^ 0xedb88320 : c >>> 1;
    }
    return ~c >>> 0;
}
console.log(crc('123456789'), crc(''), crc('The quick brown fox jumps over the lazy dog'));
// expect: 3421780262 0 1095738169
let acc = 1;
for (let i = 0; i < 30000; i++) acc = acc << 1 ^ (acc >>> 31 ? 0x04c11db7 : 0) ^ i & 1;
console.log(acc, acc >>> 0); // expect: 1585911398 1585911398
