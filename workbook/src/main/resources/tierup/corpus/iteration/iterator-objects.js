'use strict';
// requires: iteration, spread, map-and-set
// The built-in iterators as objects: results, exhaustion, prototypes, tags, live sources.
const show = (iterator) => {
    const parts = [];
    for (let step = iterator.next(); ; step = iterator.next()) {
        parts.push(String(step.value));
        if (step.done) return parts.join(' ') + ' ' + Object.keys(step).join();
    }
};
console.log(show(['a', 'b'].keys()), '/', show(['a', 'b'].values()), '/', show(['a', 'b'].entries()));
// expect: 0 1 undefined value,done / a b undefined value,done / 0,a 1,b undefined value,done
console.log(show('x😀'[Symbol.iterator]()), '/', show(new Map([[1, 2]]).entries()), '/', show(new Set([1]).entries()));
// expect: x 😀 undefined value,done / 1,2 undefined value,done / 1,1 undefined value,done
console.log(show([, 1].values()), '/', show([, 1].entries()), '/', show([].keys()));
// expect: undefined 1 undefined value,done / 0, 1,1 undefined value,done / undefined value,done
const iterators = [[].values(), ''[Symbol.iterator](), new Map().keys(), new Set().values()];
for (const iterator of iterators) {
    const prototype = Object.getPrototypeOf(iterator);
    console.log(String(iterator), iterator[Symbol.iterator]() === iterator, prototype.hasOwnProperty('next'),
        Object.getPrototypeOf(prototype) === Object.getPrototypeOf(Object.getPrototypeOf([].keys())));
}
// expect: [object Array Iterator] true true true
// expect: [object String Iterator] true true true
// expect: [object Map Iterator] true true true
// expect: [object Set Iterator] true true true
console.log(Object.getPrototypeOf([].keys()) === Object.getPrototypeOf([].entries()),
    [][Symbol.iterator] === [].values);
// expect: true true
const growing = [1];
const walk = growing.values();
walk.next();
growing.push(2);
console.log(walk.next().value, walk.next().done, growing.push(3), walk.next().done); // expect: 2 true 3 true
const shrinking = [1, 2, 3];
const keys = shrinking.keys();
keys.next();
shrinking.length = 1;
console.log(keys.next().done); // expect: true
const like = { length: 3, 0: 'p', 2: 'q' };
console.log([...Array.prototype.values.call(like)].join(), [...Array.prototype.entries.call('ab')].join(';'));
// expect: p,,q 0,a;1,b
const object = { length: 2, 0: 'x', 1: 'y', [Symbol.iterator]: Array.prototype[Symbol.iterator] };
console.log([...object].join(), [...Array.prototype.keys.call(new Map())].length); // expect: x,y 0
const descriptor = Object.getOwnPropertyDescriptor(Object.getPrototypeOf([].keys()), Symbol.toStringTag);
console.log(descriptor.value, descriptor.writable, descriptor.enumerable, descriptor.configurable);
// expect: Array Iterator false false true
console.log([].keys().next.name, [].keys().next.length, [].keys()[Symbol.iterator].name, typeof [].keys().return);
// expect: next 0 [Symbol.iterator] undefined
let count = 0;
for (let i = 0; i < 1000; i++) {
    const it = [i, i + 1].values();
    count += it.next().value + it.next().value;
    if (!it.next().done) count = -1;
}
console.log(count); // expect: 1000000
