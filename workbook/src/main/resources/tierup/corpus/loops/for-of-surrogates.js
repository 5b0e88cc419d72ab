'use strict';
// A string is walked by code points: a surrogate pair is one round.
let count = 0;
for (const c of 'a\u{1F600}b') {
    count++;
    console.log(c.length);
}
// expect: 1
// expect: 2
// expect: 1
console.log(count, 'a\u{1F600}b'.length); // expect: 3 4
let units = '';
for (const c of '\uD83Dx\uDE00') units += c.length;
console.log(units); // expect: 111
const pair = '\uD83D' + '\uDE00';
let rounds = 0;
for (const c of pair) {
    rounds++;
    console.log(c === '\u{1F600}'); // expect: true
}
console.log(rounds); // expect: 1
