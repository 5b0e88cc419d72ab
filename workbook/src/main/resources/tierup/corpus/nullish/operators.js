'use strict';
// requires: nullish
// ?? and the logical assignments look at null and undefined, or at truth, and assign only when needed.
console.log(null ?? 'd', undefined ?? 'd', 0 ?? 'd', '' ?? 'd', false ?? 'd', NaN ?? 'd'); // expect: d d 0  false NaN
let calls = 0;
const touch = () => ++calls;
console.log('set' ?? touch(), calls, null ?? touch(), calls); // expect: set 0 1 1
console.log((null || undefined) ?? 'both'); // expect: both
let a = null;
a ??= 5;
a ??= 6;
let b = 0;
b ||= 7;
b ||= 8;
let c = 1;
c &&= 9;
let d = 0;
d &&= 9;
console.log(a, b, c, d); // expect: 5 7 9 0
const options = { depth: 0, name: '' };
options.depth ??= 10;
options.width ??= 20;
options.name ||= 'unnamed';
options.missing &&= touch();
console.log(options.depth, options.width, options.name, options.missing, 'missing' in options, calls);
// expect: 0 20 unnamed undefined false 1
const cache = {};
let computed = 0;
for (let i = 0; i < 3000; i++) cache[i % 10] ??= ++computed;
console.log(computed, cache[9]); // expect: 10 10
