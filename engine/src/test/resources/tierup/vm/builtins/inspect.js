'use strict';
// How console.log shows random nested values.
let s = 7;
function r(n) {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    return (s >>> 8) % n;
}
const words = [
    'a',
    'bb',
    "it's",
    'long word here',
    'x'.repeat(30),
    'line\nbreak',
    '日本語',
    'q"uote',
    'tab\t',
    '',
    '0',
    'key-1',
    'ключ',
    'emoji😀',
    'veryveryveryverylongpropertynameindeed',
];
class Foo {
    constructor(v) {
        this.v = v;
    }
}
class Bar extends Foo {}
function num() {
    switch (r(8)) {
        case 0:
            return r(10);
        case 1:
            return r(100000) - 50000;
        case 2:
            return r(1000) / 7;
        case 3:
            return -0;
        case 4:
            return NaN;
        case 5:
            return 1e21 * r(5);
        case 6:
            return r(1000) * 1e-9;
        default:
            return r(256);
    }
}
function prim() {
    switch (r(7)) {
        case 0:
            return words[r(words.length)];
        case 1:
        case 2:
            return num();
        case 3:
            return r(2) === 0;
        case 4:
            return null;
        case 5:
            return undefined;
        default:
            return words[r(words.length)];
    }
}
function val(d) {
    if (d <= 0 || r(4) === 0) return prim();
    switch (r(14)) {
        case 0:
        case 1:
        case 2: {
            const o = {};
            const n = r(r(5) === 0 ? 14 : 6);
            for (let i = 0; i < n; i++) o[words[r(words.length)] + (r(3) ? i : '')] = val(d - 1);
            return o;
        }
        case 3:
        case 4: {
            const a = [];
            const n = r(r(5) === 0 ? 30 : 8);
            for (let i = 0; i < n; i++) a.push(val(d - 1));
            return a;
        }
        case 5: {
            const a = [];
            const n = r(40);
            for (let i = 0; i < n; i++) a.push(num());
            return a;
        }
        case 6: {
            const a = [];
            const n = r(30);
            for (let i = 0; i < n; i++) a.push(words[r(words.length)]);
            return a;
        }
        case 7: {
            const a = [];
            const n = r(20);
            for (let i = 0; i < n; i++) if (r(3)) a[i] = val(d - 2);
            a.length += r(3);
            return a;
        }
        case 8:
            return new Foo(val(d - 1));
        case 9:
            return new Bar(val(d - 1));
        case 10:
            return [function foo() {}, () => {}, class Q {}, Foo, Bar, Math.max][r(6)];
        case 11: {
            const o = Object.create(null);
            o.x = val(d - 1);
            return o;
        }
        case 12: {
            const a = [1, 2];
            a.extra = val(d - 1);
            a['x-y'] = 1;
            return a;
        }
        default: {
            const o = {};
            o.self = o;
            o.arr = [o, val(d - 1)];
            return o;
        }
    }
}
for (let i = 0; i < 40; i++) {
    const v = val(1 + r(5));
    console.log(v);
    console.log('%s|%d|%i|%f|%j|%O|%o', val(2), prim(), prim(), prim(), r(2) ? val(0) : [1, { a: 2 }], val(2), prim());
    console.log(val(2), val(1), prim());
}
