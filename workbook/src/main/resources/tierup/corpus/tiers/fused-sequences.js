'use strict';
// Short sequences that an interpreter may carry out as one step, each also where its middle fails: overflow,
// other types,
// getters, holes, errors. What has been done before the failure must have been done, once, and nothing behind it.
const log = [];
const noisy = (name, value) => ({ valueOf() { log.push(name); return value; } });
const told = () => log.splice(0).join('');

// -- a local that is counted up
function countUp(from, rounds) {
    let i = from;
    for (let n = 0; n < rounds; n++) i++;
    return i;
}
console.log(countUp(0, 3), countUp(2147483646, 3), countUp(0.5, 2), countUp('7', 1), countUp(undefined, 1));
// expect: 3 2147483649 2.5 8 NaN
console.log(countUp(noisy('v', 4), 2), told(), countUp(null, 1), countUp(-1, 1), 1 / countUp(-1, 1));
// expect: 6 v 1 0 Infinity

// -- a local or a constant on the right
const plus = (a, b) => a + b;
const plusOne = (a) => a + 1;
const minusOne = (a) => a - 1;
const masked = (a) => a & 255;
const chained = (a, b) => a + b + 1 - 1 & 65535;
console.log(plus(1, 2), plus(2147483647, 1), plus(0.5, 1), plus('a', 1), plus(1, 'a'),
    plus(noisy('x', 1), noisy('y', 2)), told());
// expect: 3 2147483648 1.5 a1 1a 3 xy
console.log(plusOne(2147483647), plusOne('1'), plusOne(1.5), plusOne(null), plusOne(undefined), plusOne(true));
// expect: 2147483648 11 2.5 1 NaN 2
console.log(minusOne(-2147483648), minusOne('3'), minusOne(0.25), minusOne([]), minusOne({}));
// expect: -2147483649 2 -0.75 -1 NaN
console.log(masked(4294967295.5), masked('257'), masked(-1), masked(NaN), masked(noisy('m', 300)), told());
// expect: 255 1 255 0 44 m
console.log(chained(65535, 1), chained('1', 2), chained(1e10, 0.5));
// expect: 0 120 58368

// -- comparisons that decide a jump
function below(a, b) {
    if (a < b) return 'yes';
    return 'no';
}
function belowTen(a) {
    let n = 0;
    while (a < 10) {
        a++;
        n++;
    }
    return n;
}
console.log(below(1, 2), below(2, 1), below(0.5, 1), below(NaN, 1), below('b', 'a'), below('10', 9),
    below(undefined, 1));
// expect: yes no yes no no no no
console.log(below(noisy('a', 1), noisy('b', 2)), told(), belowTen(7), belowTen(7.5), belowTen('8'), belowTen(NaN));
// expect: yes ab 3 3 2 0
function tried(a, b) {
    let place = 'before';
    try {
        place = 'inside';
        if (a < b) place = 'less';
        place += '!';
    } catch (e) {
        return place + ' ' + e.message;
    }
    return place;
}
console.log(tried(1, 2), tried(2, 1), tried({ valueOf() { throw new Error('thrown'); } }, 1));
// expect: less! inside! inside thrown

// -- properties of locals and of this, and methods
class Counter {
    constructor(start) { this.n = start; }
    next() { this.n = this.n + 1; return this.n; }
    get twice() { log.push('g'); return this.n * 2; }
    both() { return this.twice + this.n; }
}
const read = (o) => o.n;
const doubled = (o) => o.twice;
const step = (o) => o.next();
const c = new Counter(5);
for (let i = 0; i < 3; i++) read(c);
console.log(read(c), read({ n: 1 }), read({ z: 0, n: 2 }), read('text'), read(7), read(Object.create(c)),
    doubled(c), told());
// expect: 5 1 2 undefined undefined 5 10 g
console.log(step(c), step(c), step(new Counter(0.5)), step({ next: () => 'arrow' }), c.both(), told());
// expect: 6 7 1.5 arrow 21 g
for (const wrong of [undefined, null, 3, {}]) {
    for (const f of [read, step]) {
        try {
            console.log(f(wrong));
        } catch (e) {
            console.log(e.name, e.message);
        }
    }
}
// expect: TypeError Cannot read properties of undefined (reading 'n')
// expect: TypeError Cannot read properties of undefined (reading 'next')
// expect: TypeError Cannot read properties of null (reading 'n')
// expect: TypeError Cannot read properties of null (reading 'next')
// expect: undefined
// expect: TypeError o.next is not a function
// expect: undefined
// expect: TypeError o.next is not a function
Counter.prototype.next = function () { return 'replaced'; };
console.log(step(c), step(new Counter(1)), [c, c].map(step).join());
// expect: replaced replaced replaced,replaced

// -- elements
const at = (a, i) => a[i];
const put = (a, i, v) => { a[i] = v; return a; };
const holes = [1, , 3];
console.log(at([4, 5], 1), at(holes, 1), at([4], 1), at('xyz', 1), at({ 1: 'o' }, 1), at([4, 5], '1'),
    at([4, 5], 1.0), at([4], -1));
// expect: 5 undefined undefined y o 5 5 undefined
console.log(put([1, 2], 0, 0.5).join(), put([0.5, 1.5], 1, 3).join(), put([1], 1, 'x').join(),
    put([1, , 2], 1, 7).join());
// expect: 0.5,2 0.5,3 1,x 1,7,2
console.log(put([0.5], 0, 'text')[0], put([1, 2], 1, undefined).length, put(new Uint8Array(2), 1, 300)[1],
    put([1], '0', 9)[0]);
// expect: text 2 44 9
try { put(Object.freeze([1]), 0, 2); } catch (e) { console.log(e.name); } // expect: TypeError

// -- the same or not
const same = (a, b) => a === b;
const differ = (a, b) => a !== b;
const symbol = Symbol('s');
console.log(same(c, c), same(c, {}), same(null, undefined), same(null, null), same(symbol, symbol),
    same('ab', 'a' + 'b'));
// expect: true false false true true true
console.log(same(NaN, NaN), same(0, -0), same(1, 1.0), same(1, '1'), same(true, 1), same('', null), same(c, 'c'));
// expect: false true true false false false false
console.log(differ(c, c), differ(null, undefined), differ(NaN, NaN), differ('ab', 'a' + 'b'),
    differ(true, false), differ(c, null));
// expect: false true true false true true

// -- built-ins called, also such as end in a call or throw
const call = (f, ...rest) => f(...rest);
const floor = (x) => Math.floor(x);
const apply = (f, list) => f.apply(null, list);
console.log(floor(1.5), floor(noisy('f', 2.5)), told(), apply(plus, [3, 4]), call(String, 12), [1, 2, 3].reduce(plus));
// expect: 1 2 f 7 12 6
for (const f of [() => new Symbol(), () => Map(), () => null.length, () => 'x'.repeat(-1)]) {
    try { f(); } catch (e) { console.log(e.name); }
}
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: RangeError
