'use strict';
// A linear congruential simulation with object state, double accumulators and rare branches.
class Random {
    constructor(seed) { this.state = seed; }
    next() {
        this.state = this.state * 1664525 + 1013904223 >>> 0;
        return this.state / 4294967296;
    }
    below(n) { return Math.floor(this.next() * n); }
}
const random = new Random(42);
const histogram = [];
for (let i = 0; i < 10; i++) histogram.push(0);
for (let i = 0; i < 20000; i++) histogram[random.below(10)]++;
console.log(histogram.join()); // expect: 2007,2070,1916,1945,2032,1917,2032,2001,2041,2039
let inside = 0;
for (let i = 0; i < 20000; i++) {
    const x = random.next();
    const y = random.next();
    if (x * x + y * y < 1) inside++;
}
console.log(4 * inside / 20000); // expect: 3.1436
let mean = 0;
let m2 = 0;
for (let n = 1; n <= 10000; n++) {
    const x = random.next() * 2 - 1;
    const delta = x - mean;
    mean += delta / n;
    m2 += delta * (x - mean);
}
console.log(Math.round(mean * 1000), Math.round(m2 / 9999 * 1000)); // expect: 10 331
let rare = '';
for (let i = 0; i < 30000; i++) {
    const n = random.below(10000);
    if (n === 0) rare += `z${i} `;
    else if (n === 9999) rare += `m${i} `;
}
console.log(rare.trim()); // expect: z6642 z8972 z11626 z22725 z26465 m29008
let position = 0;
let extreme = 0;
for (let i = 0; i < 20000; i++) {
    position += random.below(2) ? 1 : -1;
    if (Math.abs(position) > extreme) extreme = Math.abs(position);
}
console.log(position, extreme); // expect: 44 151
