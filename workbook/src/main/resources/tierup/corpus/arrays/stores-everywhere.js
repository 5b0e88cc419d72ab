'use strict';
// Hot stores into holes and behind the end, and everything that forbids them.

function store(a, i, v) { a[i] = v; return a.length; }
function fill(n) { const a = []; for (let i = 0; i < n; i++) a[i] = i; return a; }
function fillHoles(n) { const a = new Array(n); for (let i = 0; i < n; i++) a[i] = i; return a; }
let sum = 0;
for (let i = 0; i < 50; i++) sum += fill(200).reduce((s, x) => s + x) + fillHoles(200).reduce((s, x) => s + x);
for (let i = 0; i < 2000; i++) sum += store([1, , 3], 1 + i % 3, i);
console.log(sum, fill(5).join(), fillHoles(5).join()); // expect: 1996666 0,1,2,3,4 0,1,2,3,4

function attempt(make, i) {
    const a = make();
    let result;
    try {
        result = store(a, i, 'new');
    } catch (e) {
        result = e.name + ': ' + e.message;
    }
    console.log(result, '|', a.length, a[i], i in a, Object.keys(a).join());
}
function fixed(a) { return Object.preventExtensions(a); }
attempt(() => fixed([1, , 3]), 1);
// expect: TypeError: Cannot add property 1, object is not extensible | 3 undefined false 0,2
attempt(() => fixed([1, 2, 3]), 1); // expect: 3 | 3 new true 0,1,2
attempt(() => fixed([1, 2, 3]), 3);
// expect: TypeError: Cannot add property 3, object is not extensible | 3 undefined false 0,1,2
attempt(() => { const a = [1, 2, 3]; a.push(4); a.pop(); return fixed(a); }, 3);
// expect: TypeError: Cannot add property 3, object is not extensible | 3 undefined false 0,1,2
attempt(() => { const a = fixed([1, 2, 3]); delete a[1]; return a; }, 1);
// expect: TypeError: Cannot add property 1, object is not extensible | 3 undefined false 0,2
attempt(() => { const a = fixed([1, 2, 3]); a.length = 1; return a; }, 1);
// expect: TypeError: Cannot add property 1, object is not extensible | 1 undefined false 0
attempt(() => { const a = fixed([1, 2, 3]); a.length = 5; return a; }, 4);
// expect: TypeError: Cannot add property 4, object is not extensible | 5 undefined false 0,1,2
attempt(() => Object.seal([1, 2, , 4]), 2);
// expect: TypeError: Cannot add property 2, object is not extensible | 4 undefined false 0,1,3
attempt(() => Object.freeze([1, 2, 3]), 0);
// expect: TypeError: Cannot assign to read only property '0' of object '[object Array]' | 3 1 true 0,1,2
attempt(() => { const a = [1, 2, 3]; a.push(4); Object.defineProperty(a, 'length',
    { writable: false }); return a; }, 4);
// expect: TypeError: Cannot assign to read only property 'length' of object '[object Array]' | 4 undefined false 0,1,2,3
attempt(() => { const a = [1, , 3]; Object.defineProperty(a, 'length', { writable: false }); return a; }, 1);
// expect: 3 | 3 new true 0,1,2
attempt(() => { const a = [1, 2]; a.length = 0; return a; }, 0); // expect: 1 | 1 new true 0
attempt(() => { const a = fill(10); a.length = 4; return a; }, 4); // expect: 5 | 5 new true 0,1,2,3,4
attempt(() => { const a = fill(10); a.length = 4; return a; }, 5); // expect: 6 | 6 new true 0,1,2,3,5
attempt(() => [1, 2], 4294967294); // expect: 4294967295 | 4294967295 new true 0,1,4294967294
attempt(() => [1, 2], -1); // expect: 2 | 2 new true 0,1,-1
attempt(() => [1, 2], 1.5); // expect: 2 | 2 new true 0,1,1.5
attempt(() => { const a = [1]; Object.defineProperty(a, 0, { get() { return 'got'; },
    configurable: true }); return a; }, 0);
// expect: TypeError: Cannot set property 0 of [object Array] which has only a getter | 1 got true 0

// an array that is a prototype: what it gains, its heirs have
const parent = [1, 2, 3];
parent.push(4);
parent.pop();
const child = Object.create(parent);
console.log(child[3], store(parent, 3, 'four'), child[3], child.length); // expect: undefined 4 four 4
const empty = [];
empty.push(1);
empty.pop();
const heir = Object.create(empty);
console.log(heir[0], store(empty, 0, 'zero'), heir[0], empty.push('one'), heir[1]); // expect: undefined 1 zero 2 one

// a setter on a prototype catches what would be new
let caught = 0;
Object.defineProperty(Array.prototype, 5, { set(v) { caught++; }, get() { return 'inherited'; },
    configurable: true });
console.log(fill(8).length, fill(8)[5], fillHoles(8)[5], caught, 5 in fill(8), fill(8).hasOwnProperty(5), [1, 2, 3,
    4, 5, 6][5]);
// expect: 8 inherited inherited 3 true false 6
const five = fill(5);
console.log(store(five, 5, 'x'), five[5], caught, five.length); // expect: 5 inherited 6 5
delete Array.prototype[5];
console.log(fill(8)[5], fillHoles(8)[5], store(five, 5, 'y'), five[5]); // expect: 5 5 6 y
