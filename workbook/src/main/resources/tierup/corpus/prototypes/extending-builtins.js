'use strict';
// Methods added to the prototypes of built-ins are seen by all their values.
Array.prototype.last = function () { return this[this.length - 1]; };
String.prototype.shout = function () { return this.toUpperCase() + '!'; };
Number.prototype.double = function () { return this * 2; };
Boolean.prototype.flip = function () { return !this.valueOf(); };
Function.prototype.twice = function (x) { return this(this(x)); };
Object.prototype.tag = 'tagged';
console.log([1, 2, 3].last(), 'hey'.shout(), (21).double(), 1.25.double(), true.flip()); // expect: 3 HEY! 42 2.5 false
console.log(((x) => x + 1).twice(0), {}.tag, [].tag, 'x'.tag, (5).tag); // expect: 2 tagged tagged tagged tagged
delete Object.prototype.tag;
console.log({}.tag); // expect: undefined
let sum = 0;
for (let i = 0; i < 2000; i++) sum += i.double();
console.log(sum); // expect: 3998000
const previous = Array.prototype.last;
Array.prototype.last = function () { return 'overridden'; };
console.log([1].last()); // expect: overridden
Array.prototype.last = previous;
console.log([1].last()); // expect: 1
delete Array.prototype.last;
console.log([].last); // expect: undefined
const push = Array.prototype.push;
let pushes = 0;
Array.prototype.push = function (x) {
    pushes++;
    return push.call(this, x);
};
const list = [];
list.push(1);
list.push(2);
Array.prototype.push = push;
list.push(3);
console.log(list.join(), pushes); // expect: 1,2,3 2
