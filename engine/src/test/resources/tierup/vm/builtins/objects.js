'use strict';
// Object, Function, Symbol, Error, JSON, Math, Date, iterators, the global object.
const log = console.log;
function t(f) {
    try {
        log(f());
    } catch (e) {
        log(e.name + ': ' + e.message);
    }
}
const sym = Symbol('s');
const o = {
    b: 1,
    a: 2,
    1: 'x',
    0: 'y',
    [sym]: 3,
    get g() {
        return 4;
    },
    set g(v) {},
};
t(() => [
    Object.keys(o),
    Object.values(o),
    Object.entries(o),
    Object.getOwnPropertyNames(o),
    Object.getOwnPropertySymbols(o),
]);
t(() => Object.assign({}, o, null, undefined, 'ab', [9], { z: 1 }));
t(() =>
    Object.assign(
        { a: 1 },
        {
            get a() {
                return 5;
            },
        },
    ),
);
t(() => Object.getOwnPropertyDescriptor(o, 'b'));
t(() => Object.getOwnPropertyDescriptor(o, 'g'));
t(() => Object.getOwnPropertyDescriptor(o, 'none'));
t(() =>
    Object.getOwnPropertyDescriptors({
        x: 1,
        get y() {
            return 1;
        },
    }),
);
t(() => {
    const p = Object.create({ inh: 1 }, { own: { value: 5, enumerable: true }, hid: { value: 6 } });
    const k = [];
    for (const i in p) k.push(i);
    return [p, k, p.hid, Object.keys(p)];
});
t(() => {
    const p = {};
    Object.defineProperty(p, 'x', { value: 1 });
    return [p, p.x, Object.getOwnPropertyDescriptor(p, 'x')];
});
t(() => {
    'use strict';
    const p = {};
    Object.defineProperty(p, 'x', { value: 1 });
    p.x = 2;
});
t(() => {
    'use strict';
    const p = {};
    Object.defineProperty(p, 'x', { value: 1 });
    delete p.x;
});
t(() => {
    'use strict';
    const p = {
        get x() {
            return 1;
        },
    };
    p.x = 2;
});
t(() => {
    const p = Object.freeze({ a: 1, b: { c: 1 } });
    p.b.c = 2;
    return [p, Object.isFrozen(p), Object.isSealed(p), Object.isExtensible(p)];
});
t(() => {
    'use strict';
    const p = Object.freeze({ a: 1 });
    p.a = 2;
});
t(() => {
    'use strict';
    const p = Object.freeze({ a: 1 });
    p.q = 2;
});
t(() => {
    'use strict';
    const p = Object.seal({ a: 1 });
    p.a = 2;
    delete p.a;
});
t(() => [Object.isFrozen(1), Object.isFrozen({}), Object.isFrozen(Object.preventExtensions({})), Object.freeze(5)]);
t(() => [
    Object.is(NaN, NaN),
    Object.is(0, -0),
    Object.is(1, 1),
    Object.hasOwn(o, 'a'),
    Object.hasOwn(o, 'zz'),
    o.hasOwnProperty('g'),
    o.propertyIsEnumerable('g'),
    o.propertyIsEnumerable(sym),
    Object.prototype.isPrototypeOf.call(Array.prototype, []),
]);
t(() => [
    Object.getPrototypeOf([]) === Array.prototype,
    Object.getPrototypeOf(1) === Number.prototype,
    Object.setPrototypeOf({}, null),
    Object.getPrototypeOf(Object.create(null)),
]);
t(() => [
    Object.fromEntries([
        ['a', 1],
        ['b', 2],
    ]),
    Object.fromEntries(Object.entries({ x: 1, y: 2 }).map(([k, v]) => [k, v * 2])),
    Object.fromEntries([['__proto__', 1]]),
]);
t(() => [
    {}.toString(),
    [].toString(),
    Object.prototype.toString.call([]),
    Object.prototype.toString.call(null),
    Object.prototype.toString.call(1),
    Object.prototype.toString.call(''),
    Object.prototype.toString.call(() => 1),
    Object.prototype.toString.call(new Error()),
    Object.prototype.toString.call(new Date()),
    Object.prototype.toString.call({ [Symbol.toStringTag]: 'Foo' }),
    Object.prototype.toString.call(Math),
    Object.prototype.toString.call(JSON),
    (function () {
        return Object.prototype.toString.call(arguments);
    })(),
    Object.prototype.toString.call(Symbol()),
]);
t(() => {
    const p = {};
    p.__proto__ = { q: 1 };
    return [p.q, p.__proto__, Object.keys(p)];
});
t(() => ({ __proto__: null }) instanceof Object);
t(() => {
    const p = { ['__proto__']: 1 };
    return Object.keys(p);
});
t(() => [new Object(1), new Object('s'), Object(true), new Object(), Object(null), typeof Object(Symbol())]);
t(() => {
    class A {}
    class B extends A {}
    const b = new B();
    return [
        b instanceof A,
        B.name,
        B.length,
        Object.getOwnPropertyNames(B),
        Object.getOwnPropertyNames(B.prototype),
        Object.getPrototypeOf(B) === A,
        b.constructor === B,
    ];
});
t(() => {
    function f(a, b = 1, ...c) {}
    return [
        f.name,
        f.length,
        (() => 1).name,
        function () {}.name,
        Object.getOwnPropertyNames(f),
        f.prototype,
        f.toString(),
        Math.max.toString(),
        [].map.toString(),
        class Q {
            m() {}
        }.toString(),
        Object.getOwnPropertyDescriptor(f, 'name'),
        Object.getOwnPropertyDescriptor(f, 'length'),
        Object.getOwnPropertyDescriptor(f, 'prototype'),
    ];
});
t(() => {
    function f(a, b) {
        return [this && this.x, a, b, arguments.length];
    }
    return [
        f.call({ x: 1 }, 2, 3),
        f.apply({ x: 1 }, [2, 3]),
        f.apply({ x: 2 }, { length: 1, 0: 'q' }),
        f.bind({ x: 3 }, 4)(5),
        f.bind({ x: 3 }).bind({ x: 4 })(1),
        f.apply(null),
        f.call(),
    ];
});
t(() => {
    function P(x, y) {
        this.x = x;
        this.y = y;
    }
    P.prototype.s = function () {
        return this.x + this.y;
    };
    const Q = P.bind(null, 1);
    const q = new Q(2);
    return [
        q,
        q.s(),
        q instanceof P,
        q instanceof Q,
        Q.name,
        Q.length,
        Object.getOwnPropertyNames(Q),
        'prototype' in Q,
    ];
});
t(() => {
    const b = (() => 1).bind();
    new b();
});
t(() => {
    const g = (() => {}).bind(1);
    return [g.name, g.length, String(g)];
});
t(() => {
    class A {
        constructor(...a) {
            this.a = a;
        }
    }
    const B = A.bind(null, 1);
    class C extends B {}
    return [new B(2), new C(3)];
});
t(() => {
    class A {}
    A.bind()();
});
t(() => Function.prototype());
t(() => typeof Function.prototype);
t(() => [
    Function.prototype.name,
    Function.prototype.length,
    Function.length,
    Array.length,
    Object.getOwnPropertyNames(Function.prototype).includes('call'),
]);
t(() => [
    Symbol('a').toString(),
    Symbol('a').description,
    Symbol().description,
    Symbol.for('k') === Symbol.for('k'),
    Symbol.keyFor(Symbol.for('k')),
    Symbol.keyFor(Symbol('k')),
    typeof Symbol.iterator,
    Symbol.iterator.toString(),
    Object(Symbol('z')).description,
]);
t(() => Symbol('x') + 1);
t(() => +Symbol('x'));
t(() => {
    const e = new Error('m', { cause: 'c' });
    return [
        e.message,
        e.cause,
        e.name,
        String(e),
        Object.keys(e),
        Object.getOwnPropertyNames(e),
        e instanceof Error,
        e.hasOwnProperty('name'),
        'cause' in new Error('x'),
    ];
});
t(() => [
    Error('x') instanceof Error,
    new TypeError('t') instanceof Error,
    TypeError.prototype.name,
    Object.getPrototypeOf(TypeError) === Error,
    String(new RangeError()),
    String(new Error('')),
    Error.prototype.toString.call({ name: 'N', message: 'M' }),
    Error.prototype.toString.call({}),
    new Error(undefined).hasOwnProperty('message'),
    new Error(null).message,
    Error.length,
    TypeError.name,
]);
t(() => {
    class E2 extends Error {
        constructor(m) {
            super(m);
            this.name = 'E2';
            this.extra = 1;
        }
    }
    const e = new E2('q');
    return [e instanceof E2, e instanceof Error, String(e), e.stack.split('\n')[0], Object.keys(e)];
});
t(() => {
    const x = {};
    Error.captureStackTrace(x);
    return [typeof x.stack, x.stack.split('\n')[0], Object.keys(x)];
});
t(() => {
    const x = { name: 'Foo', message: 'bar' };
    Error.captureStackTrace(x);
    return x.stack.split('\n')[0];
});
t(() => Error.stackTraceLimit);
t(() =>
    JSON.stringify({
        a: [1, 'x', null, undefined, () => 1, NaN, { b: true }],
        c: undefined,
        d: new Date(0),
        e: {
            toJSON(k) {
                return 'J' + k;
            },
        },
        'f\n\u2028': '\ud800"\\',
    }),
);
t(() => JSON.stringify([1, [2, { a: 3 }], {}], null, 2));
t(() => JSON.stringify({ a: 1, b: { c: 2, d: [] }, e: {} }, null, '--'));
t(() => JSON.stringify({ a: 1, b: 2, c: { a: 3, d: 4 } }, ['a', 'c']));
t(() => JSON.stringify({ a: 1, b: [2, 3] }, (k, v) => (typeof v === 'number' ? v * 2 : v)));
t(() => [
    JSON.stringify(undefined),
    JSON.stringify(() => 1),
    JSON.stringify('x'),
    JSON.stringify(null),
    JSON.stringify(new Number(3)),
    JSON.stringify(Symbol()),
    JSON.stringify([, 1]),
    JSON.stringify({ [Symbol()]: 1 }),
]);
t(() => {
    const c = {};
    c.a = { b: [c] };
    JSON.stringify(c);
});
t(() => {
    const h = [];
    h[0] = h;
    JSON.stringify({ q: h });
});
t(() => [
    JSON.parse('{"a":[1,2,{"b":null}],"c":"x\\u0041\\n","d":-1.5e3,"__proto__":1}'),
    JSON.parse('1'),
    JSON.parse(' "a" '),
    JSON.parse('[]'),
]);
t(() => JSON.parse('{"a":1,"b":[2,3]}', (k, v) => (typeof v === 'number' ? v + 1 : v)));
for (const x of [
    '{"a":1,}',
    '[1,2',
    '{"a"',
    'tru',
    '',
    '"abc',
    '{"a":1} x',
    '[01]',
    '"\x01"',
    '[1,]',
    '{a:1}',
    '"\\x"',
    '-',
    '1.',
    '1e',
    ' ',
    '[1 2]',
    '{"a" 1}',
    '{"a":1 "b":2}',
    "'a'",
    '@',
    undefined,
])
    t(() => JSON.parse(x));
t(() => [
    Math.max(),
    Math.min(),
    Math.max(1, NaN),
    Math.max(-0, 0),
    Math.min(0, -0),
    Math.round(-0.5),
    Math.round(2.5),
    Math.round(-2.5),
    Math.round(0.49999999999999994),
    Math.round(1e20),
    Math.sign(-3),
    Math.sign(-0),
    Math.trunc(-0.9),
    Math.cbrt(27),
    Math.hypot(3, 4),
    Math.hypot(),
    Math.fround(5.5),
    Math.fround(5.05),
    Math.clz32(1),
    Math.clz32(0),
    Math.imul(0xffffffff, 5),
    Math.log2(8),
    Math.log10(1000),
    Math.expm1(0),
    Math.atan2(1, -1),
    Math.pow(2, 0.5),
    2 ** -1,
    Math.abs(-2147483648),
    Math.floor(-1.5),
    Math.ceil(-0.5),
    Math.ceil(1.2),
    Math.sqrt(-1),
    Math.max('3', 2),
    Math.max([4], 2),
    Math.pow(-0, 0.5),
    (-8) ** (1 / 3),
]);
t(() => {
    const d = new Date(86400000 * 365.25);
    return [
        d.getTime(),
        d.toISOString(),
        JSON.stringify(d),
        d.getUTCFullYear(),
        d.getUTCMonth(),
        d.getUTCDate(),
        d.getUTCDay(),
        d.getUTCHours(),
        +d,
        d.valueOf(),
        new Date('2020-01-02').getTime(),
        new Date('2020-01-02T03:04:05Z').getTime(),
        new Date('2020-01-02T03:04:05+02:00').getTime(),
        new Date('x').getTime(),
        Date.UTC(2000, 1, 29),
        new Date(2000, 0, 1, 12).getHours(),
        typeof Date.now(),
        Date.length,
        new Date(NaN).getDay(),
        new Date(8.64e15 + 1).getTime(),
        new Date(d).getTime(),
    ];
});
t(() => [new Date(0), new Date(NaN), { d: new Date(1e12) }]);
t(() => {
    const iter = {
        [Symbol.iterator]() {
            let i = 0;
            return {
                next() {
                    return { done: i >= 3, value: i++ };
                },
            };
        },
    };
    return [
        [...iter],
        Array.from(iter, (x) => x * 2),
        Math.max(...iter),
        Object.fromEntries([...iter].map((x) => [x, x])),
    ];
});
t(() => [
    typeof globalThis,
    globalThis.Math === Math,
    this === undefined,
    typeof undefined,
    NaN !== NaN,
    Infinity > 1e308,
    typeof process.argv,
    typeof performance.now(),
    Object.keys(globalThis).includes('Math'),
]);
t(() => {
    'use strict';
    undefined = 1;
});
t(() => {
    'use strict';
    Math.PI = 1;
});
t(() => [1, 2, 3].map(parseInt));
t(() => ['1', '2', '3'].map(Number));
t(() => [0, 1, '', null].filter(Boolean));
t(() =>
    [
        [3, 4],
        [1, 2],
    ].map(([a, b]) => a * b),
);
t(() => ['a', 'b'].map((x) => x.toUpperCase()).join(''));
t(() => ['x', 'y'].forEach.length);
t(() => [
    Array.prototype.map.length,
    Array.prototype.reduce.length,
    Array.prototype.sort.length,
    Array.from.length,
    [].flatMap.name,
    ''.replace.length,
    ''.replaceAll.name,
    Array.prototype.concat.length,
    Array.prototype.push.length,
    [].slice.length,
    Array.prototype[Symbol.iterator].name,
]);
