'use strict';
// The exponential explosion of calls: fib(27) calls itself 635,620 times. Run it under the profiler.

function fib(n) {
    if (n < 2) return n;
    return fib(n - 1) + fib(n - 2);
}

console.log(fib(27));
