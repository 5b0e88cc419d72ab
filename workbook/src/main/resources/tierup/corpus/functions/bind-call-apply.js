'use strict';
// requires: spread
// What bind, call and apply pass on: receiver, arguments, new, and the names and lengths they report.
function show(a, b = 'd', ...rest) {
    return [this === undefined ? 'none' : this, a, b, rest.length].join('/');
}
console.log(show.call(), show.call('t', 1), show.call('t', 1, 2, 3, 4)); // expect: none//d/0 t/1/d/0 t/1/2/2
console.log(show.apply('t', [1, undefined, 3]), show.apply(null), show.apply('t', { length: 2, 0: 'x', 1: 'y' }));
// expect: t/1/d/1 //d/0 t/x/y/0
const bound = show.bind('receiver', 'first');
console.log(bound(), bound('second', 3), bound.call('other', 'second'));
// expect: receiver/first/d/0 receiver/first/second/1 receiver/first/second/0
console.log(bound.name, bound.length, show.length, show.bind().bind().name, ((a, b) => a).bind(null, 1, 2, 3).length);
// expect: bound show 0 1 bound bound show 0
console.log(Object.getOwnPropertyNames(bound).join(), 'prototype' in bound, typeof bound);
// expect: length,name false function
class Point {
    constructor(x, y) {
        this.x = x;
        this.y = y;
        this.target = new.target === Point;
    }
}
const Horizontal = Point.bind(null, 7);
const point = new Horizontal(8);
console.log(point.x, point.y, point.target, point instanceof Horizontal, point instanceof Point);
// expect: 7 8 true true true
for (const action of [
    () => show.apply(null, 5),
    () => Horizontal(1),
    () => Function.prototype.call.call(5),
    () => Function.prototype.bind.call({}),
    () => new (show.bind())(1).x,
    () => new (((a) => a).bind())(1),
    () => Math.max.apply(null, [1, 9, 3]),
    () => [].slice.call('abc', 1).join(),
    () => Array.prototype.map.call('abc', (c) => c + c).join(),
    () => Array.prototype.concat.apply([], [[1], [2, 3], 4]).length,
    () => Function.prototype(),
]) {
    try {
        console.log(String(action()));
    } catch (error) {
        console.log(error.name + ': ' + error.message);
    }
}
// expect: TypeError: CreateListFromArrayLike called on non-object
// expect: TypeError: Class constructor Point cannot be invoked without 'new'
// expect: TypeError: Function.prototype.call.call is not a function
// expect: TypeError: Bind must be called on a function
// expect: undefined
// expect: TypeError: (intermediate value).bind(...) is not a constructor
// expect: 9
// expect: b,c
// expect: aa,bb,cc
// expect: 4
// expect: undefined
function sum() {
    let total = 0;
    for (let i = 0; i < arguments.length; i++) total += arguments[i];
    return total;
}
const plus = sum.bind(null, 100);
function forward() {
    return sum.apply(this, arguments);
}
let total = 0;
for (let i = 0; i < 3000; i++) total += plus(i) + forward(i, 1) + sum.call(null, ...[i, 2]);
console.log(total); // expect: 13804500
