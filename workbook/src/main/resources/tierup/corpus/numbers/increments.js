'use strict';
// Prefix and postfix increments on locals, captured variables, properties and elements.
let local = 1;
const before = local++;
const after = ++local;
console.log(before, after, local); // expect: 1 3 3
console.log(local-- - 1, --local); // expect: 2 1

let captured = 10;
const bump = () => captured++;
console.log(bump(), bump(), captured); // expect: 10 11 12

const object = { n: 1, 'key with space': 5 };
console.log(object.n++, object.n, ++object.n, object.n--, --object.n); // expect: 1 2 3 3 1
object['key with space']++;
console.log(object['key with space']); // expect: 6

const list = [1, 2, 3];
let at = 0;
list[at++]++;
list[at++] += 10;
++list[at];
console.log(list.join(), at); // expect: 2,12,4 2

let text = '5';
const old = text++;
console.log(typeof old, old, typeof text, text); // expect: number 5 number 6
let fraction = 0.5;
fraction++;
console.log(fraction); // expect: 1.5
let missing;
missing++;
console.log(missing); // expect: NaN
let nothing = null;
nothing++;
console.log(nothing); // expect: 1
let truth = true;
truth--;
console.log(truth); // expect: 0
const counts = {};
counts.a++;
console.log(counts.a); // expect: NaN
