'use strict';
// A slice shares the units of the string it was cut from; cutting off what was read is linear.
const alphabet = 'abcdefghijklmnopqrstuvwxyz'.repeat(8000);
let rest = alphabet;
let sum = 0;
while (rest.length > 100) {
    sum += rest.charCodeAt(0);
    rest = rest.slice(1);
}
console.log(sum, rest.length, rest);
// expect: 22765006 100 efghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz

// Slices of slices, of ropes and of strings with wide units.
const wide = 'before \u20ac the euro \ud83d\ude00 behind '.repeat(100);
const inner = wide.slice(7, 1000).substring(10, 500).slice(3, -3);
console.log(inner.length, inner.charCodeAt(0), inner.indexOf('euro'), inner.lastIndexOf('\u20ac'),
    inner.includes(wide));
// expect: 484 32 21 463 false
console.log(inner === wide.slice(20, 504), inner < wide, inner.startsWith(wide.slice(20, 60)),
    inner.endsWith('euro'));
// expect: true true true false
const narrow = wide.slice(9, 18) + wide.slice(21, 30).repeat(3);
console.log(narrow, narrow.length, narrow === ' the euro' + ' behind b' + ' behind b' + ' behind b');
// expect: the euro behind bebehind bebehind be 36 false

// As property names and keys.
const table = {};
for (let i = 0; i < 26; i++) table[alphabet.slice(i, i + 40)] = i;
console.log(table[alphabet.slice(26 * 300 + 5, 26 * 300 + 45)], Object.keys(table).length, table[rest.slice(3, 43)]);
// expect: 5 26 7

// Concatenations of slices.
let mirror = '';
for (let i = 0; i < 1000; i++) mirror = alphabet.slice(i, i + 30) + mirror + alphabet.slice(i + 5, i + 35);
console.log(mirror.length, mirror.slice(29990, 30010), mirror.at(-1), mirror.charAt(30000));
// expect: 60000 uvwxyzabcdfghijklmno t f
