'use strict';
// requires: error-cause, class-fields
// The cause is an own property, hidden from enumeration, there only if it was given.
const inner = new TypeError('inner');
const outer = new Error('outer', { cause: inner });
console.log(outer.cause === inner, Object.keys(outer).length, 'cause' in inner, Object.hasOwn(outer, 'cause'));
// expect: true 0 false true
const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(outer, 'cause');
console.log(writable, enumerable, configurable); // expect: true false true
for (const options of [undefined, null, 5, {}, { cause: undefined }, { get cause() { return 'got'; } }, 'cause']) {
    const error = new RangeError('m', options);
    console.log('cause' in error, error.cause, error.message);
}
// expect: false undefined m
// expect: false undefined m
// expect: false undefined m
// expect: false undefined m
// expect: true undefined m
// expect: true got m
// expect: false undefined m
console.log(Object.create({ cause: 1 }).cause, 'cause' in new Error('m', Object.create({ cause: 1 })));
// expect: 1 true
class WrappedError extends Error {
    attempts = 1;
    constructor(message, cause) {
        super(message, { cause });
        this.name = 'WrappedError';
    }
}
function risky(n) {
    try {
        if (n % 3 === 0) throw new SyntaxError('three');
        if (n % 5 === 0) null.x;
        return n;
    } catch (cause) {
        throw new WrappedError('at ' + n, cause);
    }
}
const kinds = {};
for (let n = 1; n <= 3000; n++) {
    try {
        risky(n);
    } catch (error) {
        const name = error.name + ' < ' + error.cause.name;
        kinds[name] = (kinds[name] ?? 0) + error.attempts;
    }
}
for (const kind in kinds) console.log(kind, kinds[kind]);
// expect: WrappedError < SyntaxError 1000
// expect: WrappedError < TypeError 400
let depth = 0;
let chain = new Error('0');
for (let i = 1; i <= 50; i++) chain = new Error(String(i), { cause: chain });
for (let error = chain; error !== undefined; error = error.cause) depth++;
console.log(depth, String(chain), chain.cause.cause.message); // expect: 51 Error: 50 48
