'use strict';
// requires: destructuring, getters
// Everything that can be assigned to can stand in a pattern: members, elements, setters, nested patterns.
const point = { x: 0, y: 0, set sum(v) { this.x = v; this.y = -v; } };
let list = [1, 2, 3];
[point.x, list[2], ...list] = [10, 20, 30, 40];
console.log(point.x, list.join()); // expect: 10 30,40
({ a: point.sum } = { a: 7 });
console.log(point.x, point.y); // expect: 7 -7
[[point.x, { deep: [point.y] }], ...[list[0], list.length]] = [[1, { deep: [2] }], 9, 1];
console.log(point.x, point.y, list.join()); // expect: 1 2 9
let rest;
({ x: point.y, ...rest } = { x: 'x', z: 'z', [Symbol.iterator]: 1 });
console.log(point.y, Object.keys(rest).join()); // expect: x z
class Pair {
    set first(v) {
        this.a = v;
    }
    fill(values) {
        [this.first, this.b = 'default'] = values;
        return this.a + '/' + this.b;
    }
}
console.log(new Pair().fill([1]), new Pair().fill([1, 2]), new Pair().fill('xyz')); // expect: 1/default 1/2 x/y
const frozen = Object.freeze({ a: 1 });
try {
    [point.x, frozen.a] = ['stored', 'refused'];
} catch (error) {
    console.log(error.name, point.x); // expect: TypeError stored
}
const constant = 1;
try {
    ({ constant } = { constant: 2 });
} catch (error) {
    console.log(error.name, error.message, constant); // expect: TypeError Assignment to constant variable. 1
}
let swaps = 0;
let low = 5;
let high = 1;
for (let i = 0; i < 3000; i++) {
    if (low > high) {
        [low, high] = [high, low];
        swaps++;
    }
    [low, high] = [low + (i % 3), high + (i % 2)];
}
console.log(low, high, swaps); // expect: 2253 2253 500
