'use strict';
// Direct recursion of one and several arguments.
function factorial(n) {
    return n <= 1 ? 1 : n * factorial(n - 1);
}
console.log(factorial(5), factorial(13), factorial(20), factorial(25));
// expect: 120 6227020800 2432902008176640000 1.5511210043330986e+25
function fib(n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}
console.log(fib(20)); // expect: 6765
function ackermann(m, n) {
    if (m === 0) return n + 1;
    if (n === 0) return ackermann(m - 1, 1);
    return ackermann(m - 1, ackermann(m, n - 1));
}
console.log(ackermann(2, 3), ackermann(3, 3)); // expect: 9 61
function hanoi(n, from, to, via) {
    return n === 0 ? 0 : hanoi(n - 1, from, via, to) + 1 + hanoi(n - 1, via, to, from);
}
console.log(hanoi(10, 'a', 'b', 'c')); // expect: 1023
function power(x, n) {
    if (n === 0) return 1;
    const half = power(x, n >> 1);
    return n & 1 ? half * half * x : half * half;
}
console.log(power(2, 30), power(3, 13), power(2, 62), power(1.5, 4));
// expect: 1073741824 1594323 4611686018427388000 5.0625
const reverse = (s) => (s === '' ? '' : reverse(s.slice(1)) + s[0]);
console.log(reverse('recursion')); // expect: noisrucer
function depth(n) {
    return n === 0 ? 0 : 1 + depth(n - 1);
}
console.log(depth(5000)); // expect: 5000
const named = function self(n) {
    return n > 0 ? n + self(n - 1) : 0;
};
console.log(named(100), named.name); // expect: 5050 self
