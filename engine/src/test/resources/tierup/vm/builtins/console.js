'use strict';
// How console.log shows values and breaks lines.
console.log('x', { a: '\ud83d', b: "it's", c: `it's "q"`, d: 'it\'s "q" `' });
const o = {};
for (let i = 0; i < 12; i++) o['k' + i] = i;
console.log(o);
const p = {};
for (let i = 0; i < 10; i++) p['key' + i] = i;
console.log(p);
for (let n = 60; n < 82; n += 1) {
    console.log({ a: 'x'.repeat(n - 30), b: 'y'.repeat(14) });
}
console.log([1.5, , 3, , ,], [undefined, null, -0, 0]);
console.log(Array.from({ length: 120 }, (_, i) => i * i));
console.log(['apple', 'banana', 'cherry', 'date', 'elderberry', 'fig', 'grape', 'honeydew']);
(function () {
    console.log(arguments);
})(1, 'a');
class Foo {
    constructor() {
        this.a = 1;
    }
}
class Bar extends Foo {
    get x() {
        return 1;
    }
}
console.log(new Foo(), new Bar(), Foo, Bar, class {}, Object.create(null), Object.create(Foo.prototype));
console.log({
    f() {},
    g: () => 1,
    h: function () {},
    get a() {
        return 1;
    },
    set a(v) {},
    set b(v) {},
    [Symbol('s')]: 1,
    'a-b': 2,
    3: 4,
});
console.log([function foo() {}, Symbol('x'), new Number(3), new String('ab'), new Boolean(false), Object(Symbol('q'))]);
const c = { name: 'c' };
c.self = c;
c.list = [c, { c }];
console.log(c);
console.log({ a: { b: { c: { d: 1 } } }, e: [[[[1]]]] });
console.log(
    '%s is %d years and %i, %f, %j %o %O %% %c.',
    'Bob',
    42.5,
    42.9,
    '3.5x',
    { a: 1 },
    [1],
    { b: 2 },
    'css',
    'extra',
    { z: 1 },
);
console.log(
    '%s %s %s %s',
    -0,
    {
        toString() {
            return 'custom';
        },
    },
    [1, [2, [3]]],
    Symbol('a'),
    function foo() {},
);
console.log(
    [
        ['a', 1],
        ['b', 2],
    ],
    [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
    ],
);
console.log(Math, globalThis === undefined, [][Symbol.iterator](), new Date(0));
console.log(
    Object.assign(() => {}, { a: 1 }),
    Object.assign(function nm() {}, { b: 2 }),
);
console.log([1, 2, 3].map(String), 'a\nb', ['a\nb\t\x01\x7f'], [['x'.repeat(100)]]);
console.log(Object.assign([1, 2], { x: 1, '-': 3 }));
class MyArr extends Array {}
console.log(new MyArr(3), MyArr.from([1, 2]));
console.log(
    new (class extends Error {
        constructor(m) {
            super(m);
            this.name = 'Cust';
            this.stack = 'Cust: zz\n    at x';
        }
    })('zz'),
);
const e = new Error('boom');
e.stack = 'Error: boom\n    at foo (x.js:1:1)';
e.code = 'E1';
console.log(e, { e }, [e]);
const e2 = new TypeError('no stack');
e2.stack = undefined;
console.log(e2);
delete e2.stack;
console.log(e2);
const e3 = new RangeError('r', { cause: e });
e3.stack = 'RangeError: r\n    at bar (y.js)';
console.log(e3);
console.log({ u: undefined, n: null, t: true }, [true, false]);
console.log();
console.log('');
console.log(' ');
console.log(null, undefined);
console.log('%', 'a');
console.log('%d', 'abc');
console.log('100%', 5);
console.log('%x', 5);
console.log('%s');
console.log([
    ['日本語', 'b'],
    ['日本語', 'b'],
    ['日本語', 'b'],
    ['日本語', 'b'],
    ['日本語', 'b'],
    ['日本語', 'b'],
    ['日本語', 'b'],
    ['日本語', 'b'],
]);
console.log(['日本', 'bcd', '日本語', 'b', '日本語', 'b', '日本語', 'b']);
console.log({
    s: 'line one is long enough\nline two is long enough\nline three is long enough to break the thing apart',
});
console.log([1.25, 100, -3, 4.5, 1e21, 1e-7, NaN, Infinity, 0]);
console.log(Array(5), [, 1], [1, ,], Array(3).fill(0), [,]);
console.log([[1, 2, [3, 4, [5, [6]]]]], { a: [{ b: { c: {} } }] }, { a: [{ b: { c: [] } }] });
console.log(Array.from({ length: 30 }, (_, i) => ({ id: i })));
console.log(Object.create({ a: 1 }), Object.create(Object.create(null)));
console.log([undefined, , null], { a: [,] }, [-0], -0, [0, -1.5]);
console.log('a', 1, 'b', [1, 'c'], "it's", ["it's"]);
console.log(process.argv.length, [process.argv0].length);
console.log([
    function () {},
    class A {
        static x = 1;
    },
    (a, b) => a,
]);
console.log({ __proto__: { constructor: undefined } }, { ['__proto__']: 1 }, { constructor: 1 });
