'use strict';
// NaN enters a hot loop late and must poison the sums and comparisons that follow, and only those.
function sum(values) {
    let total = 0;
    for (let i = 0; i < values.length; i++) total += values[i];
    return total;
}
function maximum(values) {
    let best = -Infinity;
    for (let i = 0; i < values.length; i++) if (values[i] > best) best = values[i];
    return best;
}
const values = [];
for (let i = 0; i < 500; i++) values.push(i);
let check = 0;
for (let i = 0; i < 50; i++) check += sum(values) + maximum(values);
console.log(check); // expect: 6262450
values[250] = NaN;
console.log(sum(values), maximum(values)); // expect: NaN 499
values[250] = undefined;
console.log(sum(values), maximum(values)); // expect: NaN 499
values[250] = 250.5;
console.log(sum(values), maximum(values)); // expect: 124750.5 499
let counts = { less: 0, equal: 0, greater: 0, none: 0 };
for (let i = 0; i < 20000; i++) {
    const v = i % 1000 === 999 ? NaN : i % 3;
    if (v < 1) counts.less++;
    else if (v === 1) counts.equal++;
    else if (v > 1) counts.greater++;
    else counts.none++;
}
console.log(counts.less, counts.equal, counts.greater, counts.none); // expect: 6660 6660 6660 20
let x = 1;
let rounds = 0;
while (x === x && rounds < 20000) {
    rounds++;
    x = rounds === 12345 ? Infinity - Infinity : x + 1;
}
console.log(rounds, x); // expect: 12345 NaN
function compare(a, b) {
    return (a < b) + ' ' + (a <= b) + ' ' + (a > b) + ' ' + (a >= b) + ' ' + (a === b) + ' ' + (a !== b);
}
let same = '';
for (let i = 0; i < 12000; i++) same = compare(i, 6000);
console.log(same); // expect: false false true true false true
console.log(compare(NaN, 1), compare(1, NaN));
// expect: false false false false false true false false false false false true
console.log(compare(1.5, 1.5), compare(-0, 0));
// expect: false true false true true false false true false true true false
