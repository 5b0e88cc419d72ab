'use strict';
// Each round of the outer loop takes exactly 1,024 ticks: 513 in a (its call and 512 rounds), 510 in b, and its own back-edge. The
// interpreter polls at every 1,024th tick. Who gets the samples?
//   ./vm --profile=both p01-profiler/experiments/in_step.js

function a() {
    let sum = 0;
    for (let i = 0; i < 512; i++) sum = (sum + i * i) & 65535;
    return sum;
}

function b() {
    let sum = 0;
    for (let i = 0; i < 509; i++) sum += 1;
    return sum;
}

let total = 0;
for (let k = 0; k < 3000; k++) total += a() + b();
console.log(total);
