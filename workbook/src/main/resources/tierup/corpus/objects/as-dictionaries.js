'use strict';
// Objects as tables with arbitrary keys: inherited names, empty keys, keys that look like numbers.
const table = Object.create(null);
table['toString'] = 'own';
table['__proto'] = 1;
table[''] = 'empty key';
table[' '] = 'blank';
table['1'] = 'one';
table['01'] = 'zero one';
table['1.0'] = 'one point zero';
table['-1'] = 'minus';
table['constructor'] = 'c';
console.log(Object.keys(table).join('|')); // expect: 1|toString|__proto|| |01|1.0|-1|constructor
console.log(table[''], table[1], table['01'], table.toString, 'valueOf' in table, 'constructor' in table);
// expect: empty key one zero one own false true
const plain = {};
console.log('constructor' in plain, plain.hasOwnProperty('constructor'), typeof plain['toString'], plain['']);
// expect: true false function undefined
const counts = {};
for (const word of 'to be or not to be that is the question to be'.split(' ')) {
    counts[word] = counts.hasOwnProperty(word) ? counts[word] + 1 : 1;
}
console.log(Object.entries(counts).map((e) => e.join(':')).join(' '));
// expect: to:3 be:3 or:1 not:1 that:1 is:1 the:1 question:1
const inverted = {};
for (const key in counts) (inverted[counts[key]] = inverted[counts[key]] || []).push(key);
console.log(inverted[3].join(), inverted[1].length); // expect: to,be 6
const memo = {};
function grid(x, y) {
    const key = x + ',' + y;
    if (!(key in memo)) memo[key] = x === 0 || y === 0 ? 1 : grid(x - 1, y) + grid(x, y - 1);
    return memo[key];
}
console.log(grid(12, 12), Object.keys(memo).length); // expect: 2704156 168
let hits = 0;
const set = {};
for (let i = 0; i < 20000; i++) {
    const key = 'k' + i * i % 1009;
    if (set[key] === true) hits++;
    set[key] = true;
}
console.log(hits, Object.keys(set).length); // expect: 19495 505
