'use strict';
// Error.stackTraceLimit: how many frames a stack shows; and no stack at all where it is not a number.
function nested(depth, action) {
    return depth === 0 ? action() : nested(depth - 1, action);
}
const frames = stack => (typeof stack === 'string' ? stack.split('\n').length - 1 : String(stack));
const made = () => nested(30, () => new Error('made'));
const thrown = () => {
    try {
        nested(30, () => null.x);
    } catch (error) {
        return error;
    }
};
const captured = () => {
    const object = {};
    nested(30, () => Error.captureStackTrace(object));
    return object;
};
function show(limit) {
    const kinds = [made(), thrown(), captured()];
    const all = kinds.every(kind => Object.hasOwn(kind, 'stack'));
    console.log(limit + ':', kinds.map(kind => frames(kind.stack)).join(), all);
}
console.log(Error.stackTraceLimit, JSON.stringify(Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')));
// expect: 10 {"value":10,"writable":true,"enumerable":true,"configurable":true}
show('default'); // expect: default: 10,10,10 true
for (const limit of [0, 1, 3, 20, 2.9, -5, -0.5, NaN, -Infinity, '5', null, undefined, true]) {
    Error.stackTraceLimit = limit;
    show(String(limit));
}
// expect: 0: 0,0,0 true
// expect: 1: 1,1,1 true
// expect: 3: 3,3,3 true
// expect: 20: 20,20,20 true
// expect: 2.9: 2,2,2 true
// expect: -5: 0,0,0 true
// expect: -0.5: 0,0,0 true
// expect: NaN: 0,0,0 true
// expect: -Infinity: 0,0,0 true
// expect: 5: undefined,undefined,undefined true
// expect: null: undefined,undefined,undefined true
// expect: undefined: undefined,undefined,undefined true
// expect: true: undefined,undefined,undefined true
Error.stackTraceLimit = 0;
console.log(made().stack, '/', String(thrown()));
// expect: Error: made / TypeError: Cannot read properties of null (reading 'x')
Error.stackTraceLimit = 2;
const early = made();
Error.stackTraceLimit = 5;
console.log('when it is made:', frames(early.stack), frames(made().stack)); // expect: when it is made: 2 5
TypeError.stackTraceLimit = 1;
console.log('Error alone is asked:', frames(nested(30, () => new TypeError('t')).stack));
// expect: Error alone is asked: 5
delete Error.stackTraceLimit;
show('deleted'); // expect: deleted: undefined,undefined,undefined true
Object.defineProperty(Error, 'stackTraceLimit', {
    get() {
        console.log('never asked');
        return 3;
    },
    configurable: true,
});
show('getter'); // expect: getter: undefined,undefined,undefined true
Object.defineProperty(Error, 'stackTraceLimit', { value: 4, writable: true });
show('value'); // expect: value: 4,4,4 true
for (let i = 0, seen = 0; i < 1000; i++) {
    Error.stackTraceLimit = i < 500 ? 6 : 7;
    const now = frames(made().stack);
    if (now !== seen) console.log('hot:', (seen = now));
}
// expect: hot: 6
// expect: hot: 7
