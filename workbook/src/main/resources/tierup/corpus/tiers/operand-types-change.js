'use strict';
// One addition that has seen thousands of integers meets every other kind of operand.
function add(a, b) {
    return a + b;
}
let sum = 0;
for (let i = 0; i < 20000; i++) sum = add(sum, i & 7);
console.log(sum); // expect: 70000
console.log(add(1.5, 2), add(1, 2.5), add(0.1, 0.2)); // expect: 3.5 3.5 0.30000000000000004
console.log(add('a', 'b'), add('a', 1), add(1, 'b'), add('', 0.5)); // expect: ab a1 1b 0.5
console.log(add(true, 1), add(null, 1), add(undefined, 1), add(null, 'x')); // expect: 2 1 NaN nullx
console.log(add([1], [2]), add({}, 'x'), add({ valueOf: () => 40 }, 2)); // expect: 12 [object Object]x 42
try {
    add({ valueOf() { throw new Error('from valueOf'); } }, 1);
} catch (error) {
    console.log(error.message); // expect: from valueOf
}
for (let i = 0; i < 20000; i++) sum = add(sum, i & 7);
console.log(sum); // expect: 140000
for (let i = 0; i < 20000; i++) sum = add(sum, 0.5);
console.log(sum); // expect: 150000
let text = '';
for (let i = 0; i < 12000; i++) text = i % 1000 === 0 ? '' : add(text, 'x');
console.log(text.length); // expect: 999
let mixed = 0;
for (let i = 0; i < 20000; i++) {
    const operand = i % 4 === 0 ? 1 : i % 4 === 1 ? 0.25 : i % 4 === 2 ? true : null;
    mixed = add(mixed, operand);
}
console.log(mixed); // expect: 11250
