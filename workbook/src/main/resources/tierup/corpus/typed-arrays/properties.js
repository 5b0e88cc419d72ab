'use strict';
// requires: typed-arrays
// Elements as properties: always there, writable, enumerable, configurable; and other properties beside them.

const a = new Int16Array([1, 2]);
a.name = 'two';
a[Symbol('s')] = 1;
console.log(Object.keys(a).join(), Object.getOwnPropertyNames(a).join(), Object.entries(a).join(';'),
    JSON.stringify(a));
// expect: 0,1,name 0,1,name 0,1;1,2;name,two {"0":1,"1":2,"name":"two"}
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(a, 1)), Object.getOwnPropertyDescriptor(a, 2),
    Object.getOwnPropertyDescriptor(a, '-0'));
// expect: {"value":2,"writable":true,"enumerable":true,"configurable":true} undefined undefined
console.log(a.hasOwnProperty(0), a.hasOwnProperty(5), a.hasOwnProperty('name'), a.propertyIsEnumerable(1),
    'length' in a, a.hasOwnProperty('length'));
// expect: true false true true true false
function attempt(f) {
    try {
        const r = f();
        console.log(r === a ? a.join() : r);
    } catch (e) {
        console.log(e.name + ': ' + e.message);
    }
}
for (const f of [
    () => delete a[0], () => delete a[7], () => delete a['1.5'], () => delete a.name, () => Object.defineProperty(a,
        0, { value: 70000 }),
    () => Object.defineProperty(a, 1, { value: 4, writable: true, enumerable: true, configurable: true }),
        () => Object.defineProperty(a, 2, { value: 4 }),
    () => Object.defineProperty(a, '-0', { value: 4 }), () => Object.defineProperty(a, 0, { configurable: false }),
        () => Object.defineProperty(a, 0, { enumerable: false }),
    () => Object.defineProperty(a, 0, { writable: false }), () => Object.defineProperty(a, 0,
        { get() { return 1; } }), () => Object.defineProperty(a, 0, {}),
    () => { a.length = 5; }, () => Object.freeze(a), () => Object.isFrozen(a),
        () => Object.isExtensible(Object.preventExtensions(a)),
    () => { a.more = 1; }, () => { a[0] = 9; return a[0]; }, () => Object.freeze(new Int8Array(0)).length,
        () => Object.isFrozen(Object.preventExtensions(new Int8Array(0))),
    () => a.buffer.byteLength, () => { a.buffer = 1; }, () => Object.assign(new Uint8Array(3), [7, 8],
        { 2: 300 }).join(), () => ({ ...new Uint8Array([5, 6]) })[1],
    () => Object.getPrototypeOf(Int8Array.prototype).length, () => Int8Array.prototype.byteLength,
]) attempt(f);
// expect: TypeError: Cannot delete property '0' of [object Int16Array]
// expect: true
// expect: true
// expect: true
// expect: 4464,2
// expect: 4464,4
// expect: TypeError: Invalid typed array index
// expect: TypeError: Invalid typed array index
// expect: TypeError: Cannot redefine property: 0
// expect: TypeError: Cannot redefine property: 0
// expect: TypeError: Cannot redefine property: 0
// expect: TypeError: Cannot redefine property: 0
// expect: 4464,4
// expect: TypeError: Cannot set property length of [object Object] which has only a getter
// expect: TypeError: Cannot freeze array buffer views with elements
// expect: false
// expect: false
// expect: TypeError: Cannot add property more, object is not extensible
// expect: 9
// expect: 0
// expect: true
// expect: 4
// expect: TypeError: Cannot set property buffer of [object Object] which has only a getter
// expect: 7,8,44
// expect: 6
// expect: TypeError: Method get TypedArray.prototype.length called on incompatible receiver [object Object]
// expect: TypeError: Method get TypedArray.prototype.byteLength called on incompatible receiver [object Object]

// length is a getter of the common prototype, and it can be overridden in three ways
function count(x) {
    let n = 0;
    for (let i = 0; i < x.length; i++) n++;
    return n;
}
const plain = new Float64Array(100);
const own = new Float64Array(100);
let sum = 0;
for (let i = 0; i < 100; i++) sum += count(plain) + count(own) + count([1, 2]) + count('abc');
Object.defineProperty(own, 'length', { value: 3 });
console.log(sum, count(plain), count(own)); // expect: 20500 100 3
class Half extends Float64Array { get length() { return super.length / 2; } }
console.log(count(new Half(10)), count(plain), new Half(4).join(), new Half(10).fill(1).reduce((s, x) => s + x));
// expect: 5 100 0,0,0,0 10
Object.defineProperty(Float64Array.prototype, 'length', { configurable: true, get() { return 7; } });
console.log(count(plain), count(new Int8Array(4)), count(own), plain.at(99)); // expect: 7 4 3 0
delete Float64Array.prototype.length;
console.log(count(plain)); // expect: 100
const Common = Object.getPrototypeOf(Float64Array.prototype);
const original = Object.getOwnPropertyDescriptor(Common, 'length');
Object.defineProperty(Common, 'length', { configurable: true, get() { return 1; } });
const lied = [count(plain), count(new Int8Array(4)), [...new Int8Array(4)].length];
Object.defineProperty(Common, 'length', original);
console.log(lied.join()); // expect: 1,1,4
console.log(count(plain), count(new Int8Array(4))); // expect: 100 4
const changed = new Int32Array(5);
Object.setPrototypeOf(changed, Array.prototype);
console.log(changed.length, count(changed), changed[4], Array.isArray(changed)); // expect: 0 0 0 false
