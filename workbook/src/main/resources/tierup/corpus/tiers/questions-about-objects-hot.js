'use strict';
// requires: getters, symbols, property-attributes, map-and-set, arguments, typed-arrays, spread
// What built-ins are asked about an object depends on its shape: keys, own properties, prototype, tag. In hot code, and
// while objects and prototypes change.
const tagOf = Object.prototype.toString;
const hasOwn = Object.prototype.hasOwnProperty;
const names = ['a', 'b', 'length', '0', 'toString', '__proto__', 'name', '1.5', 1, null, undefined, Symbol.iterator];
class A { constructor() { this.a = 1; } get b() { return 2; } }
class B extends A {}
class Tagged { get [Symbol.toStringTag]() { return 'Tee'; } }
class List extends Array {}
const make = {
    plain: () => [{}, { a: 1 }, { a: 1, b: 2 }, { b: 1, a: 2 }, { get g() { return 1; } }, Object.freeze({ f: 1 })],
    inheriting: () => [Object.create(null), Object.create({ a: 1 }), new A(), new B(), new Tagged()],
    keyed: () => [{ 0: 1, a: 2 }, { ['1']: 2, b: 1 }, { [Symbol('s')]: 1, k: 2 }, { 1.5: 1 }, { 100000: 1 }],
    hidden: () => [Object.defineProperty({ a: 1 }, 'h', { value: 1 })],
    arrays: () => [[1, 2], [], new List(), new Uint8Array(2), (function () { return arguments; })(1)],
    functions: () => [() => 1, A, function a() {}],
    others: () => [new Map(), new Set(), new Date(0), new Error('x'), Math, JSON],
    wrapped: () => [Object(1), Object('ab'), Object(true)],
    primitives: () => [1, 'text', true, Symbol.iterator, undefined, null],
};
function ask(question) {
    try {
        return question();
    } catch (e) {
        return e.constructor.name;
    }
}
function answers(x) {
    return [
        tagOf.call(x), ask(() => Object.keys(x).join('/')), ask(() => Object.getPrototypeOf(x) === Object.prototype),
        ask(() => Reflect.getPrototypeOf(x) === Array.prototype), Array.isArray(x),
        ask(() => names.filter(name => hasOwn.call(x, name)).length),
        ask(() => names.filter(name => Object.hasOwn(x, name)).length),
        ask(() => Object.values(x).length + Object.entries(x).length),
    ].join(' ');
}
for (const kind of Object.keys(make)) {
    const seen = new Set();
    for (let i = 0; i < 100; i++) seen.add(make[kind]().map(answers).join('\n'));
    console.log(kind, seen.size);
    for (const text of seen) console.log(text);
}
// expect: plain 1
// expect: [object Object]  true false false 0 0 0
// expect: [object Object] a true false false 1 1 2
// expect: [object Object] a/b true false false 2 2 4
// expect: [object Object] b/a true false false 2 2 4
// expect: [object Object] g true false false 0 0 2
// expect: [object Object] f true false false 0 0 2
// expect: inheriting 1
// expect: [object Object]  false false false 0 0 0
// expect: [object Object]  false false false 0 0 0
// expect: [object Object] a false false false 1 1 2
// expect: [object Object] a false false false 1 1 2
// expect: [object Tee]  false false false 0 0 0
// expect: keyed 1
// expect: [object Object] 0/a true false false 2 2 4
// expect: [object Object] 1/b true false false 2 2 4
// expect: [object Object] k true false false 0 0 2
// expect: [object Object] 1.5 true false false 1 1 2
// expect: [object Object] 100000 true false false 0 0 2
// expect: hidden 1
// expect: [object Object] a true false false 1 1 2
// expect: arrays 1
// expect: [object Array] 0/1 false true true 3 3 4
// expect: [object Array]  false true true 1 1 0
// expect: [object Array]  false false true 1 1 0
// expect: [object Uint8Array] 0/1 false false false 2 2 4
// expect: [object Arguments] 0 true false false 3 3 2
// expect: functions 1
// expect: [object Function]  false false false 2 2 0
// expect: [object Function]  false false false 2 2 0
// expect: [object Function]  false false false 2 2 0
// expect: others 1
// expect: [object Map]  false false false 0 0 0
// expect: [object Set]  false false false 0 0 0
// expect: [object Date]  false false false 0 0 0
// expect: [object Error]  false false false 0 0 0
// expect: [object Math]  true false false 0 0 0
// expect: [object JSON]  true false false 0 0 0
// expect: wrapped 1
// expect: [object Number]  false false false 0 0 0
// expect: [object String] 0/1 false false false 3 3 4
// expect: [object Boolean]  false false false 0 0 0
// expect: primitives 1
// expect: [object Number]  false TypeError false 0 0 0
// expect: [object String] 0/1/2/3 false TypeError false 3 3 8
// expect: [object Boolean]  false TypeError false 0 0 0
// expect: [object Symbol]  false TypeError false 0 0 0
// expect: [object Undefined] TypeError TypeError TypeError false TypeError TypeError TypeError
// expect: [object Null] TypeError TypeError TypeError false TypeError TypeError TypeError
const changing = { a: 1 };
for (let i = 0; i < 120; i++) {
    const text = Object.keys(changing).join() + hasOwn.call(changing, 'z') + hasOwn.call(changing, 'a');
    if (i === 50) changing.z = 1;
    if (i === 70) delete changing.a;
    if (i === 90) Object.defineProperty(changing, 'z', { enumerable: false });
    if (i % 20 === 19) console.log(text);
}
// expect: afalsetrue
// expect: afalsetrue
// expect: a,ztruetrue
// expect: ztruefalse
// expect: truefalse
// expect: truefalse
const keys = Object.keys({ p: 1, q: 2 });
keys.push('r');
keys[0] = 'changed';
console.log(keys.join(), Object.keys({ p: 1, q: 2 }).join()); // expect: changed,q,r p,q
const moving = { x: 1 };
for (let i = 0; i < 60; i++) {
    if (i === 30) Object.setPrototypeOf(moving, A.prototype);
    if (i === 29 || i === 59) console.log(Object.getPrototypeOf(moving) === A.prototype);
}
// expect: false
// expect: true
function tags() {
    let text = '';
    for (let i = 0; i < 100; i++) text = [[], {}, () => 1, new A(), new Error('x')].map(x => tagOf.call(x)).join();
    console.log(text);
}
tags(); // expect: [object Array],[object Object],[object Function],[object Object],[object Error]
for (const prototype of [Object.prototype, Array.prototype, Function.prototype]) {
    prototype[Symbol.toStringTag] = 'Changed';
    tags();
    delete prototype[Symbol.toStringTag];
    tags();
    prototype.unrelated = 1;
    tags();
    delete prototype.unrelated;
}
// expect: [object Changed],[object Changed],[object Changed],[object Changed],[object Changed]
// expect: [object Array],[object Object],[object Function],[object Object],[object Error]
// expect: [object Array],[object Object],[object Function],[object Object],[object Error]
// expect: [object Changed],[object Object],[object Function],[object Object],[object Error]
// expect: [object Array],[object Object],[object Function],[object Object],[object Error]
// expect: [object Array],[object Object],[object Function],[object Object],[object Error]
// expect: [object Array],[object Object],[object Changed],[object Object],[object Error]
// expect: [object Array],[object Object],[object Function],[object Object],[object Error]
// expect: [object Array],[object Object],[object Function],[object Object],[object Error]
const tagged = { a: 1 };
for (let i = 0; i < 60; i++) {
    if (i === 30) tagged[Symbol.toStringTag] = 'own';
    if (i === 29 || i === 59) console.log(tagOf.call(tagged));
}
// expect: [object Object]
// expect: [object own]
let wrong = 0;
for (let i = 0; i < 2000; i++) {
    const one = {};
    one['k' + i] = i;
    if (Object.keys(one)[0] !== 'k' + i || !hasOwn.call(one, 'k' + i) || hasOwn.call(one, 'k' + (i + 1))) wrong++;
    if (tagOf.call(one) !== '[object Object]' || Object.getPrototypeOf(one) !== Object.prototype) wrong++;
}
console.log(wrong); // expect: 0
