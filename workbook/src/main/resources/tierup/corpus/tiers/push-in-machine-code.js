'use strict';
// Array.prototype.push, hot: arrays on which it means more than storing a word and counting up.

function push(target, value) { return target.push(value); }
function pushNone(target) { return target.push(); }
function pushTwo(target, a, b) { return target.push(a, b); }

const warm = [];
let sum = 0;
for (let i = 0; i < 3000; i++) sum += push(warm, i * 0.5);
console.log(sum, warm.length, warm[2999], pushNone(warm), pushTwo(warm, 'x', 'y'), warm[3001]);
// expect: 4501500 3000 1499.5 3000 3002 y
for (let i = 0; i < 600; i++) { pushNone(warm); pushTwo([], i, i); }

function attempt(what, make) {
    let target;
    let before;
    let outcome;
    try {
        target = make();
        before = target.length;
        outcome = push(target, 'pushed');
    } catch (e) {
        outcome = e.name + ': ' + e.message;
    }
    console.log(what, '|', before, '|', outcome, '|', target.length, '|', target[before]);
}

attempt('empty', () => []); // expect: empty | 0 | 1 | 1 | pushed
attempt('dense', () => [1, 2, 3]); // expect: dense | 3 | 4 | 4 | pushed
attempt('frozen', () => Object.freeze([1, 2]));
// expect: frozen | 2 | TypeError: Cannot add property 2, object is not extensible | 2 | undefined
attempt('sealed', () => Object.seal([1, 2]));
// expect: sealed | 2 | TypeError: Cannot add property 2, object is not extensible | 2 | undefined
attempt('not extensible', () => { const a = [1, 2]; a.push(3); Object.preventExtensions(a); return a; });
// expect: not extensible | 3 | TypeError: Cannot add property 3, object is not extensible | 3 | undefined
attempt('read-only length', () => { const a = [1]; a.push(2); Object.defineProperty(a, 'length',
    { writable: false }); return a; });
// expect: read-only length | 2 | TypeError: Cannot assign to read only property 'length' of object '[object Array]' | 2 | undefined
attempt('shortened', () => { const a = [1, 2, 3, 4]; a.length = 2; return a; });
// expect: shortened | 2 | 3 | 3 | pushed
attempt('lengthened', () => { const a = [1]; a.length = 5; return a; }); // expect: lengthened | 5 | 6 | 6 | pushed
attempt('emptied', () => { const a = [1, 2]; a.length = 0; return a; }); // expect: emptied | 0 | 1 | 1 | pushed
attempt('popped', () => { const a = [1, 2]; a.pop(); return a; }); // expect: popped | 1 | 2 | 2 | pushed
attempt('with a hole at the end', () => [1, , ]); // expect: with a hole at the end | 2 | 3 | 3 | pushed
attempt('sparse', () => { const a = []; a[5000000] = 1; return a; });
// expect: sparse | 5000001 | 5000002 | 5000002 | pushed
attempt('subclass', () => { class List extends Array {} const l = new List(); l.push(1); return l; });
// expect: subclass | 1 | 2 | 2 | pushed
attempt('array-like', () => ({ length: 3, push: Array.prototype.push })); // expect: array-like | 3 | 4 | 4 | pushed
attempt('array-like without length', () => ({ push: Array.prototype.push }));
// expect: array-like without length | undefined | 1 | 1 | undefined
attempt('own push', () => {
    const a = [1];
    a.push = function (v) { this[this.length] = v + '!'; return 'mine'; };
    return a;
});
// expect: own push | 1 | mine | 2 | pushed!

for (const receiver of [null, undefined]) {
    try {
        Array.prototype.push.call(receiver, 1);
    } catch (e) {
        console.log(e.name);
    }
}
// expect: TypeError
// expect: TypeError

const inner = [];
function pushInner(i) { inner.push(inner.push(i)); }
for (let i = 0; i < 1000; i++) pushInner(i);
console.log(inner.length, inner[1998], inner[1999]); // expect: 2000 999 1999

const seen = [];
Object.defineProperty(Array.prototype, '3', { configurable: true, set(v) { seen.push(v); },
    get() { return 'inherited'; } });
const caught = [0, 1, 2];
console.log(push(caught, 'three'), caught.length, caught[3], seen.length, Object.keys(caught).length);
// expect: 4 4 inherited 1 3
const literal = [...[0, 1, 2], 'spread', ...'xy'];
console.log(literal.length, literal[3], seen.length, 'a,b,c,d'.split(',')[3], JSON.parse('[1,2,3,4]')[3]);
// expect: 6 spread 1 d 4
delete Array.prototype[3];
console.log(push(caught, 'four'), caught.length, caught[3], caught[4]); // expect: 5 5 undefined four

const original = Array.prototype.push;
Array.prototype.push = function (v) { return original.call(this, v, v); };
console.log(push([], 1), push([7], 2)); // expect: 2 3
Array.prototype.push = original;
console.log(push([], 1), push([7], 2)); // expect: 1 2

const built = new Array(3);
for (let i = 0; i < 100000; i++) push(built, i);
console.log(built.length, built[0], built[3], built[100002]); // expect: 100003 undefined 0 99999
