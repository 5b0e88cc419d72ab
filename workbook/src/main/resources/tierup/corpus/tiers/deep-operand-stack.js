'use strict';
// Calls in the middle of large expressions while much is on the operand stack, in hot code.
function f(x) {
    return x + 1;
}
function g(x, y, z) {
    return x * 100 + y * 10 + z;
}
let sum = 0;
for (let i = 0; i < 10000; i++) {
    sum += f(i) + (f(i + 1) + (f(i + 2) + (f(i + 3) * 2 - f(i)) * 2) - f(g(i % 3, i % 5, i % 7)));
}
console.log(sum); // expect: 248935106
let nested = 0;
for (let i = 0; i < 5000; i++) {
    nested = g(g(1, 2, nested % 10), g(f(i) % 2, f(f(i)) % 3, 1), g(1, g(0, 0, 1), i & 1)) % 100003;
}
console.log(nested); // expect: 12121
const object = { value: 1, method(a, b) { return this.value + a - b; } };
let order = '';
const note = (s, v) => {
    order += s;
    return v;
};
console.log(note('a', object).method(note('b', 10), note('c', 3)) + note('d', [1, 2])[note('e', 1)] * note('f', 2));
// expect: 12
console.log(order); // expect: abcdef
const array = [];
for (let i = 0; i < 3000; i++) {
    array[f(i) - 1] = f(array.length) + (i > 0 ? array[i - 1] % 7 : f(0));
}
console.log(array[2999], array.length); // expect: 3000 3000
let text = '';
for (let i = 0; i < 3000; i++) text = `${f(i)}${`${f(f(i))}`.slice(0, 1)}${text.slice(0, 5)}`;
console.log(text); // expect: 3000329993
console.log([f(1), [f(2), f(f(3))], { k: f(4) }.k].join('-'), f(1) < f(2) ? f(3) : f(4), (f(1), f(2)));
// expect: 2-3,5-5 4 3
