'use strict';
// Variables of several enclosing functions are reachable, and a middle scope may own none.
function level1(a) {
    let x = a;
    return function level2(b) {
        return function level3(c) {
            let y = c;
            return {
                sum: () => x + b + y,
                add(n) {
                    x += n;
                    y += n;
                    return this;
                },
            };
        };
    };
}
const two = level1(1);
const left = two(10)(100);
const right = two(20)(200);
left.add(1);
right.add(5);
console.log(left.sum(), right.sum()); // expect: 118 232

function y(f) {
    return ((x) => x(x))((x) => f((n) => x(x)(n)));
}
console.log(y((self) => (n) => (n < 2 ? 1 : n * self(n - 1)))(10)); // expect: 3628800

const memo = (() => {
    const cache = {};
    let hits = 0;
    const fib = (n) => {
        if (n in cache) {
            hits++;
            return cache[n];
        }
        const result = n < 2 ? n : fib(n - 1) + fib(n - 2);
        cache[n] = result;
        return result;
    };
    return { fib, hits: () => hits };
})();
console.log(memo.fib(60), memo.hits()); // expect: 1548008755920 58

let f = () => 'first';
const indirect = () => f();
console.log(indirect()); // expect: first
f = () => 'second';
console.log(indirect()); // expect: second
