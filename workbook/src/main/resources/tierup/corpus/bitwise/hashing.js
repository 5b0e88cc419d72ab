'use strict';
// Wrap-around integer hashing, the classic use of |0 and >>>: int overflow in every round.
function javaHash(text) {
    let hash = 0;
    for (let i = 0; i < text.length; i++) hash = hash * 31 + text.charCodeAt(i) | 0;
    return hash;
}
console.log(javaHash(''), javaHash('a'), javaHash('hello'), javaHash('The quick brown fox jumps'));
// expect: 0 97 99162322 786085448

function fnv1a(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return hash >>> 0;
}
console.log(fnv1a(''), fnv1a('a'), fnv1a('foobar')); // expect: 2166136261 3826002220 3214735720

function xorshift(seed) {
    let state = seed;
    return function () {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return state >>> 0;
    };
}
const next = xorshift(2463534242);
console.log(next(), next(), next()); // expect: 723471715 2497366906 2064144800
let parity = 0;
for (let i = 0; i < 20000; i++) parity ^= next();
console.log(parity); // expect: 976478934

function popcount(n) {
    let count = 0;
    while (n !== 0) {
        n &= n - 1;
        count++;
    }
    return count;
}
console.log(popcount(0), popcount(255), popcount(-1), popcount(0x55555555)); // expect: 0 8 32 16

function reverseBits(n) {
    let result = 0;
    for (let i = 0; i < 32; i++) {
        result = result << 1 | n & 1;
        n >>>= 1;
    }
    return result >>> 0;
}
console.log(reverseBits(1), reverseBits(0xf0), reverseBits(-2)); // expect: 2147483648 251658240 2147483647
