'use strict';
// NaN is unequal to everything, itself included, and every ordered comparison with it is false.
const nan = 0 / 0;
console.log(nan); // expect: NaN
console.log(nan === nan, nan == nan, nan !== nan, nan != nan); // expect: false false true true
console.log(nan < 1, nan > 1, nan <= 1, nan >= 1); // expect: false false false false
console.log(!(nan < 1), !(nan >= 1)); // expect: true true
console.log(nan < nan, nan <= nan); // expect: false false
console.log(isNaN(nan), Number.isNaN(nan), Number.isNaN('text'), isNaN('text')); // expect: true true false true
console.log(Object.is(nan, NaN)); // expect: true
console.log([NaN].indexOf(NaN), [NaN].includes(NaN)); // expect: -1 true
console.log(nan + 1, nan * 0, -nan); // expect: NaN NaN NaN
console.log(nan ? 'truthy' : 'falsy'); // expect: falsy
console.log(typeof nan); // expect: number
console.log(nan | 0, ~nan, nan >>> 0); // expect: 0 -1 0
console.log(Math.max(1, NaN), Math.min(NaN, 1)); // expect: NaN NaN

function branch(x) {
    if (x < 10) return 'less';
    if (x > 10) return 'greater';
    if (x === 10) return 'equal';
    return 'unordered';
}
console.log(branch(9), branch(11), branch(10), branch(NaN)); // expect: less greater equal unordered

let rounds = 0;
for (let x = 0; x < NaN; x++) rounds++;
for (let x = 0; !(x >= NaN) && rounds < 3; x++) rounds++;
console.log(rounds); // expect: 3
