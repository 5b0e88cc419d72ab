'use strict';
// requires: map-and-set, spread
// Keys are compared by SameValueZero: NaN is itself, the zeros are one, strings go by their text, objects by identity.
const names = (map) => [...map.values()].join(' ');
const map = new Map();
map.set(NaN, 'NaN').set(0 / 0, 'nan').set(-0, 'zero').set(0, 'null');
console.log(map.size, names(map), map.get(-NaN), 1 / [...map.keys()][1]); // expect: 2 nan null nan Infinity
map.set(1, 'int').set(0.5 + 0.5, 'double').set('1', 'text').set(true, 'true').set(null, 'null').set(undefined,
    'none');
console.log(map.size, names(map)); // expect: 7 nan null double text true null none
console.log(map.get(3 - 2), map.get('1'), map.get(1 * 1.0), map.get(Math.sqrt(1)), map.has(1.0000001));
// expect: double text double double false
console.log(map.get(null), map.get(), map.has(false), map.delete(undefined), map.has());
// expect: null none false true false
const big = new Map([[2 ** 31, 'a'], [2 ** 32, 'b'], [-(2 ** 31), 'c'], [1e300, 'd'], [Infinity, 'e'], [0.1 + 0.2,
    'f']]);
console.log(big.get(2147483648), big.get(4294967296), big.get(-2147483648), big.get(1e300), big.get(1 / 0),
    big.get(0.3));
// expect: a b c d e undefined
let rope = '';
for (let i = 0; i < 40; i++) rope += 'part' + i;
const texts = new Set(['', 'a', rope, 'é', 'Ω']);
let again = 'part0';
for (let i = 1; i < 40; i++) again += 'part' + i;
console.log(texts.has(again), texts.has(''), texts.has('a' + ''), texts.has('\u00e9'), texts.has('\u03a9'),
    texts.has('e'));
// expect: true true true true true false
console.log(texts.add(again).size, texts.add(rope + '!').size, texts.has(again + '!')); // expect: 5 6 true
const a = {};
const b = {};
const objects = new Map([[a, 1], [b, 2], [Map, 3], [objects2, 4]]);
function objects2() {}
console.log(objects.get(a), objects.get(b), objects.get({}), objects.get(Map), objects.get(objects2));
// expect: 1 2 undefined 3 4
a.x = 1;
Object.freeze(b);
console.log(objects.get(a), objects.get(b)); // expect: 1 2
const s = Symbol('s');
const symbols = new Set([s, Symbol('s'), Symbol.for('s'), Symbol.for('s'), Symbol.iterator]);
console.log(symbols.size, symbols.has(s), symbols.has(Symbol('s')), symbols.has(Symbol.for('s')));
// expect: 4 true false true
const hashes = new Set();
for (let i = 0; i < 3000; i++) hashes.add('Aa' + 'BB'.repeat(i % 3) + i % 1000);
console.log(hashes.size); // expect: 3000
const mixed = new Set();
for (let i = 0; i < 1000; i++) mixed.add(i).add(-i).add(i / 2).add(String(i)).add(i * 2 ** 33);
console.log(mixed.size, mixed.has(499.5), mixed.has('499'), mixed.has(499), mixed.has(-999), mixed.has(2 ** 33));
// expect: 4498 true true true true true
