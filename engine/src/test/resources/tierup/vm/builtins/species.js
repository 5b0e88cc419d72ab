'use strict';
// Symbol.species, Symbol.isConcatSpreadable, and the symbols by which patterns of string methods speak.
const out = (...a) => console.log(...a.map(x => (typeof x === 'symbol' ? String(x) : x)));
for (const C of [Array, Map, Set, ArrayBuffer, Object.getPrototypeOf(Int8Array)]) {
    const d = Object.getOwnPropertyDescriptor(C, Symbol.species);
    out(
        C.name,
        C[Symbol.species] === C,
        d.get.name,
        d.get.length,
        d.set,
        d.enumerable,
        d.configurable,
        d.get.call(5)
    );
}
out(
    Int8Array[Symbol.species] === Int8Array,
    Object.getOwnPropertyDescriptor(Int8Array, Symbol.species),
    Object[Symbol.species],
    Function[Symbol.species]
);
class Sub extends Array {}
class Plain extends Array {
    static get [Symbol.species]() {
        return Array;
    }
}
class Nul extends Array {
    static get [Symbol.species]() {
        return null;
    }
}
class Und extends Array {
    static get [Symbol.species]() {
        return undefined;
    }
}
class Bad extends Array {
    static get [Symbol.species]() {
        return 5;
    }
}
class Bad2 extends Array {
    static get [Symbol.species]() {
        return () => 1;
    }
}
class Obj extends Array {
    static get [Symbol.species]() {
        return Object;
    }
}
class Data extends Array {}
Object.defineProperty(Data, Symbol.species, { value: Sub });
class Thrower extends Array {
    static get [Symbol.species]() {
        throw new Error('species');
    }
}
class Counted extends Array {
    constructor(...a) {
        super(...a);
        Counted.log.push(a.join('/'));
    }
}
Counted.log = [];
const methods = {
    map: a => a.map(x => x),
    filter: a => a.filter(x => 1),
    slice: a => a.slice(1),
    concat: a => a.concat([9]),
    splice: a => a.splice(0, 1),
    flat: a => a.flat(),
    flatMap: a => a.flatMap(x => [x]),
    toSorted: a => a.toSorted(),
    toReversed: a => a.toReversed(),
    toSpliced: a => a.toSpliced(0, 1),
    with: a => a.with(0, 1)
};
for (const C of [Sub, Plain, Nul, Und, Bad, Bad2, Obj, Data, Thrower, Counted]) {
    const r = [];
    for (const m in methods) {
        try {
            const a = C.from([1, 2, 3]);
            const v = methods[m](a);
            r.push(m + ':' + v.constructor.name + ':' + JSON.stringify(v));
        } catch (e) {
            r.push(m + ':' + e.message);
        }
    }
    out(C.name, r.join(' '));
}
out(Counted.log.join(' '));
for (const c of [
    undefined,
    null,
    5,
    'x',
    {},
    Object,
    () => 1,
    { [Symbol.species]: Sub },
    { [Symbol.species]: null },
    { [Symbol.species]: 7 },
    Map,
    Function
]) {
    const a = [1, 2];
    a.constructor = c;
    try {
        const v = a.map(x => x);
        out(String(typeof c), v.constructor.name, JSON.stringify(v));
    } catch (e) {
        out(e.name, e.message);
    }
}
{
    const a = { length: 2, 0: 'a', 1: 'b', constructor: Sub };
    out(Array.prototype.slice.call(a).constructor.name, Array.prototype.map.call('ab', x => x).constructor.name);
}
{
    const saved = Object.getOwnPropertyDescriptor(Array, Symbol.species);
    [1].slice();
    Object.defineProperty(Array, Symbol.species, {
        get() {
            return Sub;
        },
        configurable: true
    });
    out([1].slice().constructor.name, [1].map(x => x).constructor.name);
    Object.defineProperty(Array, Symbol.species, { value: undefined, configurable: true });
    out([1].slice().constructor.name);
    Object.defineProperty(Array, Symbol.species, saved);
    out([1].slice().constructor.name);
    delete Array[Symbol.species];
    out([1].slice().constructor.name, Array.from([1]).constructor.name);
    Object.defineProperty(Array, Symbol.species, saved);
}
// typed arrays
const T = {
    slice: t => t.slice(1),
    subarray: t => t.subarray(1),
    map: t => t.map(x => x * 2),
    filter: t => t.filter(x => x > 1),
    toSorted: t => t.toSorted(),
    with: t => t.with(0, 1),
    toReversed: t => t.toReversed()
};
for (const s of ['none', undefined, null, Int8Array, 5, () => 1, Object, Array]) {
    class TA extends Uint8Array {}
    if (s !== 'none')
        Object.defineProperty(TA, Symbol.species, {
            get() {
                return s;
            }
        });
    const r = [];
    for (const m in T) {
        try {
            const v = T[m](new TA([1, 2, 3]));
            r.push(m + ':' + v.constructor.name + ':' + [...v]);
        } catch (e) {
            r.push(m + ':' + e.message);
        }
    }
    out(r.join(' '));
}
{
    const t = new Uint8Array([1, 2]);
    t.constructor = { [Symbol.species]: Int16Array };
    out(t.slice().constructor.name, t.map(x => -x).join());
    t.constructor = {};
    out(t.slice().constructor.name);
}
for (const s of ['none', undefined, null, ArrayBuffer, 5, Object]) {
    class BA extends ArrayBuffer {}
    if (s !== 'none')
        Object.defineProperty(BA, Symbol.species, {
            get() {
                return s;
            }
        });
    try {
        const v = new BA(8).slice(2);
        out(v.constructor.name, v.byteLength);
    } catch (e) {
        out(e.message);
    }
}
// concat
const like = (o, s) => Object.assign(o, { [Symbol.isConcatSpreadable]: s });
out(
    JSON.stringify([1].concat(like({ length: 2, 0: 'a', 1: 'b' }, true))),
    JSON.stringify([1].concat(like([2, 3], false))),
    JSON.stringify([1].concat(like([2, 3], undefined))),
    JSON.stringify([1].concat(like({ length: 1, 0: 5 }, undefined)))
);
out(
    JSON.stringify([].concat(like({ length: 3, 1: 'x' }, 1))),
    JSON.stringify([].concat(like(new String('ab'), true))),
    JSON.stringify(
        [].concat(
            like(
                Object.assign(() => 1, {}),
                true
            )
        )
    ),
    [].concat(like(new Uint8Array([1, 2]), true)).join('|'),
    [].concat(new Uint8Array([1, 2])).length
);
out(
    JSON.stringify(Array.prototype.concat.call(like({ length: 1, 0: 'q' }, true), [1])),
    JSON.stringify(Array.prototype.concat.call(like([7], 0), [1])),
    JSON.stringify(Array.prototype.concat.call(5, [1]))
);
try {
    [].concat({
        get [Symbol.isConcatSpreadable]() {
            throw new Error('asked');
        }
    });
} catch (e) {
    out(e.message);
}
out(
    [].concat(like({}, true)).length,
    [].concat(like({ length: -5 }, true)).length,
    [].concat(like({ length: '2', 0: 1 }, true)).length
);
[].concat([1]);
Array.prototype[Symbol.isConcatSpreadable] = false;
out([].concat([1]).length, [1].concat().length);
delete Array.prototype[Symbol.isConcatSpreadable];
out([].concat([1, 2]).length);
Object.prototype[Symbol.isConcatSpreadable] = true;
out([].concat({ length: 3 }).length, [].concat([1, 2]).length);
Object.prototype[Symbol.isConcatSpreadable] = false;
out([].concat([1, 2]).length);
delete Object.prototype[Symbol.isConcatSpreadable];
out([].concat([1, 2]).length);
Number.prototype[Symbol.isConcatSpreadable] = true;
out([].concat(5).length);
delete Number.prototype[Symbol.isConcatSpreadable];
// the seven
for (const n of ['species', 'isConcatSpreadable', 'unscopables', 'match', 'replace', 'search', 'split']) {
    const d = Object.getOwnPropertyDescriptor(Symbol, n);
    out(
        n,
        typeof Symbol[n],
        String(Symbol[n]),
        Symbol[n].description,
        d.writable,
        d.enumerable,
        d.configurable,
        Symbol.keyFor(Symbol[n])
    );
}
const u = Array.prototype[Symbol.unscopables];
out(
    Object.getPrototypeOf(u),
    Object.keys(u).sort().join(),
    u.flat,
    JSON.stringify(Object.getOwnPropertyDescriptor(Array.prototype, Symbol.unscopables).writable)
);
for (const m of ['split', 'replace', 'replaceAll', 'search', 'match']) {
    const s = m === 'replaceAll' ? 'replace' : m;
    const o = {
        [Symbol[s]](...a) {
            return m + ' ' + this.tag + ' ' + a.join('/');
        },
        tag: 't'
    };
    out(
        'text'[m](o, 'second'),
        String.prototype[m].call(
            {
                toString() {
                    throw 1;
                },
                valueOf: 0
            } && 'obj',
            o
        )
    );
}
for (const m of ['startsWith', 'endsWith', 'includes']) {
    for (const v of [true, false, undefined, 0, 1]) {
        try {
            out(m, v, 'true[object Object]'[m]({ [Symbol.match]: v }));
        } catch (e) {
            out(m, v, e.name, e.message);
        }
    }
}
out(
    'a-b'.split({ [Symbol.split]: null, toString: () => '-' }).join('|'),
    'a-b'.replace({ [Symbol.replace]: undefined, toString: () => '-' }, '+')
);
