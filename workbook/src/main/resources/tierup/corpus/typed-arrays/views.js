'use strict';
// requires: typed-arrays
// Several typed arrays over one buffer see the same bytes, little-endian. Bytes that make a strange NaN are a NaN.

const buffer = new ArrayBuffer(16);
const bytes = new Uint8Array(buffer);
const ints = new Int32Array(buffer);
const doubles = new Float64Array(buffer);
const middle = new Uint16Array(buffer, 4, 2);
ints[0] = 0x01020304;
ints[1] = -2;
console.log(bytes.join(), middle.join(), doubles[0] === doubles[0]);
// expect: 4,3,2,1,254,255,255,255,0,0,0,0,0,0,0,0 65534,65535 false
doubles[1] = 1.5;
console.log(bytes.slice(8).join(), ints[3], middle.byteOffset, middle.byteLength, middle.length,
    middle.buffer === buffer);
// expect: 0,0,0,0,0,0,248,63 1073217536 4 4 2 true
const tail = bytes.subarray(12, 15);
tail[0] = 255;
tail[9] = 1;
console.log(bytes[12], tail.byteOffset, tail.length, tail.subarray(1).byteOffset, tail.subarray(-1, 99).length,
    tail.subarray(2, 1).length);
// expect: 255 12 3 13 1 0
console.log(buffer.byteLength, buffer.slice(4, 8).byteLength, new Int32Array(buffer.slice(4, 8))[0],
    buffer.slice(-4).byteLength);
// expect: 16 4 -2 4

// every pattern of sign and exponent that no computation makes
function forge(high, low) {
    ints[1] = high;
    ints[0] = low;
    return doubles[0];
}
const patterns = [-1, -2, -131072, -262144, -524288, -393216, 2146959360, 2147483647, 2146435073, -1048575, -65536,
    -131071];
let nans = 0;
for (let round = 0; round < 400; round++) {
    for (let i = 0; i < patterns.length; i++) {
        const x = forge(patterns[i], round * 8 + 1);
        if (typeof x === 'number' && x !== x && x + 1 !== x + 1 && [x][0] !== 0) nans++;
    }
}
console.log(nans, patterns.length * 400); // expect: 4800 4800
const floats = new Float32Array(buffer);
ints[0] = -1;
ints[1] = 0x7fa00001;
console.log(floats[0], floats[1], typeof floats[0], isNaN(floats[1])); // expect: NaN NaN number true
function nanSum(a, b) { floats[0] = a - b; return floats[0] !== floats[0] && (ints[0] & 0x7f800000) === 0x7f800000; }
let last = 0;
for (let i = 0; i < 2000; i++) last += nanSum(Infinity, Infinity) ? 1 : 0;
console.log(last); // expect: 2000

// copies between overlapping views
const row = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
row.set(row.subarray(0, 6), 2);
console.log(row.join()); // expect: 1,2,1,2,3,4,5,6
const halves = new Uint16Array(row.buffer, 0, 3);
row.set(halves, 1);
console.log(row.join()); // expect: 1,1,1,3,3,4,5,6
halves.set(row.subarray(0, 3));
console.log(row.join(), halves.join()); // expect: 1,0,1,0,1,0,5,6 1,1,1
row.copyWithin(1, 0, 5);
console.log(row.join()); // expect: 1,1,0,1,0,1,5,6
const copied = new Float64Array(new Int32Array([1, -2, 3]));
console.log(copied.join(), copied.buffer.byteLength, new Uint8Array(copied).join(),
    new Uint8Array(copied.buffer).length);
// expect: 1,-2,3 24 1,254,3 24
