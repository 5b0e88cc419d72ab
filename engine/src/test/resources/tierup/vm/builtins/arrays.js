'use strict';
// Array: every method on dense, sparse, frozen, array-like and subclassed receivers.
const log = console.log;
function t(f) {
    try {
        log(f());
    } catch (e) {
        log(e.name + ': ' + e.message);
    }
}
const S = [3, 1, undefined, 2, , null, NaN, 'x', -0, true];
t(() => S.slice(2));
t(() => S.slice(-3, -1));
t(() => S.slice(5, 2));
t(() => S.slice());
t(() => S.concat(1, [2, [3]], [, 4]));
t(() => S.indexOf(undefined));
t(() => S.indexOf(NaN));
t(() => S.includes(NaN));
t(() => S.includes(undefined));
t(() => [,].includes(undefined));
t(() => [,].indexOf(undefined));
t(() => S.lastIndexOf(2));
t(() => [1, 2, 1].lastIndexOf(1, -2));
t(() => [1, 2, 1].lastIndexOf(1, -4));
t(() => [1, 2, 1].lastIndexOf(1, undefined));
t(() => [1, 2, 3].join('-'));
t(() => [null, undefined, [1, [2, 3]], {}].join());
t(() => [].join());
t(() => [1].join(undefined));
t(() => [1, 2].join(null));
t(() => {
    const a = [1];
    a.push(a, 2);
    return a.join();
});
t(() => [1, 2, 3, 4, 5].copyWithin(0, 3));
t(() => [1, 2, 3, 4, 5].copyWithin(1, 0, 3));
t(() => [1, , 3, 4, 5].copyWithin(-2, 0));
t(() => new Array(5).fill(7));
t(() => [1, 2, 3].fill(0, 1));
t(() => [1, 2, 3].fill(0, -1));
t(() => [1, 2, 3].fill(0, 1, 2));
t(() => [1, 2, 3].reverse());
t(() => [1, , 3, 4].reverse());
t(() => [, 1].reverse());
t(() => {
    const a = [1, 2, 3];
    return [a.shift(), a, a.unshift(9, 8), a];
});
t(() => {
    const a = [1, , 3];
    return [a.shift(), a, a.unshift(), a];
});
t(() => {
    const a = [1, 2, 3, 4, 5];
    return [a.splice(1, 2), a];
});
t(() => {
    const a = [1, 2, 3, 4, 5];
    return [a.splice(1, 0, 'a', 'b'), a];
});
t(() => {
    const a = [1, 2, 3, 4, 5];
    return [a.splice(-2), a];
});
t(() => {
    const a = [1, 2, 3];
    return [a.splice(), a];
});
t(() => {
    const a = [1, 2, 3];
    return [a.splice(undefined), a];
});
t(() => {
    const a = [1, 2, , 4, 5];
    return [a.splice(1, 3, 'z'), a];
});
t(() => [[1, [2, [3, [4]]]], 5].flat());
t(() => [[1, [2, [3, [4]]]], 5].flat(Infinity));
t(() => [1, , [2, , 3]].flat());
t(() => [[1]].flat(0));
t(() => [1, 2, 3].flatMap((x) => [x, [x * 2]]));
t(() => [1, 2].flatMap((x) => x));
t(() => [5, 1, 4].toSorted());
t(() => [5, 1, 4].toSorted((a, b) => b - a));
t(() => [1, 2, 3].toReversed());
t(() => [1, , 3].toReversed());
t(() => [1, 2, 3].with(1, 9));
t(() => [1, 2, 3].with(-1, 9));
t(() => [1, 2, 3, 4].toSpliced(1, 2, 'x', 'y', 'z'));
t(() => [3, , 1, undefined, 2].sort());
t(() => [3, , 1, undefined, 2].toSorted());
t(() => [10, 9, 1, 100, 2].sort());
t(() => [10, 9, 1, 100, 2].sort((a, b) => a - b));
t(() => ['b', , 'a'].sort());
t(() => [true, false, null, undefined, 'a', 1].sort());
t(() => [1, 2, 3].at(-1));
t(() => [1, 2, 3].at(5));
t(() => [1, 2, 3].at('1'));
t(() => [...'abc'].entries().next());
t(() => [...['a', 'b'].entries()]);
t(() => [...['a', , 'b'].keys()]);
t(() => [...[1, , 2].values()]);
t(() => [1, 2, 3].map((x, i, a) => x * i + a.length));
t(() => [1, , 3].map((x) => x * 2));
t(() => [1, 2, 3, 4].filter((x) => x % 2));
t(() => [1, 2, 3].reduce((a, b) => a + b));
t(() => [1, 2, 3].reduce((a, b) => a + b, 's'));
t(() => [].reduce((a, b) => a, 5));
t(() => [, 1, , 2].reduce((a, b) => a + b));
t(() => [1, 2, 3].reduceRight((a, b) => a + '-' + b));
t(() => [].reduceRight((a, b) => a));
t(() => [1, 2].reduce((a, b) => a + b, undefined));
t(() => [1, 2, 3].some((x) => x > 2));
t(() => [].some((x) => true));
t(() => [1, 2].every((x) => x > 0));
t(() => [].every((x) => false));
t(() => [1, 2, 3].find((x) => x > 1));
t(() => [1, 2, 3].findIndex((x) => x > 5));
t(() => [1, 2, 3].findLast((x) => x < 3));
t(() => [1, 2, 3].findLastIndex((x) => x < 3));
t(() => [, 1].find((x) => x === undefined));
t(() => [, 1].findIndex((x) => x === undefined));
t(() => {
    const r = [];
    [1, 2, 3].forEach(
        function (x) {
            r.push(this.k * x);
        },
        { k: 10 },
    );
    return r;
});
t(() => {
    'use strict';
    const r = [];
    [1].forEach(function (x) {
        r.push(this);
    });
    return r;
});
t(() => Array.from('a😀b'));
t(() => Array.from({ length: 3, 0: 'a', 2: 'c' }));
t(() => Array.from([1, 2, 3], (x) => x * 2));
t(() =>
    Array.from(
        { length: 2 },
        function (x, i) {
            return this.q + i;
        },
        { q: 5 },
    ),
);
t(() => Array.from([1, , 3]));
t(() => Array.from(5));
t(() => Array.of(7));
t(() => Array.of(1, 2, undefined));
t(() => Array(3));
t(() => new Array(3, 4));
t(() => new Array('3'));
t(() => new Array(1.5));
t(() => Array.isArray(Array.prototype));
t(() => Array(0));
t(() => new Array(4294967295).length);
t(() => new Array(4294967296).length);
t(() => Array.prototype.concat.call(1, 2));
t(() => Array.prototype.slice.call('abc', 1));
t(() => Array.prototype.map.call('abc', (x) => x + x));
t(() => Array.prototype.push.call({ length: 2 }, 'x'));
t(() => {
    const o = { length: 2, 0: 'a', 1: 'b' };
    Array.prototype.push.call(o, 'c');
    return o;
});
t(() => {
    const o = { length: 3, 0: 'c', 1: 'b', 2: 'a' };
    return Array.prototype.sort.call(o);
});
t(() => {
    const o = {};
    Array.prototype.push.call(o, 1);
    return o;
});
t(() => Array.prototype.pop.call({ length: 1, 0: 5 }));
t(() => {
    const o = { length: 2, 0: 1, 1: 2 };
    Array.prototype.shift.call(o);
    return o;
});
t(() => Array.prototype.join.call({ length: 3, 0: 1, 2: 3 }, '+'));
t(() => Array.prototype.reverse.call({ length: 3, 0: 1, 2: 3 }));
t(() => {
    const a = [1, 2, 3];
    a.length = 1;
    return [a, a.length];
});
t(() => {
    const a = [1];
    a.length = 3;
    return a;
});
t(() => {
    const a = [1, 2];
    a[5] = 1;
    return [a.length, a];
});
t(() => {
    const a = Object.freeze([1, 2]);
    a.push(3);
});
t(() => {
    const a = Object.freeze([1, 2]);
    a.pop();
});
t(() => {
    const a = Object.freeze([2, 1]);
    a.sort();
});
t(() => {
    const a = Object.freeze([1]);
    a[0] = 2;
});
t(() => {
    const a = Object.seal([1]);
    a.push(1);
});
t(() => {
    const a = Object.seal([1]);
    a[0] = 5;
    return a;
});
t(() => Object.freeze([1, 2, 3]).map((x) => x + 1));
t(() => {
    const a = Object.preventExtensions([1, 2]);
    a.pop();
    a.push(3);
});
t(() => {
    const a = [1, 2, 3];
    Object.defineProperty(a, 1, { value: 5, configurable: false });
    a.length = 0;
});
t(() => [3, 2, 1].toString());
t(() => [1.5, 1000000, -0].toLocaleString());
t(() => String([[], [[]]]));
t(() => [1, 2] + '');
t(() => [] + {});
t(() => {
    class St extends Array {
        top() {
            return this[this.length - 1];
        }
    }
    const s = new St();
    s.push(1, 2);
    const m = s.map((x) => x + 1);
    return [
        s,
        m,
        m instanceof St,
        m.top(),
        s.filter((x) => x > 1),
        s.slice(1),
        s.concat([9]),
        St.from([4, 5]),
        St.of(6),
        s.length,
        s.splice(0, 1),
        s.flat(),
    ];
});
t(() => {
    const big = [];
    for (let i = 0; i < 200; i++) big.push((i * 7919) % 200);
    big.sort((a, b) => a - b);
    return big.every((x, i) => x === i);
});
t(() => {
    const p = [];
    for (let i = 0; i < 300; i++) p.push({ k: i % 5, i });
    p.sort((a, b) => a.k - b.k);
    let ok = true;
    for (let i = 1; i < 300; i++) if (p[i - 1].k > p[i].k || (p[i - 1].k === p[i].k && p[i - 1].i > p[i].i)) ok = false;
    return ok;
});
t(() => {
    const c = [];
    [3, 1, 2, 5, 4].sort((a, b) => {
        c.push(a + ':' + b);
        return a - b;
    });
    return c.join(' ');
});
t(() => [5, 3, 8, 1, 9, 2].sort((a, b) => a > b));
t(() => [5, 3, 8, 1, 9, 2].sort((a, b) => a < b));
t(() => [5, 3, 8, 1, 9, 2].sort(() => 0));
t(() => [1, 2, 3].sort(() => -1));
t(() => [3, 1, 2].sort((a, b) => 'x'));
t(() => [3, 1, 2].sort(undefined));
t(() => [2, 1].sort(null));
t(() =>
    [1, 2, 3, 4, 5, 6].sort((a, b) => {
        throw new Error('cmp');
    }),
);
t(() => {
    const a = [1, 2, 3, 4];
    const seen = [];
    a.forEach((x, i) => {
        seen.push(x);
        if (i === 0) a.pop();
        if (i === 1) a.push(9, 9);
    });
    return seen;
});
t(() => {
    const a = [1, 2, 3];
    return a.map((x) => {
        a.length = 1;
        return x;
    });
});
