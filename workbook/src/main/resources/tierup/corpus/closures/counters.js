'use strict';
// A closure keeps its variables; each call of the maker makes new ones.
function counter(start) {
    let count = start;
    return {
        next() { return ++count; },
        reset() { count = start; },
        peek: () => count,
    };
}
const a = counter(0);
const b = counter(100);
a.next();
a.next();
b.next();
console.log(a.peek(), b.peek()); // expect: 2 101
a.reset();
console.log(a.next(), b.next()); // expect: 1 102

function shared() {
    let value = 'initial';
    const set = (v) => { value = v; };
    const get = () => value;
    return [set, get];
}
const first = shared();
const second = shared();
first[0]('changed');
console.log(first[1](), second[1]()); // expect: changed initial

const adder = (x) => (y) => (z) => x + y + z;
const add5 = adder(5);
console.log(add5(1)(2), add5(10)(20), adder('a')('b')('c')); // expect: 8 35 abc

let total = 0;
const add = (n) => { total += n; };
for (let i = 1; i <= 1000; i++) add(i);
console.log(total); // expect: 500500

function once(f) {
    let done = false;
    let result;
    return function (x) {
        if (!done) {
            done = true;
            result = f(x);
        }
        return result;
    };
}
const only = once((x) => x * 2);
console.log(only(4), only(5), only(6)); // expect: 8 8 8
