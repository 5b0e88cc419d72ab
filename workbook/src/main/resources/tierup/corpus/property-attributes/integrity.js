'use strict';
// requires: property-attributes, spread, getters
// preventExtensions, seal, freeze: what they forbid, on objects, arrays, functions and classes, also in hot code.
function attempt(action) {
    try {
        return String(action());
    } catch (error) {
        return error.message;
    }
}
for (const restrict of [Object.preventExtensions, Object.seal, Object.freeze]) {
    const target = restrict({ a: 1, get g() { return 2; }, set g(v) { this.set = v; } });
    console.log(restrict.name, Object.isExtensible(target), Object.isSealed(target), Object.isFrozen(target));
    console.log('  ' + attempt(() => (target.a = 2)));
    console.log('  ' + attempt(() => (target.b = 2)));
    console.log('  ' + attempt(() => delete target.a));
    console.log('  ' + attempt(() => (target.g = 3)));
    console.log('  ' + attempt(() => Object.defineProperty(target, 'a', { value: 5 }).a));
    console.log('  ' + attempt(() => Object.setPrototypeOf(target, {}) === target));
    const list = restrict([1, 2, 3]);
    console.log('  ' + attempt(() => (list[0] = 9)) + ' | ' + attempt(() => (list[3] = 9)));
    console.log('  ' + attempt(() => list.push(4)) + ' | ' + attempt(() => list.pop()));
    console.log('  ' + attempt(() => (list.length = 0)) + ' | [' + list.join() + ']');
}
// expect: preventExtensions false false false
// expect:   2
// expect:   Cannot add property b, object is not extensible
// expect:   true
// expect:   Cannot add property set, object is not extensible
// expect:   Cannot define property a, object is not extensible
// expect:   #<Object> is not extensible
// expect:   9 | Cannot add property 3, object is not extensible
// expect:   Cannot add property 3, object is not extensible | 3
// expect:   0 | []
// expect: seal false true false
// expect:   2
// expect:   Cannot add property b, object is not extensible
// expect:   Cannot delete property 'a' of #<Object>
// expect:   Cannot add property set, object is not extensible
// expect:   5
// expect:   #<Object> is not extensible
// expect:   9 | Cannot add property 3, object is not extensible
// expect:   Cannot add property 3, object is not extensible | Cannot delete property '2' of [object Array]
// expect:   Cannot delete property '2' of [object Array] | [9,2,3]
// expect: freeze false true true
// expect:   Cannot assign to read only property 'a' of object '#<Object>'
// expect:   Cannot add property b, object is not extensible
// expect:   Cannot delete property 'a' of #<Object>
// expect:   Cannot add property set, object is not extensible
// expect:   Cannot redefine property: a
// expect:   #<Object> is not extensible
// expect:   Cannot assign to read only property '0' of object '[object Array]' | Cannot add property 3, object is not extensible
// expect:   Cannot add property 3, object is not extensible | Cannot delete property '2' of [object Array]
// expect:   Cannot assign to read only property 'length' of object '[object Array]' | [1,2,3]
class Sealed {
    value = 1;
    constructor() {
        Object.seal(this);
    }
    increment() {
        this.value++;
        return this.value;
    }
    grow() {
        this.extra = 1;
    }
}
class Grown extends Sealed {
    more = 2;
}
console.log(new Sealed().increment(), attempt(() => new Sealed().grow()), attempt(() => new Grown()));
// expect: 2 Cannot add property extra, object is not extensible Cannot define property more, object is not extensible
const f = Object.freeze(function named() {});
console.log(attempt(() => (f.x = 1)), attempt(() => (f.prototype = {})), Object.isFrozen(f), Object.isFrozen('text'));
// expect: Cannot add property x, object is not extensible Cannot assign to read only property 'prototype' of function 'function named() {}' true true
const shared = Object.freeze({ hidden: 'frozen parent' });
console.log(attempt(() => (Object.create(shared).hidden = 1)), { __proto__: shared, hidden: 'own' }.hidden);
// expect: Cannot assign to read only property 'hidden' of object '#<Object>' own
const nested = Object.freeze({ inner: { open: 1 } });
nested.inner.open = 2;
console.log(nested.inner.open, Object.isFrozen(Object.freeze([])), Object.isFrozen({ ...nested }));
// expect: 2 true false
let stored = 0;
let refused = 0;
const objects = [{ n: 0 }, Object.seal({ n: 0 }), { n: 0 }];
for (let i = 0; i < 3000; i++) {
    if (i === 1500) Object.freeze(objects[0]);
    try {
        objects[i % 3].n = i;
        stored++;
    } catch {
        refused++;
    }
}
console.log(stored, refused, objects.map((o) => o.n).join()); // expect: 2500 500 1497,2998,2999
