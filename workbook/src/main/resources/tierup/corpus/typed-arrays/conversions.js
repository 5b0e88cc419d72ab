'use strict';
// requires: typed-arrays
// Each kind of element keeps of a number what it has room for. The same in a cold store, a hot one, and by methods.

const kinds = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array];
const values = [
    0, -0, 1, -1, 0.5, -0.5, 1.5, 2.5, 127, 128, -128, -129, 254.5, 255, 255.5, 256, -0.9, 32767, 32768, -32769,
        65535, 65536.7,
    2147483647, 2147483648, -2147483648, -2147483649, 4294967295, 4294967296, 4294967297.5, 9007199254740991,
        9007199254740994,
    1e18, 9.3e18, -9.3e18, 1e20, 1.8446744073709552e19, 1e300, -1e300, 5e-324, 3.4e38, 3.5e38, 16777217, NaN,
        Infinity, -Infinity,
];
function show(x) { return Object.is(x, -0) ? '-0' : String(x); }
function store(a, i, v) { a[i] = v; return a[i]; }

for (const Kind of kinds) {
    const a = new Kind(values.length);
    const cold = [];
    for (let i = 0; i < values.length; i++) cold.push(show(store(a, i, values[i])));
    console.log(Kind.name, cold.join(' '));
    const hot = new Kind(values.length);
    function fill(from, to) { for (let i = 0; i < from.length; i++) to[i] = from[i]; }
    for (let round = 0; round < 300; round++) fill(values, hot);
    console.log(hot.every((x, i) => Object.is(x, a[i])), Kind.from(values).every((x, i) => Object.is(x, a[i])));
    const one = new Kind(1);
    let same = 0;
    values.forEach((v, i) => { one.fill(v); same += Object.is(one[0], a[i]) ? 1 : 0; });
    values.forEach((v, i) => { one.set([v]); same += Object.is(one[0], a[i]) ? 1 : 0; });
    console.log(same);
}
// expect: Int8Array 0 0 1 -1 0 0 1 2 127 -128 -128 127 -2 -1 -1 0 0 -1 0 -1 -1 0 -1 0 0 -1 -1 0 1 -1 2 0 0 0 0 0 0 0 0 0 0 1 0 0 0
// expect: true true
// expect: 90
// expect: Uint8Array 0 0 1 255 0 0 1 2 127 128 128 127 254 255 255 0 0 255 0 255 255 0 255 0 0 255 255 0 1 255 2 0 0 0 0 0 0 0 0 0 0 1 0 0 0
// expect: true true
// expect: 90
// expect: Uint8ClampedArray 0 0 1 0 0 0 2 2 127 128 0 0 254 255 255 255 0 255 255 0 255 255 255 255 0 0 255 255 255 255 255 255 255 0 255 255 255 0 0 255 255 255 0 255 0
// expect: true true
// expect: 90
// expect: Int16Array 0 0 1 -1 0 0 1 2 127 128 -128 -129 254 255 255 256 0 32767 -32768 32767 -1 0 -1 0 0 -1 -1 0 1 -1 2 0 0 0 0 0 0 0 0 0 0 1 0 0 0
// expect: true true
// expect: 90
// expect: Uint16Array 0 0 1 65535 0 0 1 2 127 128 65408 65407 254 255 255 256 0 32767 32768 32767 65535 0 65535 0 0 65535 65535 0 1 65535 2 0 0 0 0 0 0 0 0 0 0 1 0 0 0
// expect: true true
// expect: 90
// expect: Int32Array 0 0 1 -1 0 0 1 2 127 128 -128 -129 254 255 255 256 0 32767 32768 -32769 65535 65536 2147483647 -2147483648 -2147483648 2147483647 -1 0 1 -1 2 -1486618624 -81657856 81657856 1661992960 0 0 0 0 0 0 16777217 0 0 0
// expect: true true
// expect: 90
// expect: Uint32Array 0 0 1 4294967295 0 0 1 2 127 128 4294967168 4294967167 254 255 255 256 0 32767 32768 4294934527 65535 65536 2147483647 2147483648 2147483648 2147483647 4294967295 0 1 4294967295 2 2808348672 4213309440 81657856 1661992960 0 0 0 0 0 0 16777217 0 0 0
// expect: true true
// expect: 90
// expect: Float32Array 0 -0 1 -1 0.5 -0.5 1.5 2.5 127 128 -128 -129 254.5 255 255.5 256 -0.8999999761581421 32767 32768 -32769 65535 65536.703125 2147483648 2147483648 -2147483648 -2147483648 4294967296 4294967296 4294967296 9007199254740992 9007199254740992 999999984306749400 9300000300729369000 -9300000300729369000 100000002004087730000 18446744073709552000 Infinity -Infinity 0 3.3999999521443642e+38 Infinity 16777216 NaN Infinity -Infinity
// expect: true true
// expect: 90
// expect: Float64Array 0 -0 1 -1 0.5 -0.5 1.5 2.5 127 128 -128 -129 254.5 255 255.5 256 -0.9 32767 32768 -32769 65535 65536.7 2147483647 2147483648 -2147483648 -2147483649 4294967295 4294967296 4294967297.5 9007199254740991 9007199254740994 1000000000000000000 9300000000000000000 -9300000000000000000 100000000000000000000 18446744073709552000 1e+300 -1e+300 5e-324 3.4e+38 3.5e+38 16777217 NaN Infinity -Infinity
// expect: true true
// expect: 90

// doubles that are ints, ints that are doubles, and what is no number
const bytes = new Uint8Array(8);
function put(i, v) { bytes[i] = v; }
for (let i = 0; i < 4000; i++) put(i & 7, i * 1.25);
put(0, 3);
put(1, '300');
put(2, true);
put(3, null);
put(4, undefined);
put(5, [7]);
put(6, { valueOf: () => 513 });
put(7, 'zz');
console.log(bytes.join()); // expect: 3,44,1,0,0,7,1,0

const sums = new Float64Array(4);
for (let i = 0; i < 5000; i++) sums[i & 3] += i & 1 ? 0.1 : 1;
console.log(sums.join()); // expect: 1250,124.99999999999717,1250,124.99999999999717
const wrap = new Int32Array(2);
for (let i = 0; i < 5000; i++) { wrap[0] += 1000003; wrap[1] -= 77777777; }
console.log(wrap.join()); // expect: 705047704,1953138936
const unsigned = new Uint32Array(1);
let large = 0;
for (let i = 0; i < 5000; i++) { unsigned[0] -= 3; if (unsigned[0] > 2147483647) large++; }
console.log(unsigned[0], large, unsigned[0] + 1, unsigned[0] | 0); // expect: 4294952296 5000 4294952297 -15000
const minusZero = new Float64Array(1);
for (let i = 0; i < 3000; i++) minusZero[0] = i % 2 === 0 ? -0 : 0;
console.log(1 / minusZero[0]); // expect: Infinity
minusZero[0] = -0;
console.log(1 / minusZero[0], Object.is(new Float32Array([-0])[0], -0), Object.is(new Int8Array([-0])[0], 0));
// expect: -Infinity true true
