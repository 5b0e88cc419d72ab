'use strict';
// && and || give one of their operands and skip the other; ! gives a boolean.
console.log(1 && 2, 0 && 2, '' && 2, null && 2, 'a' && 'b'); // expect: 2 0  null b
console.log(1 || 2, 0 || 2, '' || 'default', null || undefined, undefined || 0); // expect: 1 2 default undefined 0
console.log(!0, !1, !'', !'a', !null, !undefined, !NaN, !!'x', !{}, ![]);
// expect: true false true false true true true true false false
let calls = 0;
function touch(value) {
    calls++;
    return value;
}
touch(false) && touch(true);
touch(true) || touch(false);
console.log(calls); // expect: 2
console.log(touch(true) && touch(7), calls); // expect: 7 4
console.log(true && false || true, false || true && false); // expect: true false
console.log(1 < 2 && 2 < 3 ? 'ordered' : 'not'); // expect: ordered
console.log((null || { name: 'fallback' }).name); // expect: fallback
const chain = [0, '', null, undefined, NaN, 'last'];
let found = chain[0];
for (let i = 1; i < chain.length; i++) found = found || chain[i];
console.log(found); // expect: last
function classify(n) {
    return n < 0 && 'negative' || n > 0 && 'positive' || 'zero';
}
console.log(classify(-5), classify(5), classify(0)); // expect: negative positive zero
if (!(1 > 2) && !(3 < 2)) console.log('both negated'); // expect: both negated
console.log(1 ? 2 ? 'a' : 'b' : 'c', 0 ? 'x' : 0 ? 'y' : 'z'); // expect: a z
