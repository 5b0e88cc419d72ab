'use strict';
// Deep but bounded recursion must succeed, also when hot and with many locals.
function sum(n) {
    return n === 0 ? 0 : n + sum(n - 1);
}
console.log(sum(100), sum(5000)); // expect: 5050 12502500
function wide(n, a, b, c, d) {
    const x = a + b;
    const y = c + d;
    if (n === 0) return x + y;
    return wide(n - 1, b, c, d, x) + (x & 1) + (y & 1);
}
console.log(wide(2000, 1, 2, 3, 4) > 0); // expect: true
let total = 0;
for (let i = 0; i < 50; i++) total += sum(1000);
console.log(total); // expect: 25025000
function build(depth) {
    return depth === 0 ? null : { next: build(depth - 1), depth };
}
function length(list) {
    return list === null ? 0 : 1 + length(list.next);
}
console.log(length(build(3000))); // expect: 3000
function unwind(n) {
    if (n === 0) throw new Error('from the bottom');
    try {
        unwind(n - 1);
    } finally {
        total++;
    }
}
total = 0;
try {
    unwind(2000);
} catch (error) {
    console.log(error.message, total); // expect: from the bottom 2000
}
const nest = (n) => (n === 0 ? [] : [nest(n - 1)]);
let levels = 0;
for (let at = nest(500); at.length > 0; at = at[0]) levels++;
console.log(levels); // expect: 500
