'use strict';
// requires: spread
// Look-ups in maps and sets that are machine code: keys of every type, numbers in all their forms, strings that
// are equal
// without being one (short, long, of two bytes, parts, concatenations), objects and symbols; adding, overwriting,
// deleting, growing.
const keys = [0, -0, 1, 1.0, -1, 0.5, 2147483648, 2147483647, NaN, 0 / 0, Infinity, '', 'a', 'b', '\u00e9',
    '\u4e2d', true, false,
    null, undefined, Symbol.iterator, Symbol('own'), {}, [], () => 1,
        'a rather long key, of more than twenty-four units'];
const twins = (s) => [s, (s + '!').slice(0, -1), [...s].join(''), s.slice(0, 1) + s.slice(1),
    ('<' + s + '>').slice(1, -1)];
const show = (x) => (typeof x === 'symbol' ? 'symbol' : typeof x === 'object' && x ? 'object' : String(x));

function fill(map, set) {
    keys.forEach((key, i) => {
        map.set(key, i);
        set.add(key);
    });
}

function look(map, set, wanted) {
    return wanted.map((key) => [map.get(key), map.has(key), set.has(key)].join('/')).join(' ');
}

const map = new Map();
const set = new Set();
let last;
for (let round = 0; round < 60; round++) {
    fill(map, set);
    last = look(map, set, keys);
}
console.log(map.size, set.size, last);
// expect: 23 23 1/true/true 1/true/true 3/true/true 3/true/true 4/true/true 5/true/true 6/true/true 7/true/true 9/true/true 9/true/true 10/true/true 11/true/true 12/true/true 13/true/true 14/true/true 15/true/true 16/true/true 17/true/true 18/true/true 19/true/true 20/true/true 21/true/true 22/true/true 23/true/true 24/true/true 25/true/true
console.log([...map.keys()].map(show).join(), [...map.values()].join());
// expect: 0,1,-1,0.5,2147483648,2147483647,NaN,Infinity,,a,b,é,中,true,false,null,undefined,symbol,symbol,object,object,() => 1,a rather long key, of more than twenty-four units 1,3,4,5,6,7,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25
for (let round = 0; round < 60; round++) last = look(map, set, [2, 'c', 'A', {}, [], Symbol('own'), '\u4e2e', 0.25]);
console.log(last);
// expect: /false/false /false/false /false/false /false/false /false/false /false/false /false/false /false/false
for (const text of ['a', 'word', '\u00e9t\u00e9', '\u4e2d\u6587',
    'a rather long key, of more than twenty-four units']) {
    const m = new Map([[text, 'found']]);
    for (let round = 0; round < 60; round++) last = twins(text).map((key) => m.get(key)).join();
    console.log(last, twins(text).map((key) => m.set(key, 1).size).join());
}
// expect: found,found,found,found,found 1,1,1,1,1
// expect: found,found,found,found,found 1,1,1,1,1
// expect: found,found,found,found,found 1,1,1,1,1
// expect: found,found,found,found,found 1,1,1,1,1
// expect: found,found,found,found,found 1,1,1,1,1

// Numbers, and numbers as texts, are different keys; ints and doubles of one value are not.
const numbers = new Map();
for (let i = 0; i < 3000; i++) numbers.set(i * 0.5, i).set(String(i * 0.5), -i);
let sum = 0;
for (let i = 0; i < 3000; i++) sum += numbers.get(i / 2) * 3 + numbers.get(String(i / 2)) + (numbers.has(-i - 1)
    ? 1e9 : 0);
console.log(numbers.size, sum); // expect: 6000 8997000

// Deleting, also the first ones, and adding again: the order is that of insertion.
const queue = new Set();
let removed = 0;
for (let i = 0; i < 5000; i++) {
    queue.add(i % 97);
    if (i % 3 === 0) removed += queue.delete((i * 7) % 97) ? 1 : 0;
    if (i % 50 === 0) removed += queue.delete([...queue][0]) ? 1 : 0;
}
console.log(queue.size, removed, [...queue].join());
// expect: 80 1653 74,82,87,95,6,11,14,19,22,27,32,35,40,43,48,51,53,56,59,61,64,67,69,72,77,80,85,88,90,93,96,1,4,7,9,12,17,20,25,28,30,33,36,38,41,44,46,49,52,54,57,62,65,70,73,75,78,81,83,86,89,91,94,2,5,10,13,15,18,21,23,26,29,31,34,37,39,42,47,50
const drained = new Map();
for (let i = 0; i < 40; i++) drained.set('k' + i, i);
for (let i = 0; i < 40; i++) removed += drained.delete('k' + i) && !drained.delete('k' + i) ? 1 : 0;
console.log(removed, drained.size, [...drained].length, drained.set('k7', 1).get('k7'), drained.get('k8'));
// expect: 1693 0 0 1 undefined

// Weak ones: only objects and symbols; whatever else is not in them.
const weak = new WeakMap();
const members = new WeakSet();
const objects = [];
for (let i = 0; i < 300; i++) objects.push({ i });
for (const o of objects) {
    if (o.i % 2) weak.set(o, o.i);
    if (o.i % 3) members.add(o);
}
sum = 0;
for (const o of objects) sum += (weak.get(o) || 0) + (weak.has(o) ? 1000 : 0) + (members.has(o) ? 7 : 0);
for (const key of [1, 'a', null, undefined,
    {}]) sum += weak.has(key) || members.has(key) || weak.get(key) !== undefined ? 1e9 : 0;
for (const o of objects) sum += weak.delete(o) ? 1 : 0;
console.log(sum, weak.has(objects[1])); // expect: 174050 false
for (let i = 0; i < 3; i++) {
    for (const bad of [1, 'text', Symbol.for('registered'), null]) {
        try {
            weak.set(bad, 1);
            console.log('taken');
        } catch (e) {
            console.log(e.message);
        }
    }
}
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key
// expect: Invalid value used as weak map key

// Receivers of other kinds, subclasses, and methods that have been replaced.
class Counting extends Map {
    get(key) { return super.get(key) || 0; }
    count(key) { return this.set(key, this.get(key) + 1); }
}
const counting = new Counting();
for (let i = 0; i < 500; i++) counting.count(i % 7).count('w' + (i % 5));
console.log([...counting].join(' '), counting.get('absent'), counting.has());
// expect: 0,72 w0,100 1,72 w1,100 2,72 w2,100 3,71 w3,100 4,71 w4,100 5,71 6,71 0 false
for (let i = 0; i < 3; i++) {
    for (const receiver of [new Set(), {}, 1, 'map', null, new WeakMap()]) {
        for (const method of [Map.prototype.get, Map.prototype.has, Map.prototype.set, Map.prototype.delete]) {
            try {
                last = method.call(receiver, 1, 2);
            } catch (e) {
                last = e.message;
            }
            if (i === 2) console.log(last);
        }
    }
}
// expect: Method Map.prototype.get called on incompatible receiver #<Set>
// expect: Method Map.prototype.has called on incompatible receiver #<Set>
// expect: Method Map.prototype.set called on incompatible receiver #<Set>
// expect: Method Map.prototype.delete called on incompatible receiver #<Set>
// expect: Method Map.prototype.get called on incompatible receiver #<Object>
// expect: Method Map.prototype.has called on incompatible receiver #<Object>
// expect: Method Map.prototype.set called on incompatible receiver #<Object>
// expect: Method Map.prototype.delete called on incompatible receiver #<Object>
// expect: Method Map.prototype.get called on incompatible receiver 1
// expect: Method Map.prototype.has called on incompatible receiver 1
// expect: Method Map.prototype.set called on incompatible receiver 1
// expect: Method Map.prototype.delete called on incompatible receiver 1
// expect: Method Map.prototype.get called on incompatible receiver map
// expect: Method Map.prototype.has called on incompatible receiver map
// expect: Method Map.prototype.set called on incompatible receiver map
// expect: Method Map.prototype.delete called on incompatible receiver map
// expect: Method Map.prototype.get called on incompatible receiver null
// expect: Method Map.prototype.has called on incompatible receiver null
// expect: Method Map.prototype.set called on incompatible receiver null
// expect: Method Map.prototype.delete called on incompatible receiver null
// expect: Method Map.prototype.get called on incompatible receiver #<WeakMap>
// expect: Method Map.prototype.has called on incompatible receiver #<WeakMap>
// expect: Method Map.prototype.set called on incompatible receiver #<WeakMap>
// expect: Method Map.prototype.delete called on incompatible receiver #<WeakMap>
Set.prototype.has = function () { return 'replaced'; };
console.log(set.has(1), new Set([1]).has(1)); // expect: replaced replaced
