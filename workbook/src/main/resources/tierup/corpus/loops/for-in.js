'use strict';
// for-in visits integer keys in ascending order, then the other names as they were added.
const mixed = { b: 1, 2: 'two', a: 2, 1: 'one', 10: 'ten', '-1': 'minus' };
let keys = '';
for (const key in mixed) keys += key + ' ';
console.log(keys.trim()); // expect: 1 2 10 b a -1
let types = '';
for (const index in ['x', 'y']) types += typeof index + index;
console.log(types); // expect: string0string1
const holey = ['a', , 'c'];
holey.extra = true;
keys = '';
for (const key in holey) keys += key + ' ';
console.log(keys.trim()); // expect: 0 2 extra

const base = { inherited: 1, shared: 1 };
const derived = Object.create(base);
derived.own = 2;
derived.shared = 3;
keys = '';
for (const key in derived) keys += `${key}=${derived[key]} `;
console.log(keys.trim()); // expect: own=2 shared=3 inherited=1

for (const key in null) console.log('never', key);
for (const key in undefined) console.log('never', key);
for (const key in 42) console.log('never', key);
keys = '';
for (const key in 'abc') keys += key;
console.log(keys); // expect: 012

const shrinking = { a: 1, b: 2, c: 3 };
keys = '';
for (const key in shrinking) {
    keys += key;
    delete shrinking.b;
}
console.log(keys); // expect: ac
class Point {
    constructor() {
        this.x = 1;
        this.y = 2;
    }
    method() {}
}
keys = '';
for (const key in new Point()) keys += key;
console.log(keys); // expect: xy
