'use strict';
// for-of walks arrays (holes read undefined, growth is seen) and strings.
let sum = 0;
for (const n of [1, 2, 3, 4]) sum += n;
console.log(sum); // expect: 10
let reversed = '';
for (const character of 'hello') reversed = character + reversed;
console.log(reversed); // expect: olleh
for (let x of [1, , 3]) {
    x = x * 2;
    console.log(x);
}
// expect: 2
// expect: NaN
// expect: 6
const growing = [1, 2, 3];
let seen = '';
for (const n of growing) {
    if (growing.length < 6) growing.push(n * 10);
    seen += n + ' ';
}
console.log(seen.trim()); // expect: 1 2 3 10 20 30
for (const n of []) console.log('never', n);
const nested = [[1, 2], [3], []];
let flat = '';
for (const row of nested) for (const cell of row) flat += cell;
console.log(flat); // expect: 123
const target = {};
for (target.last of ['a', 'b', 'c']);
console.log(target.last); // expect: c
let found = null;
for (const word of ['apple', 'plum', 'fig']) {
    if (word.length > 4) continue;
    found = word;
    break;
}
console.log(found); // expect: plum
try {
    for (const x of 5) console.log(x);
} catch (error) {
    console.log(error.name); // expect: TypeError
}
var last;
for (last of 'xyz');
console.log(last); // expect: z
