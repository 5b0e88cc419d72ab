'use strict';
// The sieve of Eratosthenes: a hot loop of array stores.

function sieve(limit) {
    const composite = [];
    for (let i = 0; i <= limit; i++) composite[i] = false;
    let count = 0;
    for (let i = 2; i <= limit; i++) {
        if (composite[i]) continue;
        count++;
        for (let j = i * i; j <= limit; j += i) composite[j] = true;
    }
    return count;
}

for (let limit = 10; limit <= 1000000; limit *= 10) {
    console.log('primes up to ' + limit + ': ' + sieve(limit));
}
