'use strict';
// requires: property-attributes, iteration
// The functions of Object, each with its odd cases.
const show = (value) => JSON.stringify(value);
console.log(show(Object.assign({ a: 1 }, null, { b: 2 }, 'xy', [9], undefined, 5)));
// expect: {"0":9,"1":"y","a":1,"b":2}
console.log(show(Object.entries('ab')), show(Object.values([1, , 3])), show(Object.keys('ab')));
// expect: [["0","a"],["1","b"]] [1,3] ["0","1"]
console.log(show(Object.fromEntries([['a', 1], ['b', 2], ['a', 3]])), show(Object.fromEntries(new Map([['k', 'v']]))));
// expect: {"a":3,"b":2} {"k":"v"}
console.log(Object.is(NaN, NaN), Object.is(0, -0), Object.is('a', 'a'), Object.hasOwn({ a: 1 }, 'a'));
// expect: true false true true
console.log(Object.getPrototypeOf('x') === String.prototype, Object.getPrototypeOf(Object.prototype));
// expect: true null
console.log(Object.isExtensible('x'), Object.isFrozen('x'), Object.isSealed(1), Object.freeze(1), Object.seal('s'));
// expect: false true true 1 s
const bare = Object.create(null);
bare.x = 1;
console.log(typeof bare.toString, show(bare), Object.getPrototypeOf(bare), 'x' in bare);
// expect: undefined {"x":1} null true
const made = Object.create({ up: 1 }, { own: { value: 2, enumerable: true }, hidden: { get: () => 3 } });
console.log(show(made), made.up, made.hidden, show(Object.getOwnPropertyNames(made)));
// expect: {"own":2} 1 3 ["own","hidden"]
const described = Object.getOwnPropertyDescriptors({ get a() { return 1; }, b: 2 });
console.log(Object.keys(described).join(), typeof described.a.get, described.a.set, show(described.b));
// expect: a,b function undefined {"value":2,"writable":true,"enumerable":true,"configurable":true}
const copy = Object.defineProperties({}, described);
console.log(copy.a, copy.b, show(Object.getOwnPropertyDescriptor(copy, 'c'))); // expect: 1 2 undefined
console.log(Object.setPrototypeOf({ a: 1 }, { b: 2 }).b, Object.setPrototypeOf(5, null)); // expect: 2 5
for (const action of [
    () => Object.create(1),
    () => Object.setPrototypeOf({}, 1),
    () => Object.setPrototypeOf(Object.preventExtensions({}), {}),
    () => Object.defineProperty({}, 'a', 1),
    () => Object.defineProperty(1, 'a', {}),
    () => Object.defineProperty({}, 'a', { get: 1 }),
    () => Object.defineProperty({}, 'a', { get() {}, value: 1 }),
    () => Object.fromEntries([1]),
    () => Object.fromEntries(5),
    () => Object.assign(null),
    () => Object.keys(undefined),
    () => Object.assign(Object.freeze({ a: 1 }), { a: 2 }),
]) {
    try {
        console.log(String(action()));
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}
// expect: TypeError: Object prototype may only be an Object or null: 1
// expect: TypeError: Object prototype may only be an Object or null: 1
// expect: TypeError: #<Object> is not extensible
// expect: TypeError: Property description must be an object: 1
// expect: TypeError: Object.defineProperty called on non-object
// expect: TypeError: Getter must be a function: 1
// expect: TypeError: Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, #<Object>
// expect: TypeError: Iterator value 1 is not an entry object
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot assign to read only property 'a' of object '#<Object>'
console.log(typeof Object(1), typeof Object(null), Object('ab').length, new Object(7) + 1, Object([1])[0]);
// expect: object object 2 8 1
console.log({}.toString(), Object.prototype.toString.call(null), Object.prototype.toString.call([]));
// expect: [object Object] [object Null] [object Array]
console.log(({}).valueOf() !== null, ({ a: 1 }).hasOwnProperty('a'), [].propertyIsEnumerable('length'));
// expect: true true false
console.log(Object.prototype.isPrototypeOf.call(Array.prototype, []), ({}).toLocaleString());
// expect: true [object Object]
