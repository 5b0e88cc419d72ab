'use strict';
// Functions that take and return functions, with hot callbacks.
const map = (f, list) => {
    const result = [];
    for (const x of list) result.push(f(x));
    return result;
};
const filter = (p, list) => {
    const result = [];
    for (const x of list) if (p(x)) result.push(x);
    return result;
};
const fold = (f, start, list) => {
    let value = start;
    for (const x of list) value = f(value, x);
    return value;
};
const range = (n) => {
    const result = [];
    for (let i = 0; i < n; i++) result.push(i);
    return result;
};
const pipe = (...steps) => (x) => fold((value, step) => step(value), x, steps);
console.log(fold((a, b) => a + b, 0, map((x) => x * x, filter((x) => x % 3 === 0, range(1000))))); // expect: 111277611
console.log(pipe((x) => x + 1, (x) => x * 10, (x) => 'result ' + x)(4)); // expect: result 50
const compare = (key) => (a, b) => a[key] - b[key];
const people = [{ age: 30, id: 1 }, { age: 20, id: 2 }, { age: 25, id: 3 }];
console.log(people.sort(compare('age')).map((p) => p.id).join()); // expect: 2,3,1
function debounceCount(f, n) {
    let calls = 0;
    return (...args) => (++calls % n === 0 ? f(args[0]) : null);
}
let fired = 0;
const tick = debounceCount((x) => { fired += x; }, 100);
for (let i = 0; i < 1000; i++) tick(i);
console.log(fired); // expect: 5490
const church = (n) => (f) => (x) => {
    let value = x;
    for (let i = 0; i < n; i++) value = f(value);
    return value;
};
const plus = (a, b) => (f) => (x) => a(f)(b(f)(x));
const times = (a, b) => (f) => a(b(f));
const toNumber = (n) => n((x) => x + 1)(0);
console.log(toNumber(plus(church(3), church(4))), toNumber(times(church(6), church(7)))); // expect: 7 42
