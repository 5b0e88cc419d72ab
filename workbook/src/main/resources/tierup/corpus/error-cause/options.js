'use strict';
// requires: error-cause
// The cause option of errors.
const inner = new RangeError('inner');
const outer = new Error('outer', { cause: inner });
console.log(outer.message, outer.cause === inner, outer.hasOwnProperty('cause'), 'cause' in new Error('none'));
// expect: outer true true false
class Wrapped extends Error {
    constructor(message, options) {
        super(message, options);
        this.name = 'Wrapped';
    }
}
let chain = null;
for (let i = 0; i < 5; i++) chain = new Wrapped('level ' + i, { cause: chain });
let depth = 0;
for (let e = chain; e !== null; e = e.cause) depth++;
console.log(depth, String(chain), chain.cause.message, new Error('x', { cause: undefined }).cause);
// expect: 5 Wrapped: level 4 level 3 undefined
