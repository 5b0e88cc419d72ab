'use strict';
// Searches and copies of whole arrays: holes, inherited elements, NaN, zeros of two signs,
// strings that were made apart.
const show = (...values) => console.log(values.map(v => JSON.stringify(v) ?? String(v)).join(' '));

const ints = [5, 3, 0, 7, 3];
show(ints.indexOf(3), ints.lastIndexOf(3), ints.includes(7), ints.indexOf(8)); // expect: 1 4 true -1
show(ints.lastIndexOf(8), ints.includes(8)); // expect: -1 false
show(ints.indexOf(3, 2), ints.indexOf(3, -1), ints.lastIndexOf(3, 3)); // expect: 4 4 1
show(ints.lastIndexOf(3, -2), ints.lastIndexOf(5, -9)); // expect: 1 -1
show(ints.indexOf(-0), ints.includes(-0), ints.lastIndexOf(-0), ints.indexOf(3.5)); // expect: 2 true 2 -1
show(ints.indexOf('3'), ints.includes(null)); // expect: -1 false
const doubles = [0.5, 3, -0, NaN, 7.25];
show(doubles.indexOf(3), doubles.lastIndexOf(3), doubles.indexOf(0), doubles.includes(0)); // expect: 1 1 2 true
show(doubles.indexOf(7.25)); // expect: 4
show(doubles.indexOf(NaN), doubles.lastIndexOf(NaN), doubles.includes(NaN)); // expect: -1 -1 true
show(doubles.includes(NaN, 4), ints.includes(NaN)); // expect: false false
const far = [2147483647, 2147483648, -2147483648, 4294967295, 1e300];
show(far.indexOf(2147483647), far.indexOf(2147483648), far.indexOf(-2147483648)); // expect: 0 1 2
show(far.indexOf(4294967295), far.indexOf(1e300)); // expect: 3 4
const object = {};
const mixed = ['a', object, null, undefined, true, 'longer text', Symbol.iterator, 1, '1'];
show(mixed.indexOf(object), mixed.indexOf({}), mixed.indexOf(null)); // expect: 1 -1 2
show(mixed.indexOf(undefined), mixed.lastIndexOf(true)); // expect: 3 4
show(mixed.indexOf(['longer', 'text'].join(' '))); // expect: 5
show(mixed.lastIndexOf('long' + ints.slice(0, 0) + 'er text'), mixed.indexOf('1')); // expect: 5 8
show(mixed.indexOf(Symbol.iterator), mixed.includes(Symbol('x')), mixed.includes('longer')); // expect: 6 false false
show(mixed.indexOf(1)); // expect: 7

const holes = [1, , 3, , undefined, 3];
show(holes.indexOf(undefined), holes.includes(undefined), holes.lastIndexOf(undefined)); // expect: 4 true 4
show(holes.indexOf(3), holes.lastIndexOf(3)); // expect: 2 5
show([, 1].indexOf(undefined), [, 1].includes(undefined), [1, , ].lastIndexOf(1)); // expect: -1 true 0
show([, , 2].indexOf(2), [2, , ].lastIndexOf(2)); // expect: 2 0
show(1 in holes, 2 in holes, 4 in holes, 6 in holes, -1 in holes, '2' in holes);
// expect: false true true false false true
show(0.5 in holes, 1 in 'ab'.split('')); // expect: false true
const copy = holes.slice(0, 5), joined = holes.concat([, 7], 8, [[9]]);
show(copy, copy.length, 1 in copy, 4 in copy, joined, joined.length, 6 in joined, 7 in joined);
// expect: [1,null,3,null,null] 5 false true [1,null,3,null,null,3,null,7,8,[9]] 10 false true
show(doubles.slice(1, 3), [1, 2].concat([0.5]), [0.5].concat([1], ['x']), [].concat());
// expect: [3,0] [1,2,0.5] [0.5,1,"x"] []
show([1].slice(5), [1, 2, 3].slice(-2, -1)); // expect: [] [2]

Array.prototype[1] = 'inherited';
show(holes.indexOf('inherited'), holes.includes('inherited')); // expect: 1 true
show(holes.lastIndexOf('inherited'), 1 in holes, 3 in holes); // expect: 1 true false
show(holes.slice(0, 3), [0, , 2].concat([0, , 2]), [, , ].concat(1).length);
// expect: [1,"inherited",3] [0,"inherited",2,0,"inherited",2] 3
delete Array.prototype[1];

// An index that changes the array while the search is being prepared.
const shrinking = [1, 2, 3, 4];
show(shrinking.indexOf(4, { valueOf() { shrinking.length = 2; return 0; } }), shrinking.length); // expect: -1 2
const growing = [1, 2];
show(growing.includes(9, { valueOf() { growing.push(9); return 0; } }), growing.indexOf(9)); // expect: false 2
const losing = [1, 2, 3];
show(losing.includes(undefined, { valueOf() { losing.length = 1; return 0; } })); // expect: true
show(losing.lastIndexOf(1, { valueOf() { losing.length = 0; return 2; } })); // expect: -1

// Objects that only look like arrays, and arrays of numbers of one type.
const like = { length: 3, 0: 'a', 2: 'c' };
show(Array.prototype.indexOf.call(like, 'c')); // expect: 2
show(Array.prototype.includes.call(like, undefined), 1 in like, 2 in like); // expect: true false true
show(Array.prototype.slice.call('text', 1), Array.prototype.concat.call('x', [1]).length); // expect: ["e","x","t"] 2
show(Array.prototype.indexOf.call('text', 'x')); // expect: 2
for (const Type of [Int8Array, Uint8Array, Int32Array, Uint32Array, Float32Array, Float64Array]) {
    const typed = new Type([1, 2, 0, 2, 100]);
    show(typed.indexOf(2), typed.lastIndexOf(2), typed.includes(100), typed.indexOf(1.5));
    show(typed.indexOf('2'), typed.includes(-0));
    show(typed.indexOf(2, 2), typed.indexOf(NaN), typed.includes(NaN));
    show(typed.includes(undefined), typed.indexOf(4294967298));
}
// expect: 1 3 true -1
// expect: -1 true
// expect: 3 -1 false
// expect: false -1
// expect: 1 3 true -1
// expect: -1 true
// expect: 3 -1 false
// expect: false -1
// expect: 1 3 true -1
// expect: -1 true
// expect: 3 -1 false
// expect: false -1
// expect: 1 3 true -1
// expect: -1 true
// expect: 3 -1 false
// expect: false -1
// expect: 1 3 true -1
// expect: -1 true
// expect: 3 -1 false
// expect: false -1
// expect: 1 3 true -1
// expect: -1 true
// expect: 3 -1 false
// expect: false -1
const special = new Float64Array([NaN, -0, Infinity]);
show(special.indexOf(NaN), special.includes(NaN), special.indexOf(0)); // expect: -1 true 1
show(special.includes(Infinity), special.includes(NaN, 1)); // expect: true false
class Own extends Array {}
show(Own.from([1, 2, 3]).slice(1) instanceof Own); // expect: true
show(Own.from([1]).concat([2], 3) instanceof Own, Own.of(1, 2).indexOf(2)); // expect: true 1
