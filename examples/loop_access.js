'use strict';
// One property read, always on an object of the same shape: what inline caches are made for. The first round teaches
// the cache where x is, a million more find it there.

const point = { y: 2, x: 41 };
let sum = 0;
for (let i = 0; i <= 1000000; i++) {
    sum += point.x + 1;
}
console.log(sum);
