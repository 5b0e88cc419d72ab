'use strict';
// Hot string code: comparison, concatenation, character access, switches on strings, as keys.
function classify(c) {
    switch (c) {
        case 'a': case 'e': case 'i': case 'o': case 'u': return 'vowel';
        case ' ': return 'space';
        default: return c >= 'a' && c <= 'z' ? 'consonant' : 'other';
    }
}
const text = 'the quick brown fox jumps over the lazy dog, 42 times! ';
const counts = {};
for (let i = 0; i < 12000; i++) {
    const k = classify(text[i % text.length]);
    counts[k] = (counts[k] || 0) + 1;
}
console.log(Object.keys(counts).map((k) => k + '=' + counts[k]).join(' '));
// expect: consonant=5891 vowel=2837 space=2400 other=872
let hash = 7;
for (let i = 0; i < 20000; i++) hash = hash * 31 + text.charCodeAt(i % text.length) | 0;
console.log(hash); // expect: -1593969216
let rotating = 'abcdefghij';
for (let i = 0; i < 10000; i++) rotating = rotating.slice(1) + rotating[0];
console.log(rotating); // expect: abcdefghij
let equalities = 0;
const half = text.length >> 1;
for (let i = 0; i < 5000; i++) {
    const a = text.slice(i % half, i % half + 3);
    const b = text.slice(i % 7, i % 7 + 3);
    if (a === b) equalities++;
    if (a < b) equalities += 10;
}
console.log(equalities); // expect: 25049
let numbers = 0;
for (let i = 0; i < 8000; i++) numbers += Number('' + i) + +`${i % 10}`;
console.log(numbers); // expect: 32032000
let built = '';
for (let i = 0; i < 12000; i++) {
    built += i % 2 ? 'x' : i;
    if (built.length > 1000) built = built.slice(990);
}
console.log(built.length, built.slice(0, 12)); // expect: 745 x11752x11754
const keys = ['alpha', 'beta', 'gamma', 'al' + 'pha'];
const table = { alpha: 1, beta: 2, gamma: 3 };
let looked = 0;
for (let i = 0; i < 16000; i++) looked += table[keys[i & 3]];
console.log(looked); // expect: 28000
