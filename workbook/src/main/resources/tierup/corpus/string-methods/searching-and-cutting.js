'use strict';
// requires: string-methods, spread
// The methods of strings that need no regular expression, at positions negative, huge, broken, or not given.
const text = 'banana\u{1F600}split';
const positions = [undefined, -1, 0, 2.9, 6, 7, 99, NaN, Infinity, -Infinity, '3', null];
const row = (name, ...args) => positions.map((p) => JSON.stringify(text[name](...args, p))).join(' ');
for (const name of ['charAt', 'charCodeAt', 'codePointAt', 'at', 'slice', 'substring']) console.log(name, row(name));
// expect: charAt "b" "" "b" "n" "\ud83d" "\ude00" "" "b" "" "" "a" "b"
// expect: charCodeAt 98 null 98 110 55357 56832 null 98 null null 97 98
// expect: codePointAt 98  98 110 128512 56832  98   97 98
// expect: at "b" "t" "b" "n" "\ud83d" "\ude00"  "b"   "a" "b"
// expect: slice "banana😀split" "t" "banana😀split" "nana😀split" "😀split" "\ude00split" "" "banana😀split" "" "banana😀split" "ana😀split" "banana😀split"
// expect: substring "banana😀split" "banana😀split" "banana😀split" "nana😀split" "😀split" "\ude00split" "" "banana😀split" "" "banana😀split" "ana😀split" "banana😀split"
for (const name of ['indexOf', 'lastIndexOf', 'includes', 'startsWith', 'endsWith']) {
    console.log(name, row(name, 'an'), '|', row(name, ''));
}
// expect: indexOf 1 1 1 3 -1 -1 -1 1 -1 1 3 1 | 0 0 0 2 6 7 13 0 13 0 3 0
// expect: lastIndexOf 3 -1 -1 1 3 3 3 3 3 -1 3 -1 | 13 0 0 2 6 7 13 13 13 0 3 0
// expect: includes true true true true false false false true false true true true | true true true true true true true true true true true true
// expect: startsWith false false false false false false false false false false true false | true true true true true true true true true true true true
// expect: endsWith false false false false false false false false false false true false | true true true true true true true true true true true true
console.log(positions.map((p) => text.slice(p, -2)).join());
// expect: banana😀spl,,banana😀spl,nana😀spl,😀spl,�spl,,banana😀spl,,banana😀spl,ana😀spl,banana😀spl
console.log(positions.map((p) => 'abcdef'.substring(4, p)).join(), 'abcdef'.substr(-3, 2));
// expect: ef,abcd,abcd,cd,ef,ef,ef,abcd,ef,abcd,d,abcd de
console.log('a-b-c'.split('-').join('|'), 'abc'.split('').length, 'abc'.split().length, 'a,b,c'.split(',',
    2).join('|'));
// expect: a|b|c 3 1 a|b
console.log(''.split('').length, ''.split(',').length, 'xaxbx'.split('x').length,
    'abc'.split('abc').join('|') === '|');
// expect: 0 1 4 true
console.log('a.b.a'.replace('a', '[$&$`$\'$$$1]'), 'a.b.a'.replaceAll('a', (m, at, all) => m + at + all.length));
// expect: [a.b.a$$1].b.a a05.b.a45
console.log('aaa'.replaceAll('aa', 'b'), 'abc'.replaceAll('', '-'), 'abc'.replace('', '^'), 'x'.replace('y', 'z'));
// expect: ba -a-b-c- ^abc x
console.log('abc'.padStart(6, '12'), 'abc'.padEnd(7, 'xy'), 'abc'.padStart(2), 'abc'.padEnd(5, '') + '|',
    'a'.padStart(3, 'é'));
// expect: 121abc abcxyxy abc abc| ééa
console.log(JSON.stringify(' \t\n\u00a0\ufeffx \u2028'.trim()), ' x '.trimStart() + '|', ' x '.trimEnd() + '|');
// expect: "x" x |  x|
console.log('abc'.repeat(0) === '', 'ab'.repeat(3), 'Straße'.toUpperCase(), 'İ'.toLowerCase().length,
    'ΑΣ'.toLowerCase());
// expect: true ababab STRASSE 2 ας
console.log('a'.concat('b', 1, null, [2, 3]), 'abc'.localeCompare('abd'), 'a'.localeCompare('B'),
    'a'.localeCompare('a'));
// expect: ab1null2,3 -1 -1 0
console.log([...text].length, text.length, text.isWellFormed?.() ?? true, 'e\u0301'.normalize('NFC').length);
// expect: 12 13 true 1
console.log(String.fromCharCode(72, 105, 65536 + 33), String.fromCodePoint(128512) === '\u{1F600}',
    String.raw`\n`.length);
// expect: Hi! true 2
for (const action of [
    () => 'x'.repeat(-1),
    () => 'x'.repeat(Infinity),
    () => String.fromCodePoint(1.5),
    () => String.fromCodePoint(0x110000),
    () => String.prototype.trim.call(null),
    () => 'x'.normalize('NFX'),
    () => String.prototype.at.call({ toString: () => 'object' }, -1),
    () => 'x'.startsWith(),
    () => 'undefined'.includes(),
]) {
    try {
        console.log(String(action()));
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}
// expect: RangeError: Invalid count value: -1
// expect: RangeError: Invalid count value: Infinity
// expect: RangeError: Invalid code point 1.5
// expect: RangeError: Invalid code point 1114112
// expect: TypeError: String.prototype.trim called on null or undefined
// expect: RangeError: The normalization form should be one of NFC, NFD, NFKC, NFKD.
// expect: t
// expect: false
// expect: true
let hash = 0;
for (let i = 0; i < 3000; i++) {
    const s = text.slice(i % 7, 12) + i;
    hash = (hash * 31 + s.indexOf('n') + s.charCodeAt(i % s.length) + s.at(-1).length + s.lastIndexOf('a',
        i % 9)) | 0;
}
console.log(hash); // expect: 421709277
