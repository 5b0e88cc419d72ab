'use strict';
// A default is evaluated at each call that leaves the argument out or passes undefined.
function greet(name = 'world', mark = '!') {
    return 'hello ' + name + mark;
}
console.log(greet(), greet('you'), greet('you', '?'), greet(undefined, '.'), greet(null));
// expect: hello world! hello you! hello you? hello world. hello null!
let calls = 0;
function fresh(n = ++calls, list = []) {
    list.push(n);
    return list.join();
}
console.log(fresh(), fresh(), fresh(9), fresh(), calls); // expect: 1 2 9 3 3
function chain(a, b = a + 1, c = a * b) {
    return `${a} ${b} ${c}`;
}
console.log(chain(2), chain(2, 5), chain(2, 5, 1), chain()); // expect: 2 3 6 2 5 10 2 5 1 undefined NaN NaN
function closure(a, get = () => a) {
    a = 'changed';
    return get();
}
console.log(closure('given')); // expect: changed
const outer = 'outer';
function shadowing(value = outer) {
    const outerCopy = value + '?';
    return outerCopy;
}
console.log(shadowing()); // expect: outer?
function body(x, f = () => x) {
    var y = x;
    y = 'body';
    return f() + ' ' + y;
}
console.log(body('parameter')); // expect: parameter body
const object = {
    base: 10,
    method(n = this.base) { return n; },
};
console.log(object.method(), object.method(1)); // expect: 10 1
function thrower(n = (() => { throw new Error('required'); })()) {
    return n;
}
try {
    console.log(thrower(1)); // expect: 1
    thrower();
} catch (error) {
    console.log(error.message); // expect: required
}
