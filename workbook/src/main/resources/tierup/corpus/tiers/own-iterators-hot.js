'use strict';
// requires: iteration, destructuring, spread, map-and-set, arguments, typed-arrays
// A program's own iterators in hot loops: results of many shapes, early ends, errors, changed prototypes of arrays.
function walker(last, make, more) {
    return {
        [Symbol.iterator]() {
            let i = 0;
            return Object.assign({ next() { return make(i++, last); } }, more);
        },
    };
}
const makers = [
    (i, n) => (i < n ? { done: false, value: i } : { done: true, value: 'rest' }),
    (i, n) => (i < n ? { value: i, done: false } : { value: undefined, done: true }),
    (i, n) => (i < n ? { value: i } : { done: true }),
    (i, n) => (i < n ? { value: i, done: 0 } : { done: 1 }),
    (i, n) => ({ get done() { return i >= n; }, get value() { return i; } }),
    (i, n) => (i < n ? { done: false } : { done: true }),
    (i, n) => (i < n ? { a: 1, done: false, value: i } : { done: true, b: 1 }),
    (i, n) => (i < n ? Object.create({ done: false, value: i }) : Object.create({ done: true })),
    (i, n) => (i < n ? [i] : Object.assign([], { done: true })),
    (i, n) => (i < n ? { a: 1, b: 2, c: 3, d: 4, e: 5, done: false, value: i } : { a: 1, done: true }),
];
function all(x) {
    let text = '';
    for (const v of x) text += v + ',';
    return text;
}
function first(x) { for (const v of x) return v; }
function third(x) {
    const [a, , b] = x;
    return a + '-' + b;
}
function rest(x) {
    const [a, ...b] = x;
    return a + '-' + b;
}
function thrown(x) {
    try {
        for (const v of x) if (v >= 1) throw new Error('thrown');
        return 'not thrown';
    } catch (e) {
        return e.message;
    }
}
function left(x) {
    let text = '';
    outer: for (let i = 0; i < 2; i++) {
        for (const v of x) {
            text += v;
            if (v > 0) continue outer;
        }
    }
    return text;
}
const users = [all, first, third, rest, thrown, left];
let closed = 0;
const closing = { return() { closed++; return {}; } };
for (const make of makers) {
    const seen = new Set();
    for (let i = 0; i < 200; i++) {
        let text = '';
        for (const use of users) text += ' ' + use(walker(3, make, closing));
        seen.add(text);
    }
    for (const text of seen) console.log(text.trim());
}
// expect: 0,1,2, 0 0-2 0-1,2 thrown 0101
// expect: 0,1,2, 0 0-2 0-1,2 thrown 0101
// expect: 0,1,2, 0 0-2 0-1,2 thrown 0101
// expect: 0,1,2, 0 0-2 0-1,2 thrown 0101
// expect: 0,1,2, 0 0-2 0-1,2 thrown 0101
// expect: undefined,undefined,undefined, undefined undefined-undefined undefined-, not thrown undefinedundefinedundefinedundefinedundefinedundefined
// expect: 0,1,2, 0 0-2 0-1,2 thrown 0101
// expect: 0,1,2, 0 0-2 0-1,2 thrown 0101
// expect: undefined,undefined,undefined, undefined undefined-undefined undefined-, not thrown undefinedundefinedundefinedundefinedundefinedundefined
// expect: 0,1,2, 0 0-2 0-1,2 thrown 0101
console.log(closed); // expect: 8800
const failing = [() => 1, () => undefined, () => 'text', () => { throw new RangeError('in next'); }];
for (const make of failing) {
    let text = '';
    for (let i = 0; i < 300; i++) {
        for (const use of [all, first, third, rest]) {
            try {
                text = use(walker(2, make, closing));
            } catch (e) {
                text = e instanceof TypeError ? 'TypeError' : e.message;
            }
        }
    }
    console.log(text, closed);
}
// expect: TypeError 8800
// expect: TypeError 8800
// expect: TypeError 8800
// expect: in next 8800
const built = [[1, 2, 3], [1, , 3], 'xyz', new Set([1, 2]), new Map([[1, 2]]), new Uint8Array(3), [7, 8, 9].values()];
built.push((function () { return arguments; })(4, 5));
for (const x of built) {
    let text = '';
    for (let i = 0; i < 300; i++) text = all(x) + first(x) + third(x) + rest(x);
    console.log(text);
}
// expect: 1,2,3,11-31-2,3
// expect: 1,undefined,3,11-31-,3
// expect: x,y,z,xx-zx-y,z
// expect: 1,2,11-undefined1-2
// expect: 1,2,1,21,2-undefined1,2-
// expect: 0,0,0,00-00-0,0
// expect: undefinedundefined-undefinedundefined-
// expect: 4,5,44-undefined4-5
function growing() {
    const list = [1, 2];
    let text = '';
    for (const x of list) {
        text += x;
        if (list.length < 5) list.push(x + 1);
    }
    return text;
}
function shrinking() {
    const list = [1, 2, 3, 4];
    let text = '';
    for (const x of list) {
        text += x;
        list.pop();
    }
    return text;
}
let text = '';
for (let i = 0; i < 300; i++) text = growing() + ' ' + shrinking();
console.log(text); // expect: 12233 12
function nested(depth) {
    return walker(1, (i, n) => {
        let sum = 0;
        if (i < n && depth > 0) for (const x of nested(depth - 1)) sum += x;
        return { done: i >= n, value: sum + 1 };
    });
}
console.log(all(nested(100))); // expect: 101,
let depth = 0;
const endless = { [Symbol.iterator]: () => ({ next() { depth++; for (const x of endless) return x; } }) };
try {
    all(endless);
} catch (e) {
    console.log(e instanceof RangeError, depth > 100); // expect: true true
}
const iterators = Object.getPrototypeOf([][Symbol.iterator]());
iterators.return = function () { closed += 1000; return {}; };
for (let i = 0; i < 3; i++) text = first([1, 2]) + third([1, 2, 3, 4]) + all([1, 2]);
console.log(text, closed); // expect: 11-31,2, 14800
delete iterators.return;
const next = iterators.next;
iterators.next = function () {
    const result = next.call(this);
    if (!result.done) result.value += 1;
    return result;
};
for (let i = 0; i < 3; i++) text = first([1, 2]) + third([1, 2, 3, 4]) + all([1, 2]);
console.log(text, closed); // expect: 22-42,3, 14800
iterators.next = next;
const values = Array.prototype[Symbol.iterator];
Array.prototype[Symbol.iterator] = function () { return values.call(['replaced']); };
console.log(all([1, 2])); // expect: replaced,
Array.prototype[Symbol.iterator] = values;
const own = [1, 2];
own[Symbol.iterator] = () => values.call(['own']);
console.log(all([1, 2]), all(own), third(own)); // expect: 1,2, own, own-undefined
