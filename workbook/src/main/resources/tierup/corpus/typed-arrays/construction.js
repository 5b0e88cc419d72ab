'use strict';
// requires: typed-arrays
// Where typed arrays come from, and what they are not made of.

function attempt(make) {
    try {
        const a = make();
        console.log(a instanceof ArrayBuffer ? 'buffer of ' + a.byteLength
            : a.constructor.name + '(' + a.length + ') at ' + a.byteOffset + ' [' + a.join() + ']');
    } catch (e) {
        console.log(e.name + ': ' + e.message);
    }
}
const buffer = new ArrayBuffer(24);
const TypedArray = Object.getPrototypeOf(Int8Array);
for (const make of [
    () => new Int32Array(), () => new Int32Array(3), () => new Int32Array(2.9), () => new Int32Array('2'),
        () => new Int32Array(null),
    () => new Int32Array(-1), () => new Int32Array(1e10), () => new Int32Array(NaN),
        () => new Int32Array(Symbol('n')), () => Int32Array(2),
    () => new Int32Array([1, '2', [3], null, undefined, true]), () => new Int32Array([, 1]),
        () => new Int32Array({ length: 2, 1: 7 }),
    () => new Int32Array(new Float64Array([1.5, -2.5, 1e10])), () => new Int32Array(new Set([4, 5])),
        () => new Int32Array({}),
    () => new Int32Array({ length: -1 }), () => new Int32Array({ [Symbol.iterator]: 1 }),
        () => new Int32Array(function (a, b) {}),
    () => new Int32Array(buffer), () => new Int32Array(buffer, 8), () => new Int32Array(buffer, 8, 2),
        () => new Int32Array(buffer, 24),
    () => new Int32Array(buffer, 25), () => new Int32Array(buffer, 28), () => new Int32Array(buffer, -4),
        () => new Int32Array(buffer, 8, 5), () => new Int32Array(buffer, 0, 0),
    () => new Int32Array(buffer, '4', '1'), () => new Int32Array(buffer, undefined, undefined),
        () => new Float64Array(new ArrayBuffer(9)),
    () => new ArrayBuffer(8), () => new ArrayBuffer(), () => new ArrayBuffer(-1), () => new ArrayBuffer(2.7),
        () => ArrayBuffer(8), () => new ArrayBuffer(2 ** 53),
    () => buffer.slice(), () => buffer.slice(8), () => buffer.slice(-8, -2), () => buffer.slice(9, 3),
    () => Int32Array.of(), () => Int32Array.of(1, '2', 3.9), () => Int32Array.from([1, 2], (x, i) => x * 10 + i),
        () => Int32Array.from('123'),
    () => Int32Array.from({ length: 2 }, function () { return this.v; }, { v: 6 }),
        () => Int32Array.from(new Map([[1, 2]])), () => Int32Array.from(5),
    () => Int32Array.from(null), () => Int32Array.from([1], 5), () => TypedArray(), () => new TypedArray(1),
        () => TypedArray.from([1]),
    () => Int32Array.from.call(Array, [1]), () => Int32Array.of.call(undefined, 1),
        () => Float64Array.from.call(Uint8Array, [257]),
]) attempt(make);
// expect: Int32Array(0) at 0 []
// expect: Int32Array(3) at 0 [0,0,0]
// expect: Int32Array(2) at 0 [0,0]
// expect: Int32Array(2) at 0 [0,0]
// expect: Int32Array(0) at 0 []
// expect: RangeError: Invalid typed array length: -1
// expect: RangeError: Invalid typed array length: 10000000000
// expect: Int32Array(0) at 0 []
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Constructor Int32Array requires 'new'
// expect: Int32Array(6) at 0 [1,2,3,0,0,1]
// expect: Int32Array(2) at 0 [0,1]
// expect: Int32Array(2) at 0 [0,7]
// expect: Int32Array(3) at 0 [1,-2,1410065408]
// expect: Int32Array(2) at 0 [4,5]
// expect: Int32Array(0) at 0 []
// expect: Int32Array(0) at 0 []
// expect: TypeError: TypedArray's constructor requires that the property of the first argument, items[Symbol.iterator], when exists, be a function
// expect: Int32Array(2) at 0 [0,0]
// expect: Int32Array(6) at 0 [0,0,0,0,0,0]
// expect: Int32Array(4) at 8 [0,0,0,0]
// expect: Int32Array(2) at 8 [0,0]
// expect: Int32Array(0) at 24 []
// expect: RangeError: start offset of Int32Array should be a multiple of 4
// expect: RangeError: Start offset 28 is outside the bounds of the buffer
// expect: RangeError: Start offset -4 is outside the bounds of the buffer
// expect: RangeError: Invalid typed array length: 5
// expect: Int32Array(0) at 0 []
// expect: Int32Array(1) at 4 [0]
// expect: Int32Array(6) at 0 [0,0,0,0,0,0]
// expect: RangeError: byte length of Float64Array should be a multiple of 8
// expect: buffer of 8
// expect: buffer of 0
// expect: RangeError: Invalid array buffer length
// expect: buffer of 2
// expect: TypeError: Constructor ArrayBuffer requires 'new'
// expect: RangeError: Invalid array buffer length
// expect: buffer of 24
// expect: buffer of 16
// expect: buffer of 6
// expect: buffer of 0
// expect: Int32Array(0) at 0 []
// expect: Int32Array(3) at 0 [1,2,3]
// expect: Int32Array(2) at 0 [10,21]
// expect: Int32Array(3) at 0 [1,2,3]
// expect: Int32Array(2) at 0 [6,6]
// expect: Int32Array(1) at 0 [0]
// expect: Int32Array(0) at 0 []
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: 5 is not a function
// expect: TypeError: Abstract class TypedArray not directly constructable
// expect: TypeError: Abstract class TypedArray not directly constructable
// expect: TypeError: Abstract class TypedArray not directly constructable
// expect: TypeError: Method %TypedArray%.from called on incompatible receiver [object Array]
// expect: TypeError: undefined is not a constructor
// expect: Uint8Array(1) at 0 [1]

const mutable = [1, { valueOf() { mutable.length = 0; return 2; } }, 3];
attempt(() => new Uint8Array(mutable)); // expect: Uint8Array(3) at 0 [1,2,3]
console.log(TypedArray.name, TypedArray.length, Int32Array.length, Int32Array.name,
    Object.getPrototypeOf(Int32Array.prototype) === TypedArray.prototype);
// expect: TypedArray 0 3 Int32Array true
console.log(Int32Array.BYTES_PER_ELEMENT, new Uint16Array(3).BYTES_PER_ELEMENT, new Uint16Array(3).byteLength,
    ArrayBuffer.isView(new Int8Array(1)), ArrayBuffer.isView([]));
// expect: 4 2 6 true false
console.log(String(new Int8Array([1, 2])), Object.prototype.toString.call(new Int8Array(1)),
    Object.prototype.toString.call(buffer), new Int8Array(1)[Symbol.toStringTag]);
// expect: 1,2 [object Int8Array] [object ArrayBuffer] Int8Array
console.log(typeof Int8Array, typeof new Int8Array(1), new Int8Array(1) instanceof TypedArray,
    new Int8Array(1) instanceof Uint8Array);
// expect: function object true false

class Vector extends Float64Array {
    constructor(...args) { super(...args); this.extra = args.length; }
    get norm() { return Math.sqrt(this.reduce((s, x) => s + x * x, 0)); }
}
const v = new Vector([3, 4]);
console.log(v.norm, v.length, v.extra, v.map((x) => x + 1) instanceof Vector, v.subarray(1).norm, v.slice(0,
    1).constructor === Vector, v.filter(() => true).extra);
// expect: 5 2 1 true 4 true 1
console.log(Vector.of(5, 12).norm, Vector.from([8, 15]).norm, v.toSorted() instanceof Vector, v.with(0,
    1) instanceof Vector, Vector.BYTES_PER_ELEMENT, Vector.name);
// expect: 13 17 false false 8 Vector
class Short extends Int32Array { constructor(n) { super(Math.min(n, 2)); } }
attempt(() => new Short(5).map((x) => x)); // expect: Short(2) at 0 [0,0]
attempt(() => Short.from([1, 2, 3]));
// expect: TypeError: Derived TypedArray constructor created an array which was too small
v.constructor = undefined;
console.log(v.slice().constructor === Float64Array); // expect: true
v.constructor = Int8Array;
console.log(v.slice().constructor.name, v.map((x) => x * 100).join()); // expect: Int8Array 44,-112
class Bytes extends ArrayBuffer { get half() { return this.byteLength / 2; } }
console.log(new Bytes(6).half, new Bytes(6).slice(2).half, new Uint8Array(new Bytes(3)).buffer.half); // expect: 3 2 1.5
