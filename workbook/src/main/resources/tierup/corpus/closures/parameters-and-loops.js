'use strict';
// Parameters, catch variables and class names can all be captured.
function makeParameters(a, b) {
    const swap = () => {
        const t = a;
        a = b;
        b = t;
    };
    return { swap, read: () => a + '-' + b };
}
const pair = makeParameters('left', 'right');
pair.swap();
console.log(pair.read()); // expect: right-left

let fromCatch;
try {
    throw 'kept';
} catch (e) {
    fromCatch = () => e;
}
console.log(fromCatch()); // expect: kept

function fibonacciGenerator() {
    let current = 0;
    let next = 1;
    return () => {
        const result = current;
        const sum = current + next;
        current = next;
        next = sum;
        return result;
    };
}
const fib = fibonacciGenerator();
let numbers = '';
for (let i = 0; i < 12; i++) numbers += fib() + ' ';
console.log(numbers.trim()); // expect: 0 1 1 2 3 5 8 13 21 34 55 89

const matrix = [];
for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
        matrix.push(() => i * 10 + j);
    }
}
console.log(matrix.map((cell) => cell()).join()); // expect: 0,1,2,10,11,12,20,21,22

const compose = (f, g) => (x) => f(g(x));
const increment = (x) => x + 1;
const twice = (f) => compose(f, f);
console.log(twice(twice(twice(increment)))(0)); // expect: 8
const ids = (() => {
    let id = 0;
    return { fresh: () => 'id' + id++ };
})();
console.log(ids.fresh(), ids.fresh()); // expect: id0 id1
