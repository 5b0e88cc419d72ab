'use strict';
// requires: map-and-set, destructuring
// Tens of thousands of entries of each sort: tables that grow, shrink by deletion, and are walked in order.
const N = 40000;
const map = new Map();
for (let i = 0; i < N; i++) map.set(i * 7, i);
let sum = 0;
for (let i = 0; i < N; i++) sum += map.get(i * 7);
console.log(map.size, sum, map.has(7 * N), map.get(3)); // expect: 40000 799980000 false undefined
for (let i = 0; i < N; i += 2) map.delete(i * 7);
let previous = -1;
let ordered = true;
sum = 0;
for (const [key, value] of map) {
    ordered = ordered && value > previous && key === value * 7;
    previous = value;
    sum += value;
}
console.log(map.size, ordered, sum); // expect: 20000 true 400000000
const texts = new Map();
for (let i = 0; i < N; i++) texts.set('key' + (i % 15000), i);
console.log(texts.size, texts.get('key0'), texts.get('key14999'), texts.keys().next().value);
// expect: 15000 30000 29999 key0
const objects = Array.from({ length: 15000 }, (_, i) => ({ i }));
const set = new Set(objects);
let found = 0;
for (const object of objects) if (set.has(object) && !set.has({ i: object.i })) found++;
console.log(set.size, found); // expect: 15000 15000
for (let round = 0; round < 5; round++) {
    set.clear();
    for (let i = 0; i < 6000; i++) set.add(i + 0.5);
}
console.log(set.size, set.has(0.5), set.has(objects[0])); // expect: 6000 true false
