'use strict';
// requires: iteration, spread, destructuring, map-and-set
// Arrays, strings, maps and sets are walked without calling their methods, until somebody replaces one.
const log = [];
const walks = {
    array() {
        let text = '';
        for (const x of [1, 2]) text += x;
        const [a] = [3, 4];
        return text + a + [...[5, 6]].join('') + Math.max(...[7, 8]) + Array.from([9]).join('');
    },
    string() {
        let text = '';
        for (const c of 'ab') text += c;
        const [d] = 'de';
        return text + d + [...'fg'].join('') + Array.from('h').join('');
    },
    map() {
        let text = '';
        for (const [k, v] of new Map([[1, 2]])) text += k + v;
        return text + [...new Map([[3, 4]])].join('') + [...new Map([[5, 6]]).keys()].join('');
    },
    set() {
        let text = '';
        for (const x of new Set([1, 2])) text += x;
        const [a] = new Set([3]);
        return text + a + [...new Set([4]).values()].join('');
    },
};
function runAll(name) {
    console.log(name + ':', Object.keys(walks).map((walk) => walks[walk]()).join(' '), log.length);
    log.length = 0;
}
/** Replaces a method while an action runs. */
function patched(name, object, key, replacement) {
    const original = Object.getOwnPropertyDescriptor(object, key);
    Object.defineProperty(object, key, { configurable: true, writable: true,
        value: replacement(original && original.value) });
    try {
        runAll(name);
    } finally {
        if (original) Object.defineProperty(object, key, original);
        else delete object[key];
    }
}
const logged = (name) => (original) => function () {
    log.push(name);
    return original.call(this);
};
const prototypes = [[], '', new Map(), new Set()].map((source) => Object.getPrototypeOf(source));
const iteratorPrototypes = prototypes.map((prototype) => Object.getPrototypeOf(prototype[Symbol.iterator].call(
    prototype === String.prototype ? ''
        : prototype === Map.prototype ? new Map() : prototype === Set.prototype ? new Set() : [])));
for (let i = 0; i < 300; i++) for (const walk of Object.values(walks)) walk();
runAll('untouched'); // expect: untouched: 1235689 abdfgh 33,45 1234 0
prototypes.forEach((prototype) => patched('iterator of ' + prototype.constructor.name, prototype, Symbol.iterator,
    logged('iterator')));
// expect: iterator of Array: 1235689 abdfgh 33,45 1234 12
// expect: iterator of String: 1235689 abdfgh 33,45 1234 4
// expect: iterator of Map: 1235689 abdfgh 33,45 1234 2
// expect: iterator of Set: 1235689 abdfgh 33,45 1234 2
iteratorPrototypes.forEach((prototype) => patched('next of ' + prototype[Symbol.toStringTag], prototype, 'next',
    logged('next')));
// expect: next of Array Iterator: 1235689 abdfgh 33,45 1234 27
// expect: next of String Iterator: 1235689 abdfgh 33,45 1234 9
// expect: next of Map Iterator: 1235689 abdfgh 33,45 1234 6
// expect: next of Set Iterator: 1235689 abdfgh 33,45 1234 6
iteratorPrototypes.forEach((prototype) => patched('return of ' + prototype[Symbol.toStringTag], prototype, 'return',
    () => function () {
    log.push('return ' + this[Symbol.toStringTag]);
    return {};
}));
// expect: return of Array Iterator: 1235689 abdfgh 33,45 1234 2
// expect: return of String Iterator: 1235689 abdfgh 33,45 1234 1
// expect: return of Map Iterator: 1235689 abdfgh 33,45 1234 0
// expect: return of Set Iterator: 1235689 abdfgh 33,45 1234 1
patched('iterators of iterators', Object.getPrototypeOf(iteratorPrototypes[0]), Symbol.iterator, logged('self'));
// expect: iterators of iterators: 1235689 abdfgh 33,45 1234 2
patched('not a function', Array.prototype, Symbol.iterator, (original) => original);
// expect: not a function: 1235689 abdfgh 33,45 1234 0
runAll('restored'); // expect: restored: 1235689 abdfgh 33,45 1234 0
const own = [1, 2, 3];
own[Symbol.iterator] = function () {
    let n = 0;
    return { next: () => ({ value: 'own' + n, done: n++ >= 2 }) };
};
console.log([...own].join(), [...own.values()].join(), Math.max(...[1])); // expect: own0,own1 1,2,3 1
const walk = [1, 2, 3].values();
walk.next = () => ({ value: 0, done: true });
console.log([...walk].length); // expect: 0
class Reversed extends Array {
    [Symbol.iterator]() {
        let i = this.length;
        return { next: () => ({ value: this[i - 1], done: i-- <= 0 }) };
    }
}
const reversed = Reversed.from([1, 2, 3]);
const [last] = reversed;
console.log([...reversed].join(), last, [...reversed.slice(1)].join()); // expect: 3,2,1 3 3,2
function returnsWhen(prototype, action) {
    prototype.return = function () {
        log.push('closed');
        return {};
    };
    try {
        action();
    } finally {
        delete prototype.return;
    }
}
returnsWhen(iteratorPrototypes[0], () => {
    for (const x of [1, 2, 3]) if (x === 2) break;
    for (const x of [1, 2, 3]);
    const [a, b] = [1, 2, 3];
    const [c, d] = [1];
});
returnsWhen(iteratorPrototypes[2], () => new Map([[1, 1], [2, 2]]).forEach(() => log.push('each')));
console.log(log.join()); // expect: closed,closed,each,each
let n = 0;
for (const x of [1, 2, 3, 4]) {
    if (x === 2) {
        const { next } = iteratorPrototypes[0];
        iteratorPrototypes[0].next = function () { n++; return next.call(this); };
    }
}
console.log(n, [...[1, 2]].length, n); // expect: 0 2 3
