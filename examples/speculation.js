'use strict';
// A loop that has met nothing but ints in arrays, and sums that are ints, and is compiled for just that: its guards say what was guessed.
// The last call breaks a guess, its guard fails, and the call begins again in tier 1, which is right whatever comes.

function dot(a, b, n) {
    let sum = 0;
    for (let i = 0; i < n; i++) {
        sum += a[i] * b[i];
    }
    return sum;
}

const ones = [1, 1, 1, 1, 1, 1, 1, 1];
const numbers = [3, 1, 4, 1, 5, 9, 2, 6];
let total = 0;
for (let round = 0; round < 20000; round++) {
    total += dot(ones, numbers, 8);
}
console.log(total);
console.log(dot(ones, [0.5, 1, 4, 1, 5, 9, 2, 6], 8));
