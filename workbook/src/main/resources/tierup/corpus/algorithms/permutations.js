'use strict';
// All permutations by recursion and in lexicographic order; combinations and subsets.
function permutations(list) {
    if (list.length === 0) return [[]];
    const result = [];
    list.forEach((head, i) => {
        const rest = list.slice(0, i).concat(list.slice(i + 1));
        for (const tail of permutations(rest)) result.push([head].concat(tail));
    });
    return result;
}
console.log(permutations([1, 2, 3]).map((p) => p.join('')).join(' ')); // expect: 123 132 213 231 312 321
console.log(permutations(['a', 'b', 'c', 'd']).length, permutations([]).length); // expect: 24 1
function next(a) {
    let i = a.length - 2;
    while (i >= 0 && a[i] >= a[i + 1]) i--;
    if (i < 0) return false;
    let j = a.length - 1;
    while (a[j] <= a[i]) j--;
    let t = a[i];
    a[i] = a[j];
    a[j] = t;
    for (let l = i + 1, r = a.length - 1; l < r; l++, r--) {
        t = a[l];
        a[l] = a[r];
        a[r] = t;
    }
    return true;
}
const digits = [1, 2, 3, 4, 5, 6, 7];
let count = 1;
let fixedPoints = 0;
do {
    for (let i = 0; i < 7; i++) if (digits[i] === i + 1) fixedPoints++;
    if (count === 2000) console.log(digits.join('')); // expect: 3652174
    count++;
} while (next(digits));
console.log(count - 1, fixedPoints); // expect: 5040 5040
const repeated = [1, 1, 2, 2];
let distinct = 1;
while (next(repeated)) distinct++;
console.log(distinct); // expect: 6
function combinations(n, k, start = 0, chosen = []) {
    if (chosen.length === k) return [chosen.join('')];
    let result = [];
    for (let i = start; i < n; i++) result = result.concat(combinations(n, k, i + 1, chosen.concat(i)));
    return result;
}
console.log(combinations(5, 3).join(' ')); // expect: 012 013 014 023 024 034 123 124 134 234
const subsets = [];
for (let mask = 0; mask < 16; mask++) {
    let subset = '';
    for (let i = 0; i < 4; i++) if (mask >> i & 1) subset += 'abcd'[i];
    subsets.push(subset || '-');
}
console.log(subsets.join(' ')); // expect: - a b ab c ac bc abc d ad bd abd cd acd bcd abcd
