'use strict';
// Straight code in a function of its own, called from a loop. Most of the work is done in `straight`; who gets the samples?
//   ./vm --profile=both p01-profiler/experiments/straight_code.js

function straight(x) {
    return ((x * 3 + 1) ^ (x * 5 + 2) ^ (x * 7 + 3) ^ (x * 11 + 4) ^ (x * 13 + 5) ^ (x * 17 + 6)) & 1023;
}

function driver(rounds) {
    let sum = 0;
    for (let i = 0; i < rounds; i++) sum += straight(i);
    return sum;
}

console.log(driver(300000));
