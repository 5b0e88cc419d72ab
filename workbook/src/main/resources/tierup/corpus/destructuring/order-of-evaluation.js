'use strict';
// requires: destructuring
// What a pattern evaluates, and when: the source first, then target, value and default of each part from left to right.
let log = '';
const step = (name, value) => {
    log += name + ' ';
    return value;
};
const box = {};
[step('object', box)[step('key', 'a')] = step('default', 1)] = step('source', [undefined]);
console.log(log, box.a); // expect: source object key default  1
log = '';
({ [step('key', 'x')]: step('object', box).b = step('default', 2) } = step('source', { x: undefined }));
console.log(log, box.b); // expect: source key object default  2
log = '';
const source = {
    get first() {
        return step('get first', { inner: undefined });
    },
    get second() {
        return step('get second', [4, 5]);
    },
};
const { first: { inner = step('default', 3) }, second: [, last] } = source;
console.log(log, inner, last); // expect: get first default get second  3 5
log = '';
function parameters({ a = step('a', 1), b = step('b', a + 1) } = {}, [c = step('c', a + b)] = []) {
    return a + ' ' + b + ' ' + c;
}
console.log(parameters(), '|', log.trim()); // expect: 1 2 3 | a b c
log = '';
console.log(parameters({ b: 7 }, [undefined]), '|', log.trim()); // expect: 1 7 8 | a c
let value = 1;
const result = ([value] = [value + 1, 'ignored']);
console.log(value, result.length); // expect: 2 2
let self = 'outer';
try {
    const { x = self2, self2 } = {};
} catch (error) {
    console.log(error.name, error.message); // expect: ReferenceError Cannot access 'self2' before initialization
}
const { length } = 'text';
const { [length]: beyond = 'none', ...letters } = 'abcd';
console.log(length, beyond, Object.keys(letters).join(), letters[2]); // expect: 4 none 0,1,2,3 c
