'use strict';
// The sieve of Eratosthenes with an array of booleans, and the prime counts it gives.
function sieve(limit) {
    const composite = [];
    for (let i = 0; i <= limit; i++) composite[i] = false;
    const primes = [];
    for (let i = 2; i <= limit; i++) {
        if (composite[i]) continue;
        primes.push(i);
        for (let j = i * i; j <= limit; j += i) composite[j] = true;
    }
    return primes;
}
const primes = sieve(30000);
console.log(primes.length, primes[0], primes[primes.length - 1]); // expect: 3245 2 29989
for (const limit of [10, 100, 1000, 10000]) console.log(limit, primes.filter((p) => p <= limit).length);
// expect: 10 4
// expect: 100 25
// expect: 1000 168
// expect: 10000 1229
let twins = 0;
let gap = 0;
for (let i = 1; i < primes.length; i++) {
    const difference = primes[i] - primes[i - 1];
    if (difference === 2) twins++;
    if (difference > gap) gap = difference;
}
console.log(twins, gap); // expect: 467 52
function factor(n) {
    const factors = [];
    for (const p of primes) {
        if (p * p > n) break;
        while (n % p === 0) {
            factors.push(p);
            n /= p;
        }
    }
    if (n > 1) factors.push(n);
    return factors.join('*');
}
console.log(factor(360), factor(97), factor(2147483647), factor(600851475143), factor(2147483646));
// expect: 2*2*2*3*3*5 97 2147483647 71*839*1471*6857 2*3*3*7*11*31*151*331
