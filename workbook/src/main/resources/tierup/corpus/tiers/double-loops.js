'use strict';
// Hot double arithmetic: polynomials, Newton's method, series, integer-valued doubles as indices.
function polynomial(x) {
    return ((2.5 * x - 1.25) * x + 0.5) * x - 3;
}
let sum = 0;
for (let i = 0; i < 20000; i++) sum += polynomial(i / 10000);
console.log(sum); // expect: 16658.666874999923
function squareRoot(n) {
    let x = n;
    for (let i = 0; i < 60; i++) {
        const next = (x + n / x) / 2;
        if (next === x) break;
        x = next;
    }
    return x;
}
let worst = 0;
for (let i = 1; i < 2000; i++) worst = Math.max(worst, Math.abs(squareRoot(i) - Math.sqrt(i)));
console.log(worst < 1e-12, squareRoot(2), squareRoot(144)); // expect: true 1.414213562373095 12
let pi = 0;
let sign = 1;
for (let k = 0; k < 50000; k++) {
    pi += sign * 4 / (2 * k + 1);
    sign = -sign;
}
console.log(pi); // expect: 3.1415726535897814
let e = 1;
let term = 1;
for (let n = 1; n < 20; n++) {
    term /= n;
    e += term;
}
console.log(e); // expect: 2.7182818284590455
const list = [10, 20, 30, 40];
let indexed = 0;
for (let x = 0; x < 4; x += 0.5) indexed += list[x] === undefined ? 1 : list[x];
for (let i = 0; i < 12000; i++) indexed += list[i * 0.5 * 2 % 4];
console.log(indexed); // expect: 300104
let logistic = 0.5;
for (let i = 0; i < 20000; i++) logistic = 3.9 * logistic * (1 - logistic);
console.log(logistic); // expect: 0.9551837772636598
let mixed = 0;
for (let i = 0; i < 20000; i++) mixed = (mixed + i * 0.1) % 97.5;
console.log(mixed); // expect: 92.50000000106911
console.log(Math.floor(1e5 * 1.1), 0.1 * 3 === 0.3, 1e300 * 1e10, -1e300 * 1e10);
// expect: 110000 false Infinity -Infinity
