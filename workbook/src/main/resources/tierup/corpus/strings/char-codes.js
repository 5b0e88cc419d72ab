'use strict';
// Unicode: code units, code points, surrogates and comparisons beyond ASCII.
const text = 'a\u00e9\u20ac\u{1F600}';
console.log(text.length); // expect: 5
let codes = '';
for (let i = 0; i < text.length; i++) codes += text.charCodeAt(i) + ' ';
console.log(codes.trim()); // expect: 97 233 8364 55357 56832
console.log('\u{1F600}' === '\uD83D\uDE00', '\u{41}' === 'A'); // expect: true true
console.log('\u00e9' === 'e\u0301', 'e\u0301'.length); // expect: false 2
console.log('\uD83D' < '\uFFFF', '\u{1F600}' < '\uFFFF', 'z' < '\u00e9'); // expect: true true true
console.log(text.codePointAt(3), text.codePointAt(4), text.codePointAt(0), text.codePointAt(9));
// expect: 128512 56832 97 undefined
console.log(text.slice(1, 3), text.indexOf('\u20ac'), text.toUpperCase().charCodeAt(1)); // expect: é€ 2 201
const table = { '\u00e9': 1, 'caf\u00e9': 2 };
console.log(table['é'], table['café'], Object.keys(table).length); // expect: 1 2 2
console.log('日本語'.length, '日本語'[1], '日本語'.split('').reverse().join('')); // expect: 3 本 語本日
let sum = 0;
for (let i = 0; i < 3000; i++) sum += String.fromCharCode(i).charCodeAt(0);
console.log(sum); // expect: 4498500
function utf8Length(s) {
    let n = 0;
    for (const c of s) {
        const code = c.codePointAt(0);
        n += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return n;
}
console.log(utf8Length(text), utf8Length('abc'), utf8Length('日本語')); // expect: 10 3 9
