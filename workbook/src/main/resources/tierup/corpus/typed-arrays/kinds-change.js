'use strict';
// requires: typed-arrays
// One place in the program meets typed arrays of one kind until it is compiled, and then other things.

const things = {
    ints: new Int32Array([1, 2, 3, -4]),
    doubles: new Float64Array([0.5, NaN, -0, 1e300]),
    bytes: new Uint8Array([7, 8, 9, 255]),
    clamped: new Uint8ClampedArray([1, 2, 3, 4]),
    words: new Uint32Array([4294967295, 0, 2147483648, 5]),
    floats: new Float32Array([0.1, 2, 3, 4]),
    array: [10, 'eleven', , 13.5],
    string: 'text',
    object: { 0: 'zero', 1: 'one', length: 2, 3: 'three' },
    args: (function () { return arguments; })(1, 2, 3, 4),
    number: 5,
};
function show(x) { return Object.is(x, -0) ? '-0' : String(x); }

for (const first of ['ints', 'doubles', 'bytes', 'words', 'floats', 'array', 'string']) {
    // a function of its own for each start: its sites have seen nothing yet
    const get = reader(first);
    const warm = things[first];
    let n = 0;
    for (let i = 0; i < 2000; i++) if (get(warm, i & 3) === warm[1]) n++;
    const seen = [];
    for (const name of Object.keys(things)) {
        for (let i = -1; i < 5; i++) seen.push(show(get(things[name], i)));
    }
    console.log(first, n, seen.join(' '));
}
// expect: ints 500 undefined 1 2 3 -4 undefined undefined 0.5 NaN -0 1e+300 undefined undefined 7 8 9 255 undefined undefined 1 2 3 4 undefined undefined 4294967295 0 2147483648 5 undefined undefined 0.10000000149011612 2 3 4 undefined undefined 10 eleven undefined 13.5 undefined undefined t e x t undefined undefined zero one undefined three undefined undefined 1 2 3 4 undefined undefined undefined undefined undefined undefined undefined
// expect: doubles 0 undefined 1 2 3 -4 undefined undefined 0.5 NaN -0 1e+300 undefined undefined 7 8 9 255 undefined undefined 1 2 3 4 undefined undefined 4294967295 0 2147483648 5 undefined undefined 0.10000000149011612 2 3 4 undefined undefined 10 eleven undefined 13.5 undefined undefined t e x t undefined undefined zero one undefined three undefined undefined 1 2 3 4 undefined undefined undefined undefined undefined undefined undefined
// expect: bytes 500 undefined 1 2 3 -4 undefined undefined 0.5 NaN -0 1e+300 undefined undefined 7 8 9 255 undefined undefined 1 2 3 4 undefined undefined 4294967295 0 2147483648 5 undefined undefined 0.10000000149011612 2 3 4 undefined undefined 10 eleven undefined 13.5 undefined undefined t e x t undefined undefined zero one undefined three undefined undefined 1 2 3 4 undefined undefined undefined undefined undefined undefined undefined
// expect: words 500 undefined 1 2 3 -4 undefined undefined 0.5 NaN -0 1e+300 undefined undefined 7 8 9 255 undefined undefined 1 2 3 4 undefined undefined 4294967295 0 2147483648 5 undefined undefined 0.10000000149011612 2 3 4 undefined undefined 10 eleven undefined 13.5 undefined undefined t e x t undefined undefined zero one undefined three undefined undefined 1 2 3 4 undefined undefined undefined undefined undefined undefined undefined
// expect: floats 500 undefined 1 2 3 -4 undefined undefined 0.5 NaN -0 1e+300 undefined undefined 7 8 9 255 undefined undefined 1 2 3 4 undefined undefined 4294967295 0 2147483648 5 undefined undefined 0.10000000149011612 2 3 4 undefined undefined 10 eleven undefined 13.5 undefined undefined t e x t undefined undefined zero one undefined three undefined undefined 1 2 3 4 undefined undefined undefined undefined undefined undefined undefined
// expect: array 500 undefined 1 2 3 -4 undefined undefined 0.5 NaN -0 1e+300 undefined undefined 7 8 9 255 undefined undefined 1 2 3 4 undefined undefined 4294967295 0 2147483648 5 undefined undefined 0.10000000149011612 2 3 4 undefined undefined 10 eleven undefined 13.5 undefined undefined t e x t undefined undefined zero one undefined three undefined undefined 1 2 3 4 undefined undefined undefined undefined undefined undefined undefined
// expect: string 500 undefined 1 2 3 -4 undefined undefined 0.5 NaN -0 1e+300 undefined undefined 7 8 9 255 undefined undefined 1 2 3 4 undefined undefined 4294967295 0 2147483648 5 undefined undefined 0.10000000149011612 2 3 4 undefined undefined 10 eleven undefined 13.5 undefined undefined t e x t undefined undefined zero one undefined three undefined undefined 1 2 3 4 undefined undefined undefined undefined undefined undefined undefined
// one of several literals, each with sites of its own
function reader(name) {
    switch (name) {
        case 'ints': return function (a, i) { return a[i]; };
        case 'doubles': return function (a, i) { return a[i]; };
        case 'bytes': return function (a, i) { return a[i]; };
        case 'words': return function (a, i) { return a[i]; };
        case 'floats': return function (a, i) { return a[i]; };
        case 'array': return function (a, i) { return a[i]; };
        default: return function (a, i) { return a[i]; };
    }
}

function sum(a) {
    let s = 0;
    for (let i = 0; i < a.length; i++) s += a[i];
    return s;
}
const ints = new Int32Array(100).map((_, i) => i);
const doubles = new Float64Array(100).map((_, i) => i / 4);
const array = Array.from(ints);
for (let round = 0; round < 100; round++) sum(ints);
console.log(sum(ints), sum(doubles), sum(array), sum('abc'), sum({ length: 2, 0: 'a', 1: 'b' }), sum([, 1]),
    sum(new Uint8Array(3)));
// expect: 4950 1237.5 4950 0abc 0ab NaN 0
for (let round = 0; round < 100; round++) sum(doubles);
console.log(sum(ints), sum(doubles), sum(array), sum(new Uint32Array([4294967295, 1])));
// expect: 4950 1237.5 4950 4294967296

function copy(from, to) { for (let i = 0; i < from.length; i++) to[i] = from[i]; return to; }
for (let round = 0; round < 100; round++) copy(ints, new Float64Array(100));
console.log(copy(ints, new Uint8Array(3)).join(), copy(doubles, []).length, copy('xyz', []).join(), copy([1.5, 'x',
    3], new Int32Array(3)).join());
// expect: 0,1,2 100 x,y,z 1,0,3
console.log(copy([1, 2, 3], { }).length, Object.keys(copy([1, 2, 3], { })).join(), copy(array, [])[99]);
// expect: undefined 0,1,2 99
const target = new Float64Array(4);
console.log(copy(['1', null, undefined, { valueOf: () => 2.5 }, 6], target).join()); // expect: 1,0,NaN,2.5
try {
    copy([1, Symbol('no')], target);
} catch (e) {
    console.log(e.name + ': ' + e.message, target.join());
}
// expect: TypeError: Cannot convert a Symbol value to a number 1,0,NaN,2.5
try {
    copy([1], null);
} catch (e) {
    console.log(e.name + ': ' + e.message); // expect: TypeError: Cannot set properties of null (setting '0')
}

// kinds by turns
let turns = 0;
for (let i = 0; i < 3000; i++) {
    const a = i % 3 === 0 ? ints : i % 3 === 1 ? doubles : array;
    turns += a[i % 100];
    a[i % 100] = i % 50;
}
console.log(turns, sum(ints), sum(doubles), sum(array)); // expect: 77287.5 2450 2450 2450
