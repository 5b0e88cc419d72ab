'use strict';
// requires: typed-arrays
// Float64Array, Int32Array and Uint8Array convert on store, have a fixed length and keep views apart.
const ints = new Int32Array(4);
ints[0] = 1.9;
ints[1] = 2147483648;
ints[2] = '7';
ints[9] = 5;
console.log(ints.join(), ints.length, ints[9], 9 in ints); // expect: 1,-2147483648,7,0 4 undefined false
const bytes = new Uint8Array([1, 256, -1, 3.7, NaN]);
console.log(bytes.join(), bytes.length); // expect: 1,0,255,3,0 5
const doubles = new Float64Array(3);
doubles[0] = 0.1;
doubles[1] = -0;
doubles[2] = undefined;
console.log(doubles[0], 1 / doubles[1], doubles[2]); // expect: 0.1 -Infinity NaN
doubles.fill(1.5);
let sum = 0;
for (const x of doubles) sum += x;
console.log(sum, doubles.map((x) => x * 2).join()); // expect: 4.5 3,3,3
const n = 1000;
const sieve = new Uint8Array(n);
let primes = 0;
for (let i = 2; i < n; i++) {
    if (sieve[i]) continue;
    primes++;
    for (let j = i * i; j < n; j += i) sieve[j] = 1;
}
console.log(primes); // expect: 168
const accumulator = new Int32Array(1);
for (let i = 0; i < 10000; i++) accumulator[0] += i * 100000;
console.log(accumulator[0]); // expect: 158067456
const wave = new Float64Array(64);
for (let i = 0; i < 64; i++) wave[i] = i % 8 / 8;
for (let round = 0; round < 50; round++) for (let i = 1; i < 63; i++) wave[i] = (wave[i - 1] + wave[i + 1]) / 2;
console.log(Math.round(wave[32] * 1e6)); // expect: 435554
