'use strict';
// One call site that calls different functions, methods, built-ins, and at last what is no function.
const double = (x) => x * 2;
function square(x) {
    return x * x;
}
class Adder {
    constructor(n) { this.n = n; }
    apply(x) { return x + this.n; }
}
const adder = new Adder(5);
const bound = adder.apply.bind(adder);
function call(f, x) {
    return f(x);
}
let sum = 0;
for (let i = 0; i < 15000; i++) sum += call(double, i % 10);
console.log(sum); // expect: 135000
const functions = [double, square, bound, Math.abs, String, (x) => ({ valueOf: () => x }), () => 1.5];
for (let i = 0; i < 14000; i++) sum += Number(call(functions[i % 7], i % 10));
console.log(sum); // expect: 259000
for (const wrong of [undefined, null, 5, 'text', {}, []]) {
    try {
        call(wrong, 1);
        console.log('never');
    } catch (error) {
        console.log(error.name);
    }
}
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
for (let i = 0; i < 1000; i++) sum += call(double, 1);
console.log(sum); // expect: 261000
let current = double;
function indirect(x) {
    return current(x);
}
for (let i = 0; i < 12000; i++) {
    if (i === 9000) current = square;
    sum += indirect(3);
}
console.log(sum); // expect: 342000
try {
    current = class {};
    indirect(1);
} catch (error) {
    console.log(error.name); // expect: TypeError
}
