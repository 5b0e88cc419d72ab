'use strict';
// requires: optional-chaining
// ?. stops the whole chain at null or undefined, without evaluating what follows.
const object = { a: { b: [10, { c: 'deep' }] }, f() { return this.a.b[0]; }, zero: 0, nothing: null };
console.log(object?.a?.b?.[1]?.c, object?.x?.y.z.w, object.nothing?.anything, object.zero?.toFixed === undefined);
// expect: deep undefined undefined false
console.log(object.f?.(), object.g?.(), object?.f(), object.x?.f().g()); // expect: 10 undefined 10 undefined
let evaluated = 0;
const key = () => {
    evaluated++;
    return 'a';
};
console.log(undefined?.[key()], evaluated, object?.[key()].b.length, evaluated); // expect: undefined 0 2 1
console.log(delete object?.zero, 'zero' in object, delete object?.x?.y); // expect: true false true
try {
    (object?.x).y;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
