'use strict';
// One property read, a million times, always on an object of the same shape: what inline caches are made for.

const point = { y: 2, x: 41 };
let sum = 0;
for (let i = 0; i < 1000000; i++) {
    sum += point.x + 1;
}
console.log(sum);
