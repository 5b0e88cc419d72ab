'use strict';
// requires: map-and-set, iteration, spread, destructuring
// Map and Set keep insertion order, compare keys by SameValueZero, and survive changes while they are walked.
const map = new Map([['a', 1], ['b', 2]]);
map.set('c', 3).set('a', 10);
console.log(map.size, map.get('a'), map.get('z'), map.has('b'), map.delete('b'), map.delete('b'), map.size);
// expect: 3 10 undefined true true false 2
let text = '';
for (const [key, value] of map) text += `${key}=${value} `;
map.forEach((value, key) => { text += `${key}:${value} `; });
console.log(text.trim(), [...map.keys()].join(), [...map.values()].join()); // expect: a=10 c=3 a:10 c:3 a,c 10,3
const keys = new Map();
const object = {};
keys.set(NaN, 'nan').set(0, 'zero').set('0', 'text').set(object, 'object').set(undefined, 'undefined');
console.log(keys.get(NaN), keys.get(-0), keys.get('0'), keys.get(object), keys.get({}), keys.get());
// expect: nan zero text object undefined undefined
const set = new Set([3, 1, 3, 2, 1]);
console.log(set.size, [...set].join(), set.has(2), set.add(9) === set, set.delete(3), [...set].join());
// expect: 3 3,1,2 true true true 1,2,9
const growing = new Set([1]);
for (const n of growing) if (n < 5) growing.add(n + 1);
console.log([...growing].join()); // expect: 1,2,3,4,5
const shrinking = new Map([[1, 'a'], [2, 'b'], [3, 'c']]);
text = '';
for (const [key] of shrinking) {
    text += key;
    shrinking.delete(key + 1);
}
console.log(text, shrinking.size); // expect: 13 2
const counts = new Map();
for (let i = 0; i < 10000; i++) counts.set(i % 97, (counts.get(i % 97) || 0) + 1);
console.log(counts.size, counts.get(0), counts.get(96)); // expect: 97 104 103
map.clear();
console.log(map.size, [...map].length); // expect: 0 0
