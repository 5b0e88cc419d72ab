'use strict';
// requires: array-methods, spread, getters
// Elements that lie far apart: what hot code finds between them and behind them, and what methods make of the holes.
const read = (array, index) => array[index];
const write = (array, index, value) => { array[index] = value; };
for (let i = 0; i < 3000; i++) { write([1, 2, 3], i % 4, i); read([1, , 3], i % 5); }
const far = [1, 2];
write(far, 5000, 'far');
console.log(read(far, 0), read(far, 2), read(far, 4999), read(far, 5000), read(far, 5001), far.length);
// expect: 1 undefined undefined far undefined 5001
write(far, 4000, 'near');
write(far, 2, 'two');
write(far, 5000, 'again');
console.log(read(far, 2), read(far, 4000), read(far, 5000), far.length, Object.keys(far).join());
// expect: two near again 5001 0,1,2,4000,5000
delete far[4000];
console.log(4000 in far, read(far, 4000), far.push('end'), far.pop(), far.length, far.at(-1));
// expect: false undefined 5002 end 5001 again
far.length = 3;
console.log(read(far, 5000), far.length, far.join()); // expect: undefined 3 1,2,two

const object = { name: 'o' };
write(object, 70000, 'seventy');
write(object, 3, 'three');
object.other = 1;
console.log(read(object, 70000), read(object, 69999), Object.keys(object).join(), JSON.stringify({ ...object }));
// expect: seventy undefined 3,70000,name,other {"3":"three","70000":"seventy","name":"o","other":1}
for (const key in object) write(object, key, key);
console.log(Object.values(object).join(), Object.entries(object).length); // expect: 3,70000,name,other 4

// Filled from behind, and at random: dense in the end.
const behind = [];
for (let i = 9999; i >= 0; i--) write(behind, i, i);
let sum = 0;
for (let i = 0; i < behind.length; i++) sum += read(behind, i);
console.log(behind.length, sum, behind.indexOf(5000)); // expect: 10000 49995000 5000
const scattered = {};
for (let i = 0; i < 6000; i++) write(scattered, (i * 7919) % 6007, i);
let found = 0;
for (let i = 0; i < 6007; i++) if (read(scattered, i) !== undefined) found++;
console.log(found, Object.keys(scattered)[17]); // expect: 6000 17

const make = () => { const array = []; array[0] = 'a'; array[3000] = 'b'; array[7000] = 'c'; return array; };
const show = (array) => array.length + ': ' + Object.keys(array).map((key) => key + array[key]).join(' ');
const results = {
  concat: (a) => show([1].concat(a, make(), 2)),
  slice: (a) => show(a.slice(2999, -1)),
  splice: (a) => show(a.splice(10, 4000, 'x')) + ' | ' + show(a),
  'splice in': (a) => show(a.splice(10, 0, 'x', 'y')) + ' | ' + show(a),
  shift: (a) => a.shift() + ' ' + show(a),
  unshift: (a) => a.unshift('u', 'v') + ' ' + show(a),
  reverse: (a) => show(a.reverse()),
  copyWithin: (a) => show(a.copyWithin(1, 2500, 7001)),
  'copyWithin up': (a) => show(a.copyWithin(5000, 0)),
  fill: (a) => show(a.fill('f', 6998, 7000)),
  flat: (a) => show([a, a].flat()),
  sort: (a) => show(a.sort((x, y) => (x < y ? 1 : -1))),
  indexOf: (a) => a.indexOf('c') + ' ' + a.lastIndexOf('a') + ' ' + a.includes(undefined) + ' ' + a.includes('b'),
  forEach: (a) => { let text = ''; a.forEach((x, i) => { text += i + x; }); return text; },
  map: (a) => show(a.map((x) => x + x)),
  filter: (a) => show(a.filter((x) => x > 'a')),
  reduceRight: (a) => a.reduceRight((x, y, i) => x + y + i),
  join: (a) => a.join('').length + ' ' + a.join().length,
  spread: (a) => [...a].length + ' ' + Math.max.length,
  freeze: (a) => show(Object.freeze(a)) + ' ' + Object.isFrozen(a),
  seal: (a) => { Object.preventExtensions(a); a[3000] = 'B'; return show(a); },
  getter: (a) => { Object.defineProperty(a, 3000, { get: () => 'g' }); return a[3000] + show(a) + a.lastIndexOf('g'); },
  prototype: (a) => [5000, 7000].map((i) => Object.setPrototypeOf([1, , 3], a)[i]).join(),
  'read-only length': (a) => { Object.defineProperty(a, 'length', { writable: false }); a[5] = 'z'; return show(a); },
};
for (const [name, result] of Object.entries(results)) console.log(name, result(make()));
// expect: concat 14004: 01 1a 3001b 7001c 7002a 10002b 14002c 140032
// expect: slice 4001: 1b
// expect: splice 4000: 2990b | 3002: 0a 10x 3001c
// expect: splice in 0:  | 7003: 0a 10x 11y 3002b 7002c
// expect: shift a 7000: 2999b 6999c
// expect: unshift 7003 7003: 0u 1v 2a 3002b 7002c
// expect: reverse 7001: 0c 4000b 7000a
// expect: copyWithin 7001: 0a 501b 4501c 7000c
// expect: copyWithin up 7001: 0a 3000b 5000a
// expect: fill 7001: 0a 3000b 6998f 6999f 7000c
// expect: flat 6: 0a 1b 2c 3a 4b 5c
// expect: sort 7001: 0c 1b 2a
// expect: indexOf 7000 0 true true
// expect: forEach 0a3000b7000c
// expect: map 7001: 0aa 3000bb 7000cc
// expect: filter 2: 0b 1c
// expect: reduceRight cb3000a0
// expect: join 3 7003
// expect: spread 7001 2
// expect: freeze 7001: 0a 3000b 7000c true
// expect: seal 7001: 0a 3000B 7000c
// expect: getter g7001: 0a 3000g 7000c3000
// expect: prototype ,c
// expect: read-only length 7001: 0a 5z 3000b 7000c

// What a getter does on the way is seen.
const late = make();
Object.defineProperty(late, 0, { get() { late[6000] = 'late'; delete late[3000]; return 'got'; }, enumerable: true });
console.log(late.join(''), show(late)); // expect: gotlatec 7001: 0got 6000late 7000c
