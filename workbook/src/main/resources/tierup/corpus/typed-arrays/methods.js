'use strict';
// requires: typed-arrays
// The methods of typed arrays: those that arrays have too, and where they differ.

function show(a) { return a.constructor.name + '(' + a.length + '): ' + a.join(); }
const a = new Float64Array([3, -0, NaN, 1, Infinity, -2.5]);
console.log(show(a.slice(1, 4)), show(a.slice(-2)), show(a.slice(4, 2)), show(a.subarray(2)), a.at(-1), a.at(9),
    a.at(0.9));
// expect: Float64Array(3): 0,NaN,1 Float64Array(2): Infinity,-2.5 Float64Array(0):  Float64Array(4): NaN,1,Infinity,-2.5 -2.5 undefined 3
console.log(a.indexOf(1), a.indexOf(0), a.indexOf(NaN), a.includes(NaN), a.includes('1'), a.indexOf('1'),
    a.lastIndexOf(3), a.lastIndexOf(3, -7));
// expect: 3 1 -1 true false -1 0 -1
console.log(a.indexOf(3, 1), a.indexOf(3, -6), a.includes(undefined), new Float64Array(2).lastIndexOf(0),
    new Float64Array(2).lastIndexOf(0, 0));
// expect: -1 0 false 1 0
console.log(show(a.toReversed()), show(a.toSorted()), show(a.with(2, '8')), show(a));
// expect: Float64Array(6): -2.5,Infinity,1,NaN,0,3 Float64Array(6): -2.5,0,1,3,Infinity,NaN Float64Array(6): 3,0,8,1,Infinity,-2.5 Float64Array(6): 3,0,NaN,1,Infinity,-2.5
console.log(show(a.sort()), Object.is(a[1], -0), 1 / a.with(0, 0)[1], show(a.reverse()));
// expect: Float64Array(6): -2.5,0,1,3,Infinity,NaN true -Infinity Float64Array(6): NaN,Infinity,3,1,0,-2.5
console.log(show(new Int8Array([5, -1, 3, 127, -128]).sort()), show(new Uint32Array([4294967295, 1, 10, 9]).sort()));
// expect: Int8Array(5): -128,-1,3,5,127 Uint32Array(4): 1,9,10,4294967295
console.log(show(new Int32Array([5, 1, 30, 2]).sort((x, y) => y - x)), show(new Int32Array([5, 1, 30,
    2]).toSorted((x, y) => y - x)));
// expect: Int32Array(4): 30,5,2,1 Int32Array(4): 30,5,2,1
const words = Int16Array.from({ length: 200 }, (_, i) => (i * 7919) % 401 - 200);
const sorted = words.slice().sort((x, y) => (x & 7) - (y & 7));
console.log(sorted.join().length, sorted[0], sorted[100], sorted[199], words.slice().sort().join(' ').slice(0, 39));
// expect: 792 -200 100 -145 -200 -198 -195 -192 -189 -186 -183 -180
console.log(show(new Uint8Array(5).fill(7)), show(new Uint8Array(5).fill(257, 1, -1)),
    show(new Int32Array(3).fill('12')), show(new Float32Array(2).fill()));
// expect: Uint8Array(5): 7,7,7,7,7 Uint8Array(5): 0,1,1,1,0 Int32Array(3): 12,12,12 Float32Array(2): NaN,NaN
console.log(show(new Uint8Array([1, 2, 3, 4, 5]).copyWithin(0, 3)), show(new Uint8Array([1, 2, 3, 4,
    5]).copyWithin(-2, -4, -3)));
// expect: Uint8Array(5): 4,5,3,4,5 Uint8Array(5): 1,2,3,2,5
console.log(a.join(' | '), new Uint8Array(0).join(), new Uint8Array([1, 2]).join(undefined), new Uint8Array([1,
    2]).toString());
// expect: NaN | Infinity | 3 | 1 | 0 | -2.5  1,2 1,2

const b = Int32Array.of(1, 2, 3, 4);
const calls = [];
b.forEach(function (x, i, all) { calls.push(x * i + (all === b ? 0 : 100) + this.k); }, { k: 1000 });
console.log(calls.join()); // expect: 1000,1002,1006,1012
console.log(show(b.map((x) => x * 1.6)), show(b.filter((x) => x % 2)), b.every((x) => x > 0), b.some((x) => x > 3),
    b.some((x) => x > 4));
// expect: Int32Array(4): 1,3,4,6 Int32Array(2): 1,3 true true false
console.log(b.reduce((s, x) => s + x), b.reduce((s, x) => s + x, 'r'), b.reduceRight((s, x) => s + '-' + x),
    b.reduceRight((s, x) => s + x, ''));
// expect: 10 r1234 4-3-2-1 4321
console.log(b.find((x) => x > 2), b.findIndex((x) => x > 2), b.findLast((x) => x < 3),
    b.findLastIndex((x) => x < 3), b.find((x) => x > 9), b.findIndex(() => false));
// expect: 3 2 2 1 undefined -1
console.log([...b].join(), [...b.keys()].join(), [...b.entries()].join(';'), [...b.values()].length,
    b[Symbol.iterator] === b.values);
// expect: 1,2,3,4 0,1,2,3 0,1;1,2;2,3;3,4 4 true
const [first, , ...rest] = b;
console.log(first, rest.join(), Math.max(...b), Math.max.apply(null, b), Array.from(b, (x) => x + 1).join(),
    [].concat(b).length, Array.isArray(b));
// expect: 1 3,4 4 4 2,3,4,5 1 false
let loop = '';
for (const x of b) { loop += x; b[3] = 9; }
for (const k in b) loop += k;
console.log(loop); // expect: 12390123

const target = new Uint8Array(6);
target.set([1, 2, 300]);
target.set(new Float64Array([4.7, -1]), 3);
target.set('78', 0);
target.set({ length: 1, 0: true }, 5);
console.log(show(target)); // expect: Uint8Array(6): 7,8,44,4,255,1
const shapes = [];
for (const wrong of [() => target.set([1], 6), () => target.set([1], -1), () => target.set(target, 1),
    () => target.set(null), () => target.with(6, 1),
    () => target.forEach(1), () => target.sort(5), () => new Uint8Array(0).reduce((x) => x),
        () => target.fill.call([], 1), () => target.join.call({})]) {
    try {
        shapes.push(wrong());
    } catch (e) {
        shapes.push(e.name + ': ' + e.message);
    }
}
console.log(shapes.join('\n'));
// expect: RangeError: offset is out of bounds
// expect: RangeError: offset is out of bounds
// expect: RangeError: offset is out of bounds
// expect: TypeError: Cannot convert undefined or null to object
// expect: RangeError: Invalid typed array index
// expect: TypeError: 1 is not a function
// expect: TypeError: The comparison function must be either a function or undefined
// expect: TypeError: Reduce of empty array with no initial value
// expect: TypeError: this is not a typed array.
// expect: TypeError: Method %TypedArray%.prototype.join called on incompatible receiver #<Object>
console.log(JSON.stringify({ a: b, b: new Float64Array([NaN, -0, 0.1]) }), JSON.stringify([new Uint8Array(0)]));
// expect: {"a":{"0":1,"1":2,"2":3,"3":9},"b":{"0":null,"1":0,"2":0.1}} [{}]
console.log(Array.prototype.map.call(b, (x) => x * 2).join(), Array.prototype.slice.call(b, 1).join(),
    Array.prototype.reverse.call(new Uint8Array([1, 2, 3])).join());
// expect: 2,4,6,18 2,3,9 3,2,1
console.log(Array.prototype.sort.call(new Uint8Array([10, 9, 1])).join(), Array.prototype.indexOf.call(b, 9),
    Array.prototype.fill.call(new Int8Array(2), 5).join());
// expect: 1,10,9 3 5,5
try {
    Array.prototype.push.call(b, 1);
} catch (e) {
    console.log(e.name, b.length); // expect: TypeError 4
}
