'use strict';
// requires: spread, subclassing-builtins, typed-arrays
// Built-ins that have machine code of their own for the commonest case, in that case and in every other.

const show = (x) => (Object.is(x, -0) ? '-0' : String(x));
function print(name, words) {
    for (let i = 0; i < words.length; i += 4) console.log(name, words.slice(i, i + 4).join(' '));
}
const numbers = [
    0, -0, 0.5, -0.5, 1, -1, 2.5, -2.5, 2 ** 31, -(2 ** 31), 2 ** 31 - 0.5, -(2 ** 31) - 0.5, 1 - 2 ** 31, 1e99, -1e21,
    NaN, Infinity, -Infinity, 16, 15.999999999999998, 2147483647, -2147483648, '7', null, undefined, true, -3.0, 4.0,
];
const functions = {
    floor: (x) => Math.floor(x),
    sqrt: (x) => Math.sqrt(x),
    abs: (x) => Math.abs(x),
};
for (const name of Object.keys(functions)) {
    const f = functions[name];
    let words = [];
    for (let round = 0; round < 100; round++) words = numbers.map((x) => show(f(x)));
    print(name, words);
}
// expect: floor 0 -0 0 -1
// expect: floor 1 -1 2 -3
// expect: floor 2147483648 -2147483648 2147483647 -2147483649
// expect: floor -2147483647 1e+99 -1e+21 NaN
// expect: floor Infinity -Infinity 16 15
// expect: floor 2147483647 -2147483648 7 0
// expect: floor NaN 1 -3 4
// expect: sqrt 0 -0 0.7071067811865476 NaN
// expect: sqrt 1 NaN 1.5811388300841898 NaN
// expect: sqrt 46340.95001184158 NaN 46340.95000644678 NaN
// expect: sqrt NaN 3.1622776601683793e+49 NaN NaN
// expect: sqrt Infinity NaN 4 3.9999999999999996
// expect: sqrt 46340.950001051984 NaN 2.6457513110645907 0
// expect: sqrt NaN 1 NaN 2
// expect: abs 0 0 0.5 0.5
// expect: abs 1 1 2.5 2.5
// expect: abs 2147483648 2147483648 2147483647.5 2147483648.5
// expect: abs 2147483647 1e+99 1e+21 NaN
// expect: abs Infinity Infinity 16 15.999999999999998
// expect: abs 2147483647 2147483648 7 0
// expect: abs NaN 1 3 4
const least = (a, b) => Math.min(a, b);
const most = (a, b) => Math.max(a, b);
const pairs = [[1, 2], [2, 1], [-1, 1], [0, -0], [-0, 0], [NaN, 1], [1.5, 1], ['2', 1], [-2147483648, 2147483647], [3]];
let words = [];
for (let round = 0; round < 300; round++) {
    words = pairs.map((p) => show(least(...p)) + '<' + show(most(...p)) + show(Math.max(...p, 5)));
}
print('of two', words);
// expect: of two 1<25 1<25 -1<15 -0<05
// expect: of two -0<05 NaN<NaNNaN 1<1.55 1<25
// expect: of two -2147483648<21474836472147483647 NaN<NaN5
console.log(Math.max(), Math.min(), Math.floor(), Math.sqrt(), Math.abs()); // expect: -Infinity Infinity NaN NaN NaN
console.log(Math.floor({ valueOf: () => 2.5 }), new (class { floor = Math.floor })().floor(-1.5)); // expect: 2 -2

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const texts = [
    '', 'a', 'h\u00e9llo', '\u4e2d\u6587x', alphabet + alphabet, (alphabet + alphabet).slice(3, 50),
    alphabet + alphabet + '\u4e2d' + alphabet, (alphabet + alphabet + '\u4e2d' + alphabet).slice(20, 70),
];
function units(s, i) {
    return show(s.charCodeAt(i)) + s.charAt(i) + s.substring(i, i + 1) + s.substring(i + 1, i) + s.substring(i, i + 2);
}
let hash = 0;
for (let round = 0; round < 40; round++) {
    for (const s of texts) {
        for (let i = -2; i < s.length + 2; i++) {
            const text = units(s, i);
            for (let k = 0; k < text.length; k++) hash = (Math.imul(hash, 31) + text.charCodeAt(k)) | 0;
        }
    }
}
console.log(hash); // expect: 1853712512
console.log('abc'.charAt(1) === 'b', 'xbx'.substring(1, 2) === 'abc'.charAt(1), 'abc'.charAt(), 'abc'.charAt(1.5));
// expect: true true a b
console.log('abc'.charCodeAt('1'), 'abc'.substring(1.5, 2.5), 'abc'.substring(1), 'abc'.charAt(-1) === '');
// expect: 98 b bc true
console.log(String.prototype.charAt.call(123, 1), String.prototype.charCodeAt.call([7, 8], 1)); // expect: 2 44
for (const wrong of [null, undefined]) {
    try {
        String.prototype.charAt.call(wrong, 0);
    } catch (e) {
        console.log(e.message);
    }
}
// expect: String.prototype.charAt called on null or undefined
// expect: String.prototype.charAt called on null or undefined

// Appending and reading, which turns a rope into a part of a flat string.
let grown = '';
let odd = 0;
for (let i = 0; i < 3000; i++) {
    grown += alphabet.charAt(i % 26);
    if (grown.charCodeAt(i >> 1) % 2 === 1) odd++;
}
console.log(odd, grown.length); // expect: 1500 3000

class Stack extends Array {
    constructor(n) {
        super(n);
        this.own = n;
    }
}
function lengths(n) {
    const a = new Array(n);
    const b = Array(n);
    const c = new Stack(n);
    const known = [a[0] === undefined, 0 in a, c instanceof Stack, Object.keys(b).length === 0];
    return [a.length, b.length, c.length, c.own].concat(known.map(Number)).join();
}
const sizes = [0, 1, 2, 5, 100, 256, 257, 1000, 2.0, '5', 3.5 - 0.5];
for (let round = 0; round < 200; round++) words = sizes.map(lengths);
print('sizes', words);
// expect: sizes 0,0,0,0,1,0,1,1 1,1,1,1,1,0,1,1 2,2,2,2,1,0,1,1 5,5,5,5,1,0,1,1
// expect: sizes 100,100,100,100,1,0,1,1 256,256,256,256,1,0,1,1 257,257,257,257,1,0,1,1 1000,1000,1000,1000,1,0,1,1
// expect: sizes 2,2,2,2,1,0,1,1 1,1,1,5,0,1,1,0 3,3,3,3,1,0,1,1
for (const wrong of [-1, 1.5, 2 ** 32, NaN]) {
    try {
        lengths(wrong);
    } catch (e) {
        console.log(e.constructor.name, e.message);
    }
}
// expect: RangeError Invalid array length
// expect: RangeError Invalid array length
// expect: RangeError Invalid array length
// expect: RangeError Invalid array length
const filled = [];
for (let i = 0; i < 500; i++) {
    const a = new Array(3);
    a[1] = i;
    a.push('end');
    filled.push(a);
}
console.log(filled[499].length, filled[499].join(), filled[1] === filled[2], 0 in filled[7], new Array(3).length);
// expect: 4 ,499,,end false false 3

// A hole is undefined until somebody gives prototypes elements.
function third(a) { return a[2]; }
const holes = [1, , , 4];
const derived = new Array(4);
let undefineds = 0;
for (let i = 0; i < 4000; i++) if (third(i % 2 === 0 ? holes : derived) === undefined) undefineds++;
console.log(undefineds, third(holes)); // expect: 4000 undefined
Object.setPrototypeOf(derived, [10, 20, 30]);
console.log(third(derived), third(holes)); // expect: 30 undefined
Array.prototype[2] = 'of the prototype';
console.log(third(holes), third([]), third(derived)); // expect: of the prototype of the prototype 30
delete Array.prototype[2];
console.log(third(holes)); // expect: undefined
