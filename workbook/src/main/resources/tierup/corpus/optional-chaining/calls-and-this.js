'use strict';
// requires: optional-chaining, spread
// Optional calls keep their receiver, skip their arguments, and cut the rest of the chain.
let evaluated = 0;
const effect = (value) => (evaluated++, value);
const object = {
    name: 'o',
    self() {
        return this?.name;
    },
    make: () => ({ inner: { value: 1 } }),
    list: [() => 'called', null],
    nothing: null,
};
console.log(object.self?.(), object?.self(), object?.['self']?.(), (object?.self)(), object.make?.().inner?.value);
// expect: o o o o 1
console.log(object.missing?.(effect(1)), object.nothing?.[effect(2)], object.nothing?.deep.deeper(effect(3)),
    evaluated);
// expect: undefined undefined undefined 0
console.log(object.list[0]?.(), object.list[1]?.(effect(4)), object.list?.[2]?.(...[effect(5)]), evaluated);
// expect: called undefined undefined 0
const free = object.self;
console.log(free?.(), (0, object.self)?.call(object), object.self?.bind?.(object)?.()); // expect: undefined o o
class Base {
    greet() {
        return 'base ' + this.id;
    }
}
class Derived extends Base {
    id = 7;
    greet() {
        return super.greet?.() + ' ' + super.missing?.() + ' ' + super['greet']?.call({ id: 8 });
    }
}
console.log(new Derived().greet()); // expect: base 7 undefined base 8
for (const action of [
    () => object.name?.(),
    () => object.nothing.deep?.x,
    () => object?.missing.x,
    () => undeclared?.x,
    () => object.missing?.x.y.z.w,
    () => (object.missing?.x).y,
    () => delete object?.name,
    () => delete object.nothing?.x,
    () => `${object?.nothing}`,
]) {
    try {
        console.log(String(action()));
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}
// expect: TypeError: object.name is not a function
// expect: TypeError: Cannot read properties of null (reading 'deep')
// expect: TypeError: Cannot read properties of undefined (reading 'x')
// expect: ReferenceError: undeclared is not defined
// expect: undefined
// expect: TypeError: Cannot read properties of undefined (reading 'y')
// expect: true
// expect: true
// expect: null
const functions = [undefined, (x) => x + 1, null, object.make];
let sum = 0;
for (let i = 0; i < 4000; i++) {
    const result = functions[i & 3]?.(i);
    sum += typeof result === 'number' ? result : result?.inner.value ?? 100;
}
console.log(sum); // expect: 2201000
