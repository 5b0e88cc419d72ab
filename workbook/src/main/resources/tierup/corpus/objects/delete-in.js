'use strict';
// delete removes own properties, in looks along the prototype chain.
const object = { a: 1, b: 2, c: 3 };
console.log('a' in object, 'z' in object, 'toString' in object); // expect: true false true
console.log(delete object.b, 'b' in object, object.b, Object.keys(object).join()); // expect: true false undefined a,c
console.log(delete object.missing, delete object['a'], Object.keys(object).join()); // expect: true true c
object.b = 'again';
object.a = 'last';
console.log(Object.keys(object).join()); // expect: c,b,a
const derived = Object.create({ inherited: 1 });
derived.inherited = 2;
console.log(derived.inherited, delete derived.inherited, derived.inherited, 'inherited' in derived);
// expect: 2 true 1 true
console.log(derived.hasOwnProperty('inherited'), object.hasOwnProperty('a')); // expect: false true
const list = [1, 2, 3];
delete list[1];
console.log(list.length, list[1], 1 in list, 0 in list, 3 in list, 'length' in list);
// expect: 3 undefined false true false true
console.log(5 in { 5: true }, '5' in { 5: true }); // expect: true true
const cache = {};
for (let i = 0; i < 2000; i++) {
    cache['k' + i % 10] = i;
    if (i % 7 === 0) delete cache['k' + i % 10];
}
console.log(Object.keys(cache).sort().join()); // expect: k0,k1,k2,k3,k4,k6,k7,k8,k9
try {
    'x' in 'text';
} catch (error) {
    console.log(error.name); // expect: TypeError
}
