'use strict';
// requires: subclassing-builtins
// A subclass of Array has elements and a live length.
class Stack extends Array {
    top() { return this[this.length - 1]; }
    static from2(a, b) {
        const s = new this();
        s.push(a, b);
        return s;
    }
}
const s = new Stack();
s.push(1);
s.push(2);
s[2] = 3;
console.log(s.length, s.top(), s.join('-'), Array.isArray(s), s instanceof Stack, s instanceof Array);
// expect: 3 3 1-2-3 true true true
s.length = 1;
console.log(s.top(), Stack.from2('a', 'b').top()); // expect: 1 b
console.log(s.map((x) => x) instanceof Stack); // expect: true
