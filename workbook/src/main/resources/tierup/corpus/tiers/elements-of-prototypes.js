'use strict';
// Element accesses that have become hot while no prototype had elements; then one gets some, in every way there is.
const st = (a, i, v) => { a[i] = v; };
const rd = (a, i) => a[i];
const at = (s, i) => s[i];
const has = (a, i) => i in a;
const add = (a, v) => a.push(v);
const p = [];
const kid = Object.setPrototypeOf([0, , 2], p);
for (let i = 0; i < 3000; i++) {
    st([1, , 3], i % 3, i);
    rd([0, , 2], i % 4);
    at('abc', i % 5);
    has([0, , 2], i % 4);
    add([], i);
}
rd(kid, 1);
p.length = 3;
console.log(rd(kid, 1), has(kid, 1), rd(kid, 5)); // expect: undefined false undefined
st(p, 1, 'E');
console.log(rd(kid, 1), has(kid, 1), rd(kid, 5)); // expect: E true undefined
String.prototype[7] = 'own';
console.log(at('abc', 7), at('abc', 1), has(new String('abc'), 7)); // expect: own b true
