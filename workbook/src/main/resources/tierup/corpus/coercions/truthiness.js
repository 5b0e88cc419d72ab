'use strict';
// Exactly false, 0, -0, NaN, '', null and undefined are falsy.
function kind(value) {
    return value ? 'truthy' : 'falsy';
}
console.log(kind(false), kind(0), kind(-0), kind(NaN), kind(''), kind(null), kind(undefined));
// expect: falsy falsy falsy falsy falsy falsy falsy
console.log(kind(true), kind(1), kind(-1), kind(0.1), kind(Infinity)); // expect: truthy truthy truthy truthy truthy
console.log(kind('0'), kind('false'), kind(' '), kind([]), kind({}), kind(kind));
// expect: truthy truthy truthy truthy truthy truthy
console.log(Boolean(''), Boolean('x'), Boolean(0), Boolean([]), Boolean()); // expect: false true false true false
let n = 5;
let rounds = 0;
while (n) {
    n--;
    rounds++;
}
console.log(rounds); // expect: 5
let text = 'abc';
let removed = '';
while (text) {
    removed = text.charAt(0) + removed;
    text = text.slice(1);
}
console.log(removed); // expect: cba
const node = { next: { next: { next: null } } };
let length = 0;
for (let at = node; at; at = at.next) length++;
console.log(length); // expect: 3
do {
    rounds -= 2.5;
} while (rounds);
console.log(rounds); // expect: 0
