'use strict';
// Bitwise operators work on 32-bit integers, whatever the operands were.
console.log(12 & 10, 12 | 10, 12 ^ 10, ~12); // expect: 8 14 6 -13
console.log(-1 & 255, -256 | 1, -1 ^ 1, ~-1, ~0); // expect: 255 -255 -2 0 -1
console.log(1 << 4, 1 << 31, 1 << 32, 1 << 33, -1 << 4); // expect: 16 -2147483648 1 2 -16
console.log(256 >> 4, -256 >> 4, -1 >> 31, 2147483647 >> 31); // expect: 16 -16 -1 0
console.log(256 >>> 4, -256 >>> 4, -1 >>> 0, -1 >>> 31, -1 >>> 32); // expect: 16 268435440 4294967295 1 4294967295
console.log(5 << -1, 5 >> -31, 5 >>> 33); // expect: -2147483648 2 2
console.log(5 & 3 | 8 ^ 2); // expect: 11
console.log(1 << 2 + 3, (1 << 2) + 3); // expect: 32 7
console.log(~~7.9, ~~-7.9, 7.9 | 0); // expect: 7 -7 7

let x = 0b1010;
x &= 0b0110;
console.log(x); // expect: 2
x |= 0b1001;
console.log(x); // expect: 11
x ^= 0b1111;
console.log(x); // expect: 4
x <<= 5;
console.log(x); // expect: 128
x >>= 2;
console.log(x); // expect: 32
x = -x;
x >>>= 28;
console.log(x); // expect: 15

function bits(n) {
    let text = '';
    for (let i = 7; i >= 0; i--) text += n >> i & 1;
    return text;
}
console.log(bits(5), bits(170), bits(-1)); // expect: 00000101 10101010 11111111
