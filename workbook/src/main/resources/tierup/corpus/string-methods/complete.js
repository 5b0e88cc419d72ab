'use strict';
// requires: string-methods, spread
// The rest of String.prototype that needs no regular expression.
console.log('a-b-c'.replaceAll('-', '+'), 'aaa'.replaceAll('a', (m, i) => i), 'abc'.at(-2), 'abc'.substr(1, 1));
// expect: a+b+c 012 b b
console.log(String.fromCodePoint(128512).length, '\u{1F600}'.codePointAt(0), 'x'.localeCompare('y') < 0);
// expect: 2 128512 true
console.log('a,b'.split(',', 1).length, 'abc'.search === undefined, 'I'.normalize() === 'I', [...'a\u{1F600}'].length);
// expect: 1 false true 2
console.log('tEST'.toLocaleUpperCase(), ' x '.trimStart().length, ' x '.trimEnd().length); // expect: TEST 2 2
console.log('ab'.concat(1, null), 'abc'.lastIndexOf('c', -5), 'abc'.lastIndexOf('a', -5), 'abcabc'.lastIndexOf('c', 4));
// expect: ab1null -1 0 2
console.log('\ud800'.isWellFormed(), 'ok'.isWellFormed(), 'x'.toWellFormed()); // expect: false true x
