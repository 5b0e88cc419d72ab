'use strict';
// Strict functions get exactly the receiver of the call; arrows take the surrounding this.
function plain() {
    return this;
}
console.log(plain() === undefined); // expect: true
const object = {
    name: 'object',
    method() { return this.name; },
    nested: { name: 'nested', method() { return this.name; } },
    delayed() { return () => this.name; },
    inner() {
        function f() {
            return this === undefined;
        }
        return f();
    },
};
console.log(object.method(), object.nested.method(), object['method'](), (object.method)());
// expect: object nested object object
console.log(object.delayed()(), object.inner()); // expect: object true
const detached = object.method;
try {
    detached();
} catch (error) {
    console.log(error.name); // expect: TypeError
}
const other = { name: 'other', method: object.method, delayed: object.delayed };
console.log(other.method(), other.delayed()()); // expect: other other
const list = [function () { return this.length; }, 'second'];
console.log(list[0]()); // expect: 2
String.prototype.kind = function () { return typeof this; };
console.log('text'.kind()); // expect: string
console.log(plain.call(5), plain.call('s'), plain.call(null), plain.call(object) === object); // expect: 5 s null true
console.log(object.method.call({ name: 'called' }), object.method.apply({ name: 'applied' })); // expect: called applied
console.log(typeof object.method.bind(object), object.method.bind({ name: 'bound' })()); // expect: function bound
const bound = object.method.bind({ name: 'fixed' });
console.log(bound.call({ name: 'ignored' }), { name: 'x', bound }.bound()); // expect: fixed fixed
