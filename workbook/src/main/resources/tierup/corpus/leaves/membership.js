'use strict';
// requires: spread
// instanceof and in as machine code: chains of every length, prototypes that change under a hot site, a
// Symbol.hasInstance that
// appears late, bound functions, functions without a prototype, primitives, arrays, holes and numbers as keys.
class A { static own = 1; }
class B extends A { constructor() { super(); this.b = 1; } }
class C extends B {}
class Other {}
function F() {}
function G() {}
const isA = (x) => x instanceof A;
const isB = (x) => { if (x instanceof B) return 'yes'; return 'no'; };
const isOf = (x, type) => x instanceof type;
const has = (key, o) => key in o;
const hasB = (o) => { if ('b' in o) return 1; return 0; };
const bare = Object.create(null);
const values = [new A(), new B(), new C(), new Other(), new F(), {}, [], () => 1, bare, Object.create(new B()),
    null, undefined, 1, 'text',
    true, Symbol.iterator, new Map(), new Error('e'), A, B];
const types = [A, B, C, Other, F, G, Object, Array, Function, Map, Error, F.bind(null), RangeError];

function table() {
    return values.map((x) => types.map((type) => (isOf(x,
        type) ? 1 : 0)).join('') + (isA(x) ? 'A' : '-') + isB(x)).join(' ');
}
let last;
for (let round = 0; round < 100; round++) last = table();
console.log(last);
// expect: 1000001000000Ano 1100001000000Ayes 1110001000000Ayes 0001001000000-no 0000101000010-no 0000001000000-no 0000001100000-no 0000001010000-no 0000000000000-no 1100001000000Ayes 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000001001000-no 0000001000100-no 0000001010000-no 0000001010000-no

// What makes answers wrong that were right.
Object.setPrototypeOf(values[3], new B());
for (let round = 0; round < 40; round++) last = table();
console.log(last);
// expect: 1000001000000Ano 1100001000000Ayes 1110001000000Ayes 1100001000000Ayes 0000101000010-no 0000001000000-no 0000001100000-no 0000001010000-no 0000000000000-no 1100001000000Ayes 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000001001000-no 0000001000100-no 0000001010000-no 0000001010000-no
F.prototype = B.prototype;
G.prototype = Object.create(A.prototype);
for (let round = 0; round < 40; round++) last = table();
console.log(last);
// expect: 1000001000000Ano 1100101000010Ayes 1110101000010Ayes 1100101000010Ayes 0000001000000-no 0000001000000-no 0000001100000-no 0000001010000-no 0000000000000-no 1100101000010Ayes 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000001001000-no 0000001000100-no 0000001010000-no 0000001010000-no
Object.setPrototypeOf(B.prototype, Other.prototype);
Object.setPrototypeOf(C, Other);
for (let round = 0; round < 40; round++) last = table();
console.log(last);
// expect: 1000001000000Ano 0101101000010-yes 0111101000010-yes 0101101000010-yes 0000001000000-no 0000001000000-no 0000001100000-no 0000001010000-no 0000000000000-no 0101101000010-yes 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000001001000-no 0000001000100-no 0000001010000-no 0000001010000-no
Object.setPrototypeOf(B.prototype, A.prototype);
let asked = 0;
Object.defineProperty(A, Symbol.hasInstance, { value: (x) => { asked++; return x === 1; }, configurable: true });
for (let round = 0; round < 40; round++) last = table();
console.log(last, asked > 0);
// expect: 0000001000000-no 0000101000010-no 0010101000010-no 0000101000010-no 0000001000000-no 0000001000000-no 0000001100000-no 0000001010000-no 0000000000000-no 0000101000010-no 0000000000000-no 0000000000000-no 1100000000000Ayes 0000000000000-no 0000000000000-no 0000000000000-no 0000001001000-no 0000001000100-no 0000001010000-no 0000001010000-no true
delete A[Symbol.hasInstance];
for (let round = 0; round < 40; round++) last = table();
console.log(last);
// expect: 1000001000000Ano 1100101000010Ayes 1110101000010Ayes 1100101000010Ayes 0000001000000-no 0000001000000-no 0000001100000-no 0000001010000-no 0000000000000-no 1100101000010Ayes 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000000000000-no 0000001001000-no 0000001000100-no 0000001010000-no 0000001010000-no

// What is no type.
const arrow = () => 1;
const method = { m() {} }.m;
for (let round = 0; round < 3; round++) {
    for (const type of [1, null, undefined, {}, 'text', arrow, method, Math.floor, Math, [],
        { [Symbol.hasInstance]: () => 7 }]) {
        const seen = [];
        for (const x of [{}, 1, null]) {
            try {
                seen.push(isOf(x, type));
            } catch (e) {
                seen.push(e.message);
            }
        }
        if (round === 2) console.log(seen.join('; '));
    }
}
// expect: Right-hand side of 'instanceof' is not an object; Right-hand side of 'instanceof' is not an object; Right-hand side of 'instanceof' is not an object
// expect: Right-hand side of 'instanceof' is not an object; Right-hand side of 'instanceof' is not an object; Right-hand side of 'instanceof' is not an object
// expect: Right-hand side of 'instanceof' is not an object; Right-hand side of 'instanceof' is not an object; Right-hand side of 'instanceof' is not an object
// expect: Right-hand side of 'instanceof' is not callable; Right-hand side of 'instanceof' is not callable; Right-hand side of 'instanceof' is not callable
// expect: Right-hand side of 'instanceof' is not an object; Right-hand side of 'instanceof' is not an object; Right-hand side of 'instanceof' is not an object
// expect: Function has non-object prototype 'undefined' in instanceof check; false; false
// expect: Function has non-object prototype 'undefined' in instanceof check; false; false
// expect: Function has non-object prototype 'undefined' in instanceof check; false; false
// expect: Right-hand side of 'instanceof' is not callable; Right-hand side of 'instanceof' is not callable; Right-hand side of 'instanceof' is not callable
// expect: Right-hand side of 'instanceof' is not callable; Right-hand side of 'instanceof' is not callable; Right-hand side of 'instanceof' is not callable
// expect: true; true; true
F.prototype = 5;
for (const x of [{}, 1]) {
    try {
        last = isOf(x, F);
    } catch (e) {
        last = e.message;
    }
    console.log(last);
}
// expect: Function has non-object prototype '5' in instanceof check
// expect: false

// Properties: own, inherited, absent, accessors, deleted, added to a prototype; of arrays, functions and texts
// that are no objects.
const plain = { a: 1, get b() { return 2; }, 3: 'three', undefined: 0 };
const child = Object.create(plain, { c: { value: 1 } });
const keys = ['a', 'b', 'c', '3', 3, 'd', 'toString', 'length', '0', 0, -1, 1.5, Symbol.iterator, 'undefined',
    undefined, null, 'x' + 'y'];
const objects = [plain, child, bare, [1, , 2], F, new B(), new Map(), 'own' in { own: 1 } ? { own: 2 } : null,
    Object.freeze({ a: 1 })];
const seen = () => objects.map((o) => keys.map((key) => (has(key, o) ? 1 : 0)).join('') + hasB(o)).join(' ');
for (let round = 0; round < 60; round++) last = seen();
console.log(last);
// expect: 110110100000011001 111110100000011001 000000000000000000 000000111100100000 000000110000000000 010000100000000001 000000100000100000 000000100000000000 100000100000000000
delete plain.a;
plain.d = 1;
for (let round = 0; round < 60; round++) last = seen();
console.log(last);
// expect: 010111100000011001 011111100000011001 000000000000000000 000000111100100000 000000110000000000 010000100000000001 000000100000100000 000000100000000000 100000100000000000
Object.setPrototypeOf(bare, child);
Object.prototype.xy = 1;
for (let round = 0; round < 60; round++) last = seen();
console.log(last);
// expect: 010111100000011011 011111100000011011 011111100000011011 000000111100100010 000000110000000010 010000100000000011 000000100000100010 000000100000000010 100000100000000010
delete Object.prototype.xy;
Object.setPrototypeOf(child, null);
for (let round = 0; round < 60; round++) last = seen();
console.log(last);
// expect: 010111100000011001 001000000000000000 001000000000000000 000000111100100000 000000110000000000 010000100000000001 000000100000100000 000000100000000000 100000100000000000
const many = {};
for (let i = 0; i < 300; i++) many['key' + i] = i;
let count = 0;
for (let i = 0; i < 3000; i++) count += has('key' + (i % 600), many) ? 1 : 0;
delete many.key7;
for (let i = 0; i < 300; i++) count += has('key7', many) || !has('key8', many) ? 1000 : 0;
console.log(count); // expect: 1500
for (let round = 0; round < 3; round++) {
    for (const o of [1, 'text', null, undefined, true]) {
        try {
            last = has('a', o);
        } catch (e) {
            last = e.message;
        }
        if (round === 2) console.log(last);
    }
}
// expect: Cannot use 'in' operator to search for 'a' in 1
// expect: Cannot use 'in' operator to search for 'a' in text
// expect: Cannot use 'in' operator to search for 'a' in null
// expect: Cannot use 'in' operator to search for 'a' in undefined
// expect: Cannot use 'in' operator to search for 'a' in true
