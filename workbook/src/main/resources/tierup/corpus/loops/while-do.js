'use strict';
// while tests first, do-while runs its body at least once; break and continue in both.
let n = 27;
let steps = 0;
while (n !== 1) {
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
    steps++;
}
console.log(steps); // expect: 111

let digits = 0;
let value = 0;
do {
    digits++;
    value = Math.trunc(value / 10);
} while (value > 0);
console.log(digits); // expect: 1

let odd = 0;
let i = 0;
while (true) {
    i++;
    if (i > 100) break;
    if (i % 2 === 0) continue;
    odd += i;
}
console.log(odd); // expect: 2500

let text = '';
let k = 0;
do {
    k++;
    if (k === 2) continue;
    text += k;
} while (k < 5);
console.log(text); // expect: 1345

function gcd(a, b) {
    while (b) {
        const rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}
console.log(gcd(1071, 462), gcd(17, 5), gcd(0, 9)); // expect: 21 1 9

let countdown = 3;
while (countdown--) console.log(countdown);
// expect: 2
// expect: 1
// expect: 0
console.log(countdown); // expect: -1
while (false) console.log('never');
do console.log('once'); while (false); // expect: once
