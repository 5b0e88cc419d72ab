'use strict';
// Length, indexing, immutability, escapes, comparison, concatenation.
const text = 'hello';
console.log(text.length, text[0], text[4], text[5], text[-1], text.length === 5);
// expect: 5 h o undefined undefined true
console.log('quote\'s', "double\"s", 'back\\slash', '\x41\u0042\u{43}', 'a\tb'.length);
// expect: quote's double"s back\slash ABC 3
const continued = 'line \
continued';
console.log(continued); // expect: line continued
console.log('first\nsecond');
// expect: first
// expect: second
console.log('\0'.length, '\u00e9', '\u20ac'.length, '\u{1F600}'.length); // expect: 1 é 1 2
try {
    text[0] = 'j';
    console.log('changed');
} catch (error) {
    console.log(error.name, text); // expect: TypeError hello
}
try {
    text.length = 1;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
console.log('abc' < 'abd', 'a' < 'b', 'Z' < 'a', 'abc' === 'ab' + 'c', 'abc'.length); // expect: true true true true 3
let built = '';
for (let i = 0; i < 26; i++) built += String.fromCharCode(97 + i);
console.log(built); // expect: abcdefghijklmnopqrstuvwxyz
let long = '';
for (let i = 0; i < 20000; i++) long += i % 10;
console.log(long.length, long[12345], long.slice(-3)); // expect: 20000 5 789
console.log(typeof 'x', 'x'.constructor === String, String(12) + String(null)); // expect: string true 12null
console.log('5' * '4', '5' + 4, 'abc' * 1, +'  7  ', '3' > '12', 3 > '12'); // expect: 20 54 NaN 7 true false
const a = 'same';
const b = ['sa', 'me'].join('');
console.log(a === b, a == b, { same: 'found' }[b]); // expect: true true found
