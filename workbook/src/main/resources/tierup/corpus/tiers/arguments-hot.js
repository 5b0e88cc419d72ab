'use strict';
// requires: arguments, spread, iteration
// Elements and length of arguments objects and of objects like them, made and read in hot code.
function total() {
    let sum = 0;
    for (let i = 0; i < arguments.length; i++) sum += arguments[i];
    return sum;
}
function at(i) { return arguments[i]; }
function last() { return arguments[arguments.length - 1]; }
function second() { return arguments[1]; }
function kept(first) {
    first = 'changed';
    arguments[1] = 'stored';
    return first + arguments[0] + arguments[1] + arguments.length;
}
function grown() {
    arguments[3] = 'more';
    arguments.length = 4;
    return Array.prototype.join.call(arguments);
}
function copied() { return arguments.length + [...arguments].concat(Array.prototype.slice.call(arguments, 1)).length; }
function element(o, i) { return o[i]; }
let text = '';
for (let i = 0; i < 500; i++) {
    text = [total(), total(i), total(1, 2, 3), total('a', 0.5)].join();
    text += [last(), last(1), last(1, 'z'), second(), second(1, 2)].join();
    text += [at(0), at(1), at(1, 7), at(-1), at('0'), at('length'), at(0.5), at(1.0, 8), at(4294967295)].join();
    if (i % 499 === 0) console.log(text);
    text = kept() + kept(1) + kept(1, 2, 3) + grown() + grown(1) + grown(1, 2, 3) + copied(1, 2, 3);
}
// expect: 0,0,6,0a0.5,1,z,,20,,7,,0,1,,8,
// expect: 0,499,6,0a0.5,1,z,,20,,7,,0,1,,8,
console.log(text); // expect: changedundefinedstored0changed1stored1changed1stored3,,,more1,,,more1,2,3,more8
const like = { 0: 'zero', 1: 'one', 5: 'five', length: 2 };
const withGetter = { get 1() { return 'got'; }, 0: 'plain' };
const wrapped = Object('text');
wrapped[9] = 'nine';
const inherits = Object.create({ 1: 'inherited' });
inherits[0] = 'own';
class Bag { constructor() { this[0] = 'in a bag'; } }
const receivers = [like, withGetter, wrapped, inherits, new Bag(), new Map(), [1, 2], 'xy', new Uint8Array(2), total];
for (const o of receivers) {
    let found = '';
    for (let i = 0; i < 500; i++) found = [0, 1, 5, 9, -1].map(key => element(o, key)).join();
    console.log(found);
}
// expect: zero,one,five,,
// expect: plain,got,,,
// expect: t,e,,nine,
// expect: own,inherited,,,
// expect: in a bag,,,,
// expect: ,,,,
// expect: 1,2,,,
// expect: x,y,,,
// expect: 0,0,,,
// expect: ,,,,
function many() { return arguments.length + ' ' + arguments[1500]; }
const list = [];
for (let i = 0; i < 2000; i++) list.push(i);
for (let i = 0; i < 300; i++) text = many(...list);
console.log(text, many.apply(null, list.slice(0, 1000))); // expect: 2000 1500 1000 undefined
function callee() { return arguments.callee; }
let errors = 0;
for (let i = 0; i < 300; i++) {
    try {
        callee();
    } catch (e) {
        errors += e instanceof TypeError ? 1 : 0;
    }
}
console.log(errors); // expect: 300
function replaced() {
    arguments[Symbol.iterator] = function () {
        let left = 2;
        return { next: () => ({ done: left === 0, value: left-- }) };
    };
    return [...arguments].join();
}
for (let i = 0; i < 300; i++) text = replaced(7, 8, 9);
console.log(text); // expect: 2,1
function defaults(a = arguments.length, b = arguments[0]) { return a + ' ' + b; }
function arrows() { return [1, 2].map((x, i) => x + arguments[i]).join(); }
for (let i = 0; i < 300; i++) text = defaults() + defaults(5) + defaults(undefined, 2) + arrows(10, 20);
console.log(text); // expect: 0 undefined5 52 211,22
Object.prototype[2] = 'from the prototype';
for (let i = 0; i < 300; i++) text = [at(2), at(2, 1, 5), element(like, 2)].join();
console.log(text); // expect: from the prototype,5,from the prototype
