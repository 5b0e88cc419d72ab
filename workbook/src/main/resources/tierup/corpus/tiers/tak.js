'use strict';
// Takeuchi's function and friends: hundreds of thousands of small calls.
function tak(x, y, z) {
    return y >= x ? z : tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
}
console.log(tak(12, 8, 4), tak(10, 6, 2)); // expect: 5 3
function fib(n) {
    if (n < 2) return n;
    return fib(n - 1) + fib(n - 2);
}
console.log(fib(22)); // expect: 17711
console.log(fib(15.5)); // expect: 1103.5
console.log(fib('12')); // expect: 144
function hofstadter(n) {
    return n === 0 ? 0 : n - hofstadter(hofstadter(n - 1));
}
console.log(hofstadter(25)); // expect: 16
const ackermann = (m, n) => (m === 0 ? n + 1 : n === 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)));
console.log(ackermann(2, 60)); // expect: 123
function even(n) {
    return n === 0 || odd(n - 1);
}
function odd(n) {
    return n !== 0 && even(n - 1);
}
let count = 0;
for (let i = 0; i < 300; i++) if (even(i)) count++;
console.log(count); // expect: 150
function paths(x, y) {
    return x === 0 || y === 0 ? 1 : paths(x - 1, y) + paths(x, y - 1);
}
console.log(paths(8, 8)); // expect: 12870
