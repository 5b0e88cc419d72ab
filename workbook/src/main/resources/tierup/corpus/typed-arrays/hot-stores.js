'use strict';
// requires: typed-arrays
// A function for each kind of element, so that each is compiled for that kind alone.

function int8(a, i, v) { return a[i] = v; }
function uint8(a, i, v) { return a[i] = v; }
function clamped(a, i, v) { return a[i] = v; }
function int16(a, i, v) { return a[i] = v; }
function uint16(a, i, v) { return a[i] = v; }
function int32(a, i, v) { return a[i] = v; }
function uint32(a, i, v) { return a[i] = v; }
function float32(a, i, v) { return a[i] = v; }
function float64(a, i, v) { return a[i] = v; }
const stores = [int8, uint8, clamped, int16, uint16, int32, uint32, float32, float64];
const kinds = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array];
const values = [1, -1, 0.5, 1.5, 300, -300, 254.6, -0, 65537, 3e9, -3e9, 1e19, -1e300, NaN, Infinity, '12',
    undefined, true, null];
function show(x) { return Object.is(x, -0) ? '-0' : String(x); }

for (let k = 0; k < kinds.length; k++) {
    const a = new kinds[k](8);
    // ints only at first, then doubles, then anything
    for (let i = 0; i < 2000; i++) stores[k](a, i & 7, i & 63);
    const results = [];
    for (let round = 0; round < 3; round++) {
        for (let i = 0; i < values.length; i++) {
            const result = stores[k](a, i & 7, values[i]);
            if (round === 2) results.push(Object.is(result, values[i]) ? show(a[i & 7]) : 'wrong result');
        }
    }
    console.log(kinds[k].name, results.join(' '), stores[k](a, 8, 'beyond'), stores[k](a, -1, 0.25));
}
// expect: Int8Array 1 -1 0 1 44 -44 -2 0 1 0 0 0 0 0 0 12 0 1 0 beyond 0.25
// expect: Uint8Array 1 255 0 1 44 212 254 0 1 0 0 0 0 0 0 12 0 1 0 beyond 0.25
// expect: Uint8ClampedArray 1 0 0 2 255 0 255 0 255 255 0 255 0 0 255 12 0 1 0 beyond 0.25
// expect: Int16Array 1 -1 0 1 300 -300 254 0 1 24064 -24064 0 0 0 0 12 0 1 0 beyond 0.25
// expect: Uint16Array 1 65535 0 1 300 65236 254 0 1 24064 41472 0 0 0 0 12 0 1 0 beyond 0.25
// expect: Int32Array 1 -1 0 1 300 -300 254 0 65537 -1294967296 1294967296 -1981284352 0 0 0 12 0 1 0 beyond 0.25
// expect: Uint32Array 1 4294967295 0 1 300 4294966996 254 0 65537 3000000000 1294967296 2313682944 0 0 0 12 0 1 0 beyond 0.25
// expect: Float32Array 1 -1 0.5 1.5 300 -300 254.60000610351562 -0 65537 3000000000 -3000000000 9999999980506448000 -Infinity NaN Infinity 12 NaN 1 0 beyond 0.25
// expect: Float64Array 1 -1 0.5 1.5 300 -300 254.6 -0 65537 3000000000 -3000000000 10000000000000000000 -1e+300 NaN Infinity 12 NaN 1 0 beyond 0.25

// literal values, and values used twice
function constants(a) {
    a[0] = 1.5;
    a[1] = -1;
    a[2] = NaN;
    a[3] = -0;
    a[4] = 4294967297;
    a[5] = 1e100;
    a[6] = undefined;
    return a[7] = a[6] = 7.75;
}
for (let k = 0; k < kinds.length; k++) {
    const a = new kinds[k](8);
    let last = 0;
    for (let i = 0; i < 300; i++) last = constants(a);
    console.log(Array.from(a, show).join(), last);
}
// expect: 1,-1,0,0,1,0,7,7 7.75
// expect: 1,255,0,0,1,0,7,7 7.75
// expect: 2,0,0,0,255,255,8,8 7.75
// expect: 1,-1,0,0,1,0,7,7 7.75
// expect: 1,65535,0,0,1,0,7,7 7.75
// expect: 1,-1,0,0,1,0,7,7 7.75
// expect: 1,4294967295,0,0,1,0,7,7 7.75
// expect: 1.5,-1,NaN,-0,4294967296,Infinity,7.75,7.75 7.75
// expect: 1.5,-1,NaN,-0,4294967297,1e+100,7.75,7.75 7.75
function chain(a, b, x) {
    const y = a[0] = b[0] = x * 2.5;
    return y + (a[1] = y + 1) + a[0] + b[0];
}
const ints = new Int32Array(2);
const doubles = new Float64Array(2);
let sum = 0;
for (let i = 0; i < 1000; i++) sum += chain(ints, doubles, i);
console.log(sum, chain(doubles, ints, 3), chain([], ints, 3), chain(ints, [], 0.3), ints.join(), doubles.join());
// expect: 4995750 30.5 30.5 3.25 0,1 7.5,8.5

// constants into what only clamps, some of them beyond its end
function third(a, i) { a[i] = 1 / 3; a[i] = 200; a[i] = 1e9; return a[i]; }
const pixels = new Uint8ClampedArray(4);
for (let i = 0; i < 1000; i++) third(pixels, i % 6);
console.log(pixels.join(), third(pixels, 4), third([], 0), third(ints, 1));
// expect: 255,255,255,255 undefined 1000000000 1000000000
