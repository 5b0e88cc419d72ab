'use strict';
// requires: typed-arrays
// What lies beyond a typed array is not there: reads give undefined whatever the prototypes have, stores do nothing.

const doubles = new Float64Array([1.5, 2.5]);
function get(a, i) { return a[i]; }
function set(a, i, v) { return a[i] = v; }

for (let i = 0; i < 3000; i++) {
    get(doubles, i & 1);
    set(doubles, i & 1, 1.5 + (i & 1));
}
console.log(get(doubles, 0), get(doubles, 1), get(doubles, 2), get(doubles, -1), get(doubles, 4294967296));
// expect: 1.5 2.5 undefined undefined undefined
console.log(get(doubles, 0.5), get(doubles, '1'), get(doubles, '-0'), get(doubles, '1.0'), get(doubles, 'length'),
    get(doubles, -0));
// expect: undefined 2.5 undefined undefined 2 1.5
console.log(get(doubles, NaN), get(doubles, Infinity), get(doubles, '01'), get(doubles, 1e21), get(doubles,
    2147483648));
// expect: undefined undefined undefined undefined undefined
console.log(set(doubles, 2, 9), set(doubles, -1, 8), set(doubles, '1.5', 7), set(doubles, 2147483647, 6),
    set(doubles, '-0', 5));
// expect: 9 8 7 6 5
console.log(set(doubles, 4294967295, 4), set(doubles, NaN, 3), set(doubles, '0', 0.25), set(doubles, 1.0, 'x'),
    doubles.join());
// expect: 4 3 0.25 x 0.25,NaN
console.log(Object.keys(doubles).join(), doubles.length, 2 in doubles, '-0' in doubles, 1 in doubles, -1 in doubles,
    1.5 in doubles);
// expect: 0,1 2 false false true false false

// a store that is ignored converts its value all the same
let conversions = 0;
const counting = { valueOf() { conversions++; return 1; } };
for (const key of [0, 5, -1, '-0', '1.5', 'NaN', 4294967296]) set(doubles, key, counting);
console.log(conversions, doubles[0]); // expect: 7 1
try {
    set(doubles, 7, Symbol('s'));
} catch (e) {
    console.log(e.name + ': ' + e.message); // expect: TypeError: Cannot convert a Symbol value to a number
}

// numbers on the prototypes are not seen
Object.prototype[3] = 'three';
Object.prototype['1.5'] = 'one and a half';
Object.prototype['-0'] = 'minus zero';
Object.prototype['01'] = 'no number';
console.log(get(doubles, 3), get(doubles, '1.5'), get(doubles, '-0'), get(doubles, '01'), get([], 3), get([], '1.5'));
// expect: undefined undefined undefined no number three one and a half
console.log(3 in doubles, '1.5' in doubles, '01' in doubles); // expect: false false true
delete Object.prototype[3];
delete Object.prototype['1.5'];
delete Object.prototype['-0'];
delete Object.prototype['01'];

// a typed array as a prototype
const child = Object.create(new Int32Array([10, 20]));
console.log(child[0], child[1], child[2], 1 in child, 2 in child, Object.keys(child).length);
// expect: 10 20 undefined true false 0
child[0] = 11;
child[2] = 12;
child.x = 13;
console.log(child[0], child[2], Object.keys(child).join(), Object.getPrototypeOf(child).join());
// expect: 11 undefined 0,x 10,20

// a loop that always reads one too far
function sumUntilUndefined(a) {
    let sum = 0;
    for (let i = 0; ; i++) {
        const x = a[i];
        if (x === undefined) return sum;
        sum += x;
    }
}
const tens = new Uint8Array(10).fill(10);
let total = 0;
for (let i = 0; i < 2000; i++) total += sumUntilUndefined(tens);
console.log(total); // expect: 200000
