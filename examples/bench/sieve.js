'use strict';
// Array elements: the sieve of Eratosthenes up to half a million, the array built anew each run.

function run() {
    const limit = 500000;
    const composite = [];
    for (let i = 0; i <= limit; i++) composite.push(false);
    let count = 0;
    for (let i = 2; i <= limit; i++) {
        if (composite[i]) continue;
        count++;
        for (let j = i * 2; j <= limit; j += i) composite[j] = true;
    }
    return count;
}

module.exports = { name: 'sieve', group: 'numbers', run, expected: 41538 };
