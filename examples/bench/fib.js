'use strict';
// Calls: the naive Fibonacci function, about seven million calls a run.

function fib(n) {
    if (n < 2) return n;
    return fib(n - 1) + fib(n - 2);
}

function run() {
    return fib(32);
}

module.exports = { name: 'fib', group: 'numbers', run, expected: 2178309 };
