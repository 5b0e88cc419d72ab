'use strict';
// requires: spread
// Spread in calls, array literals and object literals.
const list = [1, 2, 3];
console.log(Math.max(...list), Math.max(0, ...list, 10, ...[4]), Math.max(...[])); // expect: 3 10 -Infinity
console.log([...list, 4].join(), [0, ...list, ...list].length, [...'abc'].join('-')); // expect: 1,2,3,4 7 a-b-c
const copy = [...list];
copy.push(9);
console.log(list.length, copy.length); // expect: 3 4
const base = { a: 1, b: 2 };
const merged = { ...base, b: 3, ...{ c: 4 } };
console.log(Object.keys(merged).join(), merged.b, base.b); // expect: a,b,c 3 2
console.log(Object.keys({ ...'hi', ...null, ...undefined, ...[7] }).join()); // expect: 0,1
function collect(first, ...rest) {
    return first + ':' + rest.join();
}
console.log(collect(...'xyz'), collect(...[], 1), collect(1, ...[2, 3], 4)); // expect: x:y,z 1: 1:2,3,4
class Point {
    constructor(x, y) {
        this.x = x;
        this.y = y;
    }
}
console.log(new Point(...[3, 4]).y); // expect: 4
const object = { total(...n) { return n.length + this.bonus; }, bonus: 100 };
console.log(object.total(...list, ...list)); // expect: 106
const holes = [...[1, , 3]];
console.log(1 in holes, holes.length); // expect: true 3
let sum = 0;
const add = (a, b, c) => a + b + c;
for (let i = 0; i < 4000; i++) sum += add(...list, i);
console.log(sum); // expect: 24000
try {
    Math.max(...5);
} catch (error) {
    console.log(error.name); // expect: TypeError
}
