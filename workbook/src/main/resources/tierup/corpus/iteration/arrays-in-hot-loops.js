'use strict';
// requires: iteration, destructuring, spread
// for-of over arrays of every sort in code that is hot: what is usual is fast, and what is not must still be right.
function sum(list) {
    let total = 0;
    for (const x of list) total += x;
    return total;
}
const show = (f) => {
    try {
        return String(f());
    } catch (error) {
        return error.name + ': ' + error.message;
    }
};
const plain = [1, 2, 3, 4];
let total = 0;
for (let i = 0; i < 3000; i++) total += sum(plain);
console.log(total); // expect: 30000
const sparse = [1, 2];
sparse[5000000] = 3;
sparse.length = 3;
sparse[2] = 10;
const large = [];
large[4000000000] = 1;
large.length = 2;
const holes = [1, , 3];
class Own extends Array {}
const inputs = [[], [5], holes, [1.5, 2.5], ['a', 'b'], [true, null], [undefined], sparse, large, Object.freeze([7,
    8]),
    Own.of(1, 2), new Array(3), [NaN], 'text', new String('ab'), Array(2).fill(0.5),
        (function () { return arguments; })(1, 2)];
for (const input of inputs) console.log(show(() => sum(input)));
// expect: 0
// expect: 5
// expect: NaN
// expect: 4
// expect: 0ab
// expect: 1
// expect: NaN
// expect: 13
// expect: NaN
// expect: 15
// expect: 3
// expect: NaN
// expect: NaN
// expect: 0text
// expect: 0ab
// expect: 1
// expect: 3
console.log([5, {}, null, undefined, true, () => 1].map((input) => show(() => sum(input))).join('; '));
// expect: TypeError: list is not iterable; TypeError: list is not iterable; TypeError: list is not iterable; TypeError: list is not iterable; TypeError: list is not iterable; TypeError: list is not iterable
Array.prototype[1] = 100;
console.log(sum(holes), sum([, ,]), sum([1, 2])); // expect: 104 NaN 3
delete Array.prototype[1];
function visit(list, change) {
    const seen = [];
    for (const x of list) {
        seen.push(x);
        if (seen.length > 12) break;
        change(list, x);
    }
    return seen.join();
}
for (let i = 0; i < 300; i++) visit([1, 2, 3], () => {});
console.log(visit([1, 2, 3], (list, x) => list.push(x + 1))); // expect: 1,2,3,2,3,4,3,4,5,4,5,6,5
console.log(visit([1, 2, 3, 4, 5], (list) => list.pop())); // expect: 1,2,3
console.log(visit([1, 2, 3, 4, 5], (list) => list.shift())); // expect: 1,3,5
console.log(visit([1, 2, 3], (list, x) => { list[x] = x * 10; })); // expect: 1,10,3,30,,,,,,,100,,
console.log(visit([1, 2, 3, 4], (list) => { list.length = 2; })); // expect: 1,2
console.log(visit([1, 2, 3, 4], (list) => { delete list[2]; })); // expect: 1,2,,4
console.log(visit([1, 2], (list) => { list[20000000] = 'far'; list.length = 4; })); // expect: 1,2,,
console.log(visit([1, 2, 3], (list) => Object.defineProperty(list, 2, { get: () => 'got', configurable: true })));
// expect: 1,2,got
console.log(visit([1, 2, 3], (list) => { list.length = 0; list.push(7, 8, 9, 10); })); // expect: 1,8,9,10
let swaps = 0;
let a = 1;
let b = 2;
for (let i = 0; i < 3001; i++) {
    [a, b] = [b, a];
    const [x, y = 5, z = 6] = i % 2 ? [i] : [i, undefined];
    swaps += a + (x === i) + y + z;
}
console.log(a, b, swaps); // expect: 2 1 40514
function first(list) {
    for (const x of list) return x;
    return 'none';
}
function pairs(list) {
    let text = '';
    for (const [key, [value] = ['-']] of list) text += key + value;
    return text;
}
for (let i = 0; i < 2000; i++) {
    first(plain);
    pairs([['a', [1]], ['b']]);
}
console.log(first([]), first(holes.slice(1)), first([3]), pairs([['x', 'yz'], ['q']]), show(() => pairs([['x', 5]])));
// expect: none undefined 3 xyq- TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
const walk = plain.values();
let rest = 0;
for (const x of walk) {
    rest += x;
    if (x === 2) break;
}
for (const x of walk) rest = rest * 10 + x;
for (const x of walk) rest = -1;
console.log(rest); // expect: 334
