'use strict';
// Reflect, the older accessor functions, escape and unescape, AggregateError, tags of host objects.
const out = (...a) => console.log(...a);
const show = v =>
    typeof v === 'symbol'
        ? String(v)
        : typeof v === 'function'
          ? 'fn ' + v.name
          : v !== v
            ? 'NaN'
            : JSON.stringify(v);
const t = (name, f) => {
    try {
        out(name, show(f()));
    } catch (e) {
        out(name, e.name + ': ' + e.message);
    }
};
// Reflect, function by function.
out(
    Object.getOwnPropertyNames(Reflect).sort().join(),
    Reflect[Symbol.toStringTag],
    String(Reflect),
    typeof Reflect,
    Object.getPrototypeOf(Reflect) === Object.prototype
);
for (const k of Object.getOwnPropertyNames(Reflect)) {
    const d = Object.getOwnPropertyDescriptor(Reflect, k);
    out(k, d.value.length, d.value.name, d.writable, d.enumerable, d.configurable);
}
t('apply', () => Reflect.apply(Math.max, null, [1, 3, 2]));
t('apply2', () =>
    Reflect.apply(
        function () {
            return this;
        },
        'x',
        []
    )
);
t('apply3', () => Reflect.apply(1, null, []));
t('apply4', () => Reflect.apply(() => 1));
t('apply5', () => Reflect.apply(() => 1, null, 5));
t('apply6', () => Reflect.apply((...a) => a, null, { length: 2, 0: 'a' }));
t('apply7', () => Reflect.apply(class {}, null, []));
class A {
    constructor(...a) {
        this.a = a;
        this.t = new.target && new.target.name;
    }
}
class B extends A {
    constructor() {
        super('b');
    }
}
function F() {
    return new.target;
}
t('construct', () => Reflect.construct(A, [1, 2]));
t('construct2', () => Reflect.construct(A, [1], B));
t('construct3', () => Reflect.construct(A, [], Array) instanceof Array);
t('construct4', () => Reflect.construct(A));
t('construct5', () => Reflect.construct(1, []));
t('construct6', () => Reflect.construct(A, [], 1));
t('construct7', () => Reflect.construct(A, [], () => 1));
t('construct8', () => Reflect.construct(F, [], B));
t('construct9', () => Reflect.construct(Array, [3], B) instanceof B);
t('construct10', () => Reflect.construct(() => 1, []));
t('construct11', () => Reflect.construct(Date, [0], B) instanceof B);
t('construct12', () => Reflect.construct(B, [], A));
t('construct13', () => Reflect.construct(F.bind(null), [], B));
t('construct14', () => Reflect.construct(Math.max, []));
{
    const nt = function () {}.bind();
    Object.defineProperty(nt, 'prototype', {
        get() {
            return Array.prototype;
        }
    });
    t('construct15', () => Object.getPrototypeOf(Reflect.construct(A, [], nt)) === Array.prototype);
}
const o = {
    x: 1,
    get g() {
        return this;
    },
    set s(v) {
        this.got = v;
    }
};
t('get', () => Reflect.get(o, 'x'));
t('get2', () => Reflect.get(o, 'g', 5));
t('get3', () => Reflect.get(o, 'nope'));
t('get4', () => Reflect.get(1, 'x'));
t('get5', () => Reflect.get([7, 8], 1));
t('get6', () =>
    Reflect.get(
        Object.create({
            get q() {
                return this.r;
            }
        }),
        'q',
        { r: 'recv' }
    )
);
t('get7', () => Reflect.get('abc', 'length'));
t('get8', () => Reflect.get(new String('abc'), 1));
t('get9', () => Reflect.get(o, { toString: () => 'x' }));
t('has', () => [Reflect.has(o, 'x'), Reflect.has(o, 'toString'), Reflect.has([1], 0), Reflect.has([1], 1)]);
t('has2', () => Reflect.has('abc', 0));
t('set', () => [Reflect.set(o, 'x', 2), o.x]);
t('set2', () => {
    const r = {};
    return [Reflect.set(o, 's', 3, r), r, o.got];
});
t('set3', () => Reflect.set(Object.freeze({ a: 1 }), 'a', 2));
t('set4', () => Reflect.set(Object.freeze({}), 'a', 2));
t('set5', () =>
    Reflect.set(
        {
            get a() {
                return 1;
            }
        },
        'a',
        2
    )
);
t('set6', () => {
    const r = {};
    return [Reflect.set({ a: 1 }, 'a', 5, r), r];
});
t('set7', () => Reflect.set({ a: 1 }, 'a', 5, 7));
t('set8', () => {
    const r = Object.defineProperty({}, 'a', { value: 1, writable: false, configurable: true });
    return [Reflect.set({ a: 1 }, 'a', 5, r), r.a];
});
t('set9', () => {
    const r = {
        get a() {
            return 'acc';
        }
    };
    return [Reflect.set({ a: 1 }, 'a', 5, r), r.a];
});
t('set10', () => {
    const a = [1, 2, 3];
    return [Reflect.set(a, 'length', 1), a, Reflect.set(a, 5, 'x'), a.length];
});
t('set11', () => {
    const a = Object.freeze([1]);
    return [Reflect.set(a, 0, 2), Reflect.set(a, 'length', 0), Reflect.set(a, 1, 1)];
});
t('set12', () => Reflect.set(1, 'a', 1));
t('set13', () => {
    const a = [1];
    return Reflect.set(a, 'length', -1);
});
t('set14', () => {
    const u = new Uint8Array(2);
    return [
        Reflect.set(u, 0, 300),
        u[0],
        Reflect.set(u, 5, 1),
        u[5],
        Reflect.set(u, '-0', 1),
        Reflect.set(u, 'foo', 1),
        u.foo
    ];
});
t('set15', () => {
    const r = {};
    const u = new Uint8Array([1]);
    return [Reflect.set(u, 0, 9, r), r, u[0], Reflect.set(u, 3, 9, r), r];
});
t('set16', () => {
    const u = new Uint8Array([1]);
    const k = Object.create(u);
    return [Reflect.set(k, 0, 7), Object.keys(k), u[0], Reflect.set(k, 9, 7), Object.keys(k)];
});
t('set17', () => {
    const p = Object.defineProperty({}, 'z', { value: 1 });
    return Reflect.set(Object.create(p), 'z', 2);
});
t('set18', () => {
    const s = new String('ab');
    return [Reflect.set(s, 0, 'x'), Reflect.set(s, 'length', 1), Reflect.set(s, 2, 'c'), s[2]];
});
t('set19', () =>
    Reflect.set(
        {
            set a(v) {
                throw new Error('setter');
            }
        },
        'a',
        1
    )
);
t('set20', () => {
    const r = Object.preventExtensions({});
    return Reflect.set({}, 'a', 1, r);
});
t('set21', () => {
    const r = Object.defineProperty({}, 'a', { value: 1, writable: true, enumerable: false, configurable: false });
    return [Reflect.set({}, 'a', 2, r), Object.getOwnPropertyDescriptor(r, 'a')];
});
t('set22', () => {
    const s = Symbol('q');
    const r = {};
    return [Reflect.set(r, s, 1), r[s]];
});
t('set23', () => Reflect.set(o));
t('define', () => {
    const q = {};
    return [
        Reflect.defineProperty(q, 'a', { value: 1 }),
        q.a,
        Reflect.defineProperty(q, 'a', { value: 2 }),
        Reflect.defineProperty(Object.freeze({}), 'a', { value: 1 })
    ];
});
t('define2', () => Reflect.defineProperty(1, 'a', {}));
t('define3', () => Reflect.defineProperty({}, 'a', 1));
t('define4', () => Reflect.defineProperty([1, 2], 'length', { value: 1 }));
t('define5', () => Reflect.defineProperty([], 'length', { value: -1 }));
t('define6', () => Reflect.defineProperty({}, 'a', { get() {}, value: 1 }));
t('define7', () => Reflect.defineProperty(new Uint8Array(1), 3, { value: 1 }));
t('delete', () => {
    const q = { a: 1 };
    return [
        Reflect.deleteProperty(q, 'a'),
        q,
        Reflect.deleteProperty(Object.freeze({ a: 1 }), 'a'),
        Reflect.deleteProperty([], 'length'),
        Reflect.deleteProperty({}, 'z')
    ];
});
t('delete2', () => Reflect.deleteProperty(1, 'a'));
t('desc', () => [
    Reflect.getOwnPropertyDescriptor({ a: 1 }, 'a'),
    Reflect.getOwnPropertyDescriptor({}, 'a') === undefined
]);
t('desc2', () => Reflect.getOwnPropertyDescriptor('a', 0));
t('proto', () => [Reflect.getPrototypeOf([]) === Array.prototype, Reflect.getPrototypeOf(Object.create(null))]);
t('proto2', () => Reflect.getPrototypeOf(1));
t('setproto', () => {
    const q = {};
    return [
        Reflect.setPrototypeOf(q, null),
        Reflect.getPrototypeOf(q),
        Reflect.setPrototypeOf(Object.freeze({}), {}),
        Reflect.setPrototypeOf(Object.freeze(Object.create(null)), null)
    ];
});
t('setproto2', () => Reflect.setPrototypeOf({}, 1));
t('setproto3', () => Reflect.setPrototypeOf(1, {}));
t('setproto4', () => {
    const a = {};
    const b = Object.create(a);
    return Reflect.setPrototypeOf(a, b);
});
t('setproto5', () => Reflect.setPrototypeOf({}));
t('ext', () => [Reflect.isExtensible({}), Reflect.isExtensible(Object.freeze({})), Reflect.preventExtensions({})]);
t('ext2', () => Reflect.isExtensible(1));
t('ext3', () => Reflect.preventExtensions(1));
t('keys', () => Reflect.ownKeys({ b: 1, a: 2, 1: 0, [Symbol('s')]: 1 }).map(String));
t('keys2', () => Reflect.ownKeys([1, 2]));
t('keys3', () => Reflect.ownKeys(1));
t('keys4', () => Reflect.ownKeys(Object.defineProperty({}, 'h', { value: 1 })));
// __defineGetter__ and relatives
for (const k of ['__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__']) {
    const d = Object.getOwnPropertyDescriptor(Object.prototype, k);
    out(k, d.value.length, d.value.name, d.writable, d.enumerable, d.configurable);
}
t('dg', () => {
    const q = {};
    q.__defineGetter__('a', function () {
        return this === q;
    });
    return [
        q.a,
        Object.getOwnPropertyDescriptor(q, 'a').enumerable,
        Object.getOwnPropertyDescriptor(q, 'a').configurable,
        q.__lookupGetter__('a') === Object.getOwnPropertyDescriptor(q, 'a').get,
        q.__lookupSetter__('a') === undefined
    ];
});
t('ds', () => {
    const q = {};
    let got;
    const r = q.__defineSetter__('a', v => (got = v));
    q.a = 5;
    return [r === undefined, got, q.a === undefined];
});
t('both', () => {
    const q = {
        get a() {
            return 1;
        }
    };
    q.__defineSetter__('a', v => 1);
    return [q.a, typeof q.__lookupSetter__('a')];
});
t('dg2', () => ({}).__defineGetter__('a', 1));
t('ds2', () => ({}).__defineSetter__('a'));
t('dg3', () => Object.freeze({}).__defineGetter__('a', () => 1));
t('dg4', () => Object.prototype.__defineGetter__.call(null, 'a', () => 1));
t(
    'lg',
    () =>
        Object.create({
            get z() {
                return 1;
            }
        }).__lookupGetter__('z').name
);
t('lg2', () => ({ z: 1 }).__lookupGetter__('z'));
t('lg3', () =>
    Object.create(
        {
            get z() {
                return 1;
            }
        },
        { z: { value: 1 } }
    ).__lookupGetter__('z')
);
t('lg4', () => Object.prototype.__lookupGetter__.call(undefined, 'a'));
t('lg5', () => Object.prototype.__lookupGetter__.call(5, '__proto__').name);
t('lg6', () => [].__lookupGetter__('length'));
t('dg5', () => {
    const k = [];
    k.__defineGetter__(2, () => 'two');
    return [k.length, k[2]];
});
// escape, unescape
for (const k of ['escape', 'unescape']) {
    const d = Object.getOwnPropertyDescriptor(globalThis, k);
    out(k, d.value.length, d.writable, d.enumerable, d.configurable);
}
for (const s of [
    'abc',
    'a b',
    'äöü',
    '\u20ac',
    '@*_+-./',
    '%',
    '\0\n\x7f\xff\u0100',
    '\ud83d\ude00',
    '',
    undefined,
    null,
    12.5,
    {}
]) {
    t('esc', () => escape(s));
    t('unesc', () => unescape(escape(s)) === String(s));
}
for (const s of [
    '%u20AC',
    '%u20ac',
    '%E4',
    '%e4x',
    '%',
    '%u',
    '%u12',
    '%zz',
    '%uzzzz',
    '%%41',
    '%u004',
    '%4',
    'a%41%',
    '%U0041',
    '%u00411'
])
    t(s, () => unescape(s));
t('esc2', () => escape(Symbol('a')));
// AggregateError
out(
    typeof AggregateError,
    AggregateError.length,
    AggregateError.name,
    Object.getPrototypeOf(AggregateError) === Error,
    AggregateError.prototype.name,
    JSON.stringify(AggregateError.prototype.message),
    Object.getPrototypeOf(AggregateError.prototype) === Error.prototype,
    Object.getOwnPropertyNames(AggregateError.prototype).sort().join()
);
{
    const e = new AggregateError([1, new Error('x')], 'msg', { cause: 'c' });
    out(
        e.message,
        e.errors.length,
        e.cause,
        Object.getOwnPropertyNames(e).sort().join(),
        e instanceof Error,
        String(e),
        e.stack.split('\n')[0],
        Object.prototype.toString.call(e)
    );
    const d = Object.getOwnPropertyDescriptor(e, 'errors');
    out(d.writable, d.enumerable, d.configurable, Array.isArray(d.value));
}
t('agg', () => AggregateError(new Set([1, 2])).errors);
t('agg2', () => new AggregateError());
t('agg3', () => new AggregateError(5));
t('agg4', () => new AggregateError([]).hasOwnProperty('message'));
t('agg5', () => new (class X extends AggregateError {})(['q'], 'm').errors);
t('agg6', () => {
    const log = [];
    try {
        new AggregateError(
            {
                get [Symbol.iterator]() {
                    log.push('iter');
                    return () => ({ next: () => ({ done: true }) });
                }
            },
            {
                toString() {
                    log.push('msg');
                    return 'm';
                }
            },
            {
                get cause() {
                    log.push('cause');
                }
            }
        );
    } catch (e) {
        log.push(e.name);
    }
    return log;
});
// global, tags
{
    const d = Object.getOwnPropertyDescriptor(globalThis, 'global');
    out(d.value === globalThis, d.writable, d.enumerable, d.configurable, global === globalThis);
}
{
    const d = Object.getOwnPropertyDescriptor(globalThis, Symbol.toStringTag);
    out(d.value, d.writable, d.enumerable, d.configurable, String(globalThis));
}
{
    const d = Object.getOwnPropertyDescriptor(process, Symbol.toStringTag);
    out(d.value, d.writable, d.enumerable, d.configurable, String(process), Object.prototype.toString.call(process));
}
// Array.prototype.toString
Object.prototype.toString = () => 'patched';
{
    const a = [1, 2];
    a.join = 5;
    out(
        Array.prototype.toString.call(a),
        Array.prototype.toString.call({}),
        Array.prototype.toString.call({ join: () => 'j' }),
        Array.prototype.toString.call(5),
        Array.prototype.toString.call({ [Symbol.toStringTag]: 'T' }),
        Array.prototype.toString.call(Object.create(null))
    );
}
t('ats', () => Array.prototype.toString.call(null));
t('ats2', () => Array.prototype.toString.call(undefined));
