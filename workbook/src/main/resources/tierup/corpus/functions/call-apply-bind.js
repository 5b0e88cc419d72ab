'use strict';
// call, apply and bind pass receiver and arguments; bind can fix leading arguments.
function join(a, b, c) {
    return this.prefix + a + b + c;
}
const receiver = { prefix: '>' };
console.log(join.call(receiver, 1, 2, 3), join.call(receiver, 1)); // expect: >123 >1undefinedundefined
console.log(join.apply(receiver, [1, 2, 3]), join.apply(receiver, [1, 2]), join.apply(receiver));
// expect: >123 >12undefined >undefinedundefinedundefined
const bound = join.bind(receiver, 'x');
console.log(bound(1, 2), bound('y'), bound.bind(null, 'z')(9)); // expect: >x12 >xyundefined >xz9
console.log(Math.max.apply(null, [3, 1, 4, 1, 5]), Math.max.call(null, 2, 7)); // expect: 5 7
console.log([].slice.call([1, 2, 3], 1).join(), Array.prototype.join.call([1, 2], '-')); // expect: 2,3 1-2
console.log({}.toString.call([]), Object.prototype.toString.call(null)); // expect: [object Array] [object Null]
class Point {
    constructor(x, y) {
        this.x = x;
        this.y = y;
    }
    sum() { return this.x + this.y; }
}
console.log(Point.prototype.sum.call({ x: 20, y: 22 })); // expect: 42
function compose(...functions) {
    return (x) => functions.reduce((value, f) => f.call(null, value), x);
}
console.log(compose((x) => x + 1, (x) => x * 2, String)(4)); // expect: 10
function partial(f, a) {
    return f.bind(undefined, a);
}
const sub = (a, b) => a - b;
console.log(partial(sub, 10)(3), sub.bind(null, 1, 2)(99)); // expect: 7 -1
let total = 0;
function add(n) {
    this.total += n;
}
const holder = { total: 0 };
for (let i = 0; i < 3000; i++) add.call(holder, i & 3);
for (let i = 0; i < 3000; i++) add.apply(holder, [1]);
const addBound = add.bind(holder);
for (let i = 0; i < 3000; i++) addBound(2);
console.log(holder.total, total); // expect: 13500 0
