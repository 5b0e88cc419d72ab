'use strict';
// Loops without calls and without stores: what an optimizing compiler makes of numbers alone. Each kernel goes round n times;
// it is called many times, since code is entered where a function begins.
//
// Of ints: hash, collatz, gcd, bits, modpow, checksum. Of doubles: horner, oscillator, mandel, harmonic, newton, logistic.

// The lower 32 bits are all that anybody sees of the product.
function hash(n) {
    let h = 17;
    for (let i = 0; i < n; i++) h = (h * 31 + i) | 0;
    return h;
}

// Branches that no predictor foresees, and 3n + 1 must be checked.
function collatz(n) {
    let steps = 0;
    let x = 27;
    for (let i = 0; i < n; i++) {
        x = (x & 1) === 0 ? x >> 1 : x * 3 + 1;
        if (x === 1) x = 27 + (i & 7);
        steps = steps + 1;
    }
    return steps + x;
}

// Division bounds it.
function gcd(n) {
    let sum = 0;
    let a = 0;
    let b = 0;
    for (let i = 0; i < n; i++) {
        if (b === 0) {
            sum = (sum + a) & 0xffff;
            a = 1000003 + i;
            b = 7919 + (i & 1023);
        }
        const rest = a % b;
        a = b;
        b = rest;
    }
    return sum;
}

// A population count, and xorshift.
function bits(n) {
    let x = 2463534242 | 0;
    let count = 0;
    for (let i = 0; i < n; i++) {
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        let v = x - ((x >>> 1) & 0x55555555);
        v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
        count = (count + (((v + (v >>> 4)) & 0x0f0f0f0f) & 0xff)) | 0;
    }
    return count;
}

// Sums that ranges keep in int32.
function checksum(n) {
    let a = 1;
    let b = 0;
    for (let i = 0; i < n; i++) {
        a = (a + (i & 255)) & 0xffff;
        b = (b + a) & 0xffff;
    }
    return b * 65536 + a;
}

// Two loops, one inside the other.
function triangle(n) {
    let sum = 0;
    for (let i = 0; i * 64 < n; i++) {
        for (let j = 0; j < 64; j++) sum = (sum + (i ^ j)) & 0xffffff;
    }
    return sum;
}

// A chain of multiplications and additions.
function horner(n) {
    let s = 0;
    for (let i = 0; i < n; i++) {
        const x = i * 0.001;
        s += ((0.5 * x - 1.25) * x + 0.75) * x - 2.5;
    }
    return s;
}

// What the last round left decides the next.
function oscillator(n) {
    let x = 1.5;
    let v = 0.25;
    for (let i = 0; i < n; i++) {
        v += (-0.75 * x - 0.001 * v) * 0.01;
        x += v * 0.01;
    }
    return x;
}

// A branch on doubles.
function mandel(n) {
    let x = 0;
    let y = 0;
    let escapes = 0;
    for (let i = 0; i < n; i++) {
        const t = x * x - y * y - 0.7;
        y = 2 * x * y + 0.27;
        x = t;
        if (x * x + y * y > 4) {
            x = 0.1;
            y = 0.2;
            escapes++;
        }
    }
    return escapes + x;
}

// Division of doubles bounds it.
function harmonic(n) {
    let s = 0;
    for (let i = 1; i <= n; i++) s += 1 / i;
    return s;
}

// An int and a double in one sum.
function average(n) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += (i - mean) * 0.0625;
    return mean;
}

// Chaos, so that a wrong last bit shows.
function logistic(n) {
    let x = 0.4;
    for (let i = 0; i < n; i++) x = 3.7 * x * (1 - x);
    return x;
}

module.exports = {
    hash, collatz, gcd, bits, checksum, triangle, horner, oscillator, mandel, harmonic, average, logistic,
};
