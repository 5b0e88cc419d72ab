'use strict';
// requires: iteration, spread, destructuring, map-and-set, typed-arrays, arguments
// Everything that can be walked over, by for-of, by spread and by patterns.
class Countdown {
    constructor(from) {
        this.from = from;
    }
    [Symbol.iterator]() {
        let n = this.from;
        return { next: () => (n > 0 ? { value: n--, done: false } : { value: undefined, done: true }) };
    }
}
const map = new Map([['a', 1], ['b', 2]]);
const sources = {
    array: [1, , 'three'],
    string: 'a\u{1F600}b',
    map,
    keys: map.keys(),
    values: map.values(),
    set: new Set(['x', 'y', 'x']),
    entries: ['p', 'q'].entries(),
    typed: new Uint8Array([1, 300, 3]),
    user: new Countdown(3),
    arguments: (function () { return arguments; })(1, 'two'),
    iterator: [7, 8][Symbol.iterator](),
};
for (const [name, source] of Object.entries(sources)) {
    const walked = [];
    for (const element of source) walked.push(String(element));
    const [first, ...others] = source;
    console.log(name, walked.join(' '), '|', String(first), others.length, [...source].length);
}
// expect: array 1 undefined three | 1 2 3
// expect: string a 😀 b | a 2 3
// expect: map a,1 b,2 | a,1 1 2
// expect: keys a b | undefined 0 0
// expect: values 1 2 | undefined 0 0
// expect: set x y | x 1 2
// expect: entries 0,p 1,q | undefined 0 0
// expect: typed 1 44 3 | 1 2 3
// expect: user 3 2 1 | 3 2 3
// expect: arguments 1 two | 1 1 2
// expect: iterator 7 8 | undefined 0 0
console.log(Math.max(...new Countdown(4), ...[2], ...'3'), [...'ab', ...new Set([1]), ...map].length); // expect: 4 5
console.log(String([...map.entries()]), [...[1, 2].keys()].join(), new Set('hello').size); // expect: a,1,b,2 0,1 4
const iterator = [1, 2, 3][Symbol.iterator]();
console.log(iterator.next().value, [...iterator].join(), iterator.next().done,
    iterator[Symbol.iterator]() === iterator);
// expect: 1 2,3 true true
const growing = [1, 2];
for (const n of growing) if (growing.length < 6) growing.push(n * 10);
console.log(growing.join()); // expect: 1,2,10,20,100,200
const shrinking = [1, 2, 3, 4];
let seen = '';
for (const n of shrinking) {
    seen += n;
    shrinking.pop();
}
console.log(seen); // expect: 12
const patched = [1, 2, 3];
patched[Symbol.iterator] = function () {
    return new Countdown(2)[Symbol.iterator]();
};
console.log([...patched].join(), Math.max(...patched), Array.from(patched).join()); // expect: 2,1 2 2,1
for (const bad of [5, {}, null, undefined, { [Symbol.iterator]: 1 }, () => 1]) {
    try {
        console.log([...bad]);
    } catch (error) {
        console.log(error.name);
    }
}
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
let total = 0;
for (let i = 0; i < 1000; i++) for (const n of i % 2 ? [1, 2] : new Countdown(3)) total += n;
console.log(total); // expect: 4500
