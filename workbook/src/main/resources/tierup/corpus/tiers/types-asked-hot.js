'use strict';
// requires: destructuring, new-target, computed-methods
// typeof, destructuring, template literals, computed keys and new.target, hot: the type that passes, then all others.

const values = [0, -0.5, NaN, 'text', '', true, null, undefined, {}, [], () => 1, class {}, Symbol('s'), new Map()];
function typeOf(x) { return typeof x; }
function isText(x) { return typeof x === 'string' ? 1 : typeof x !== 'number' ? 2 : 3; }
function half(x) { return typeof (x / 2); }
let counts = {};
for (let i = 0; i < 6000; i++) {
    const type = typeOf(values[i % values.length]);
    counts[type] = (counts[type] || 0) + 1;
}
console.log(JSON.stringify(counts));
// expect: {"number":1287,"string":858,"boolean":429,"object":1713,"undefined":429,"function":856,"symbol":428}
console.log(values.map(typeOf).join());
// expect: number,number,number,string,string,boolean,object,undefined,object,object,function,function,symbol,object
console.log(values.map(isText).join(), half(3), half('x'), typeof missing);
// expect: 3,3,3,1,1,2,2,2,2,2,2,2,2,2 number number undefined

function sum({ a, b }) { return a + b; }
let total = 0;
for (let i = 0; i < 3000; i++) total += sum({ a: i, b: 1 });
for (const wrong of [null, undefined]) {
    try {
        sum(wrong);
    } catch (e) {
        console.log(e.message);
    }
}
// expect: Cannot destructure property 'a' of 'object null' as it is null.
// expect: Cannot destructure property 'a' of 'undefined' as it is undefined.
const { length } = 'primitive';
console.log(total, length, sum(5), sum('ab')); // expect: 4501500 9 NaN NaN

function text(x) { return `<${x}>`; }
let last = '';
for (let i = 0; i < 3000; i++) last = text(i % 2 === 0 ? 'a' : 'b' + last.length);
console.log(last, text(1), text(2.5), text(null), text(undefined), text(true), text([1, [2]]), text({}));
// expect: <b3> <1> <2.5> <null> <undefined> <true> <1,2> <[object Object]>
try {
    text(Symbol('no'));
} catch (e) {
    console.log(e.message); // expect: Cannot convert a Symbol value to a string
}
console.log(text({ toString() { return 'own'; } }), text({ valueOf: () => 1, toString: null })); // expect: <own> <1>

let order = '';
function keyed(key) { return { [key]: (order += 'v', 1), get [key + 'x']() { return 2; } }; }
for (let i = 0; i < 2000; i++) keyed(i % 3 === 0 ? i : 'k' + (i & 7));
order = '';
const key = { toString() { order += 'k'; return 'converted'; } };
console.log(Object.keys(keyed(key)).join(), order, Object.keys(keyed(1.5)).join(), Object.keys(keyed(null)).join());
// expect: converted,convertedx kvk 1.5,1.5x null,nullx
const symbol = Symbol('key');
console.log({ [symbol]: 3 }[symbol], Object.keys({ [-0]: 1, [1e21]: 2, [true]: 3 }).join()); // expect: 3 0,1e+21,true

function Target(x) { this.x = x; return new.target === undefined ? { called: true } : undefined; }
class Sub {
    constructor() { this.target = new.target.name; this.inner = (() => new.target === this.constructor)(); }
}
class SubSub extends Sub {}
let targets = 0;
for (let i = 0; i < 3000; i++) {
    if (new Target(i).x === i) targets++;
    if (Target.call({}, 1).called) targets++;
    if (new SubSub().target === 'SubSub' && new Sub().inner) targets++;
}
console.log(targets); // expect: 9000
