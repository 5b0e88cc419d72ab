'use strict';
// requires: iteration, spread
// Symbols: unique values that can be property keys, and show up only where symbols are asked for.
const a = Symbol('a');
const other = Symbol('a');
console.log(typeof a, a === other, a === a, a.toString(), String(other), a.description, Symbol().description);
// expect: symbol false true Symbol(a) Symbol(a) a undefined
console.log(Symbol.for('x') === Symbol.for('x'), Symbol.for('x') === Symbol('x'), Symbol.keyFor(Symbol.for('x')),
    Symbol.keyFor(a));
// expect: true false x undefined
const object = { plain: 1, [a]: 2, [other]: 3, [Symbol.for('x')]: 4 };
console.log(object[a], object[other], object[Symbol.for('x')], object[Symbol('a')], a in object, object.a);
// expect: 2 3 4 undefined true undefined
console.log(Object.keys(object).join(), JSON.stringify(object), Object.getOwnPropertyNames(object).length);
// expect: plain {"plain":1} 1
console.log(Object.getOwnPropertySymbols(object).map(String).join(), Object.assign({}, object)[a],
    ({ ...object })[other]);
// expect: Symbol(a),Symbol(a),Symbol(x) 2 3
const { [a]: two, ...rest } = object;
console.log(two, rest[a], rest[other], Object.getOwnPropertySymbols(rest).length); // expect: 2 undefined 3 2
let visited = '';
for (const key in object) visited += key;
console.log(visited, delete object[a], a in object); // expect: plain true false
class Thing {
    static [a] = 'static';
    [other] = 'field';
    [a]() {
        return 'method';
    }
    get [Symbol.for('getter')]() {
        return 'getter';
    }
}
const thing = new Thing();
console.log(thing[a](), Thing[a], thing[other], thing[Symbol.for('getter')], thing[a].name, Thing.prototype[a].name);
// expect: method static field getter [a] [a]
console.log(Object(a) == a, Object(a) === a, typeof Object(a), Object(a).valueOf() === a, !!a, a == 'a');
// expect: true false object true true false
const attempts = [
    () => a + '',
    () => `${a}`,
    () => +a,
    () => a > 1,
    () => [a].join(),
    () => new Symbol(),
    () => Symbol.keyFor('x'),
    () => Symbol.prototype.toString.call('x'),
    () => Object.getOwnPropertyDescriptor(Symbol.prototype, 'description').get.call(1),
    () => { a.x = 1; },
    () => object[Symbol('missing')](),
    () => undefined[a],
    () => { null[a] = 1; },
    () => { Object.freeze({ [a]: 1 })[a] = 2; },
    () => parseInt(a),
];
for (const attempt of attempts) {
    try {
        console.log('fine: ' + String(attempt()));
    } catch (error) {
        console.log(`${error.name}: ${error.message}`);
    }
}
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Symbol is not a constructor
// expect: TypeError: x is not a symbol
// expect: TypeError: Symbol.prototype.toString requires that 'this' be a Symbol
// expect: TypeError: Symbol.prototype.description requires that 'this' be a Symbol
// expect: TypeError: Cannot create property 'x' on symbol 'Symbol(a)'
// expect: TypeError: object[Symbol(...)] is not a function
// expect: TypeError: Cannot read properties of undefined (reading 'Symbol(a)')
// expect: TypeError: Cannot set properties of null (setting 'Symbol(a)')
// expect: TypeError: Cannot assign to read only property 'Symbol(a)' of object '#<Object>'
// expect: TypeError: Cannot convert a Symbol value to a string
console.log(Object.prototype.toString.call(a), Symbol.prototype[Symbol.toStringTag], Symbol.length, Symbol.name);
// expect: [object Symbol] Symbol 0 Symbol
console.log(isNaN(Number(true)), [a, other].indexOf(other), [a].includes(a), Object.is(a, a),
    a.constructor === Symbol);
// expect: false 1 true true true
let hits = 0;
for (let i = 0; i < 2000; i++) {
    const key = i % 2 ? a : other;
    const target = { [a]: 1, [other]: 2 };
    hits += target[key];
}
console.log(hits); // expect: 3000
