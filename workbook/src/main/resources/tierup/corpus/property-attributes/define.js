'use strict';
// requires: property-attributes
// defineProperty, descriptors, freeze, seal, preventExtensions; strict mode turns violations into errors.
function failure(action) {
    try {
        action();
        return 'ok';
    } catch (error) {
        return error.name;
    }
}
const object = { plain: 1 };
Object.defineProperty(object, 'fixed', { value: 2 });
Object.defineProperty(object, 'hidden', { value: 3, writable: true, configurable: true });
console.log(object.fixed, object.hidden, Object.keys(object).join(), 'fixed' in object); // expect: 2 3 plain true
console.log(failure(() => { object.fixed = 5; })); // expect: TypeError
console.log(failure(() => { delete object.fixed; }), failure(() => { object.hidden = 4; })); // expect: TypeError ok
const descriptor = Object.getOwnPropertyDescriptor(object, 'fixed');
console.log(descriptor.value, descriptor.writable, descriptor.enumerable, descriptor.configurable);
// expect: 2 false false false
const frozen = Object.freeze({ a: 1, nested: { b: 2 } });
frozen.nested.b = 3;
console.log(Object.isFrozen(frozen), frozen.nested.b, failure(() => { frozen.a = 2; })); // expect: true 3 TypeError
console.log(failure(() => { frozen.c = 1; }), failure(() => { delete frozen.a; })); // expect: TypeError TypeError
const sealed = Object.seal({ a: 1 });
sealed.a = 2;
console.log(Object.isSealed(sealed), sealed.a, failure(() => { sealed.b = 1; }), failure(() => { delete sealed.a; }));
// expect: true 2 TypeError TypeError
const closed = Object.preventExtensions({ a: 1 });
console.log(Object.isExtensible(closed), failure(() => { closed.b = 1; }), failure(() => { delete closed.a; }));
// expect: false TypeError ok
const accessor = {};
Object.defineProperty(accessor, 'x', { get: () => 'got', enumerable: true, configurable: true });
console.log(accessor.x, Object.keys(accessor).join(), failure(() => { accessor.x = 1; })); // expect: got x TypeError
console.log(Object.getOwnPropertyNames(object).join()); // expect: plain,fixed,hidden
console.log(failure(() => Object.defineProperty(object, 'fixed', { value: 9 }))); // expect: TypeError
const list = Object.freeze([1, 2]);
console.log(failure(() => list.push(3)), failure(() => { list[0] = 9; }), list.join());
// expect: TypeError TypeError 1,2
let errors = 0;
for (let i = 0; i < 2000; i++) if (failure(() => { frozen.a = i; }) !== 'ok') errors++;
console.log(errors, frozen.a); // expect: 2000 1
