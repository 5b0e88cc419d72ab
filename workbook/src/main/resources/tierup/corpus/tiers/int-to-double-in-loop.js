'use strict';
// A variable that is an integer for thousands of rounds and then becomes a double, and back.
let x = 0;
let log = '';
for (let i = 0; i < 30000; i++) {
    if (i === 15000) x += 0.5;
    if (i === 20000) x -= 0.5;
    x += 1;
    if (i % 5000 === 0) log += x + ' ';
}
console.log(log.trim()); // expect: 1 5001 10001 15001.5 20001 25001
function average(values) {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[i];
    return sum / values.length;
}
const ints = [];
for (let i = 0; i < 1000; i++) ints.push(i);
let sink = 0;
for (let i = 0; i < 30; i++) sink += average(ints);
console.log(sink); // expect: 14985
ints[500] = 0.25;
console.log(average(ints)); // expect: 499.00025
ints[501] = '7';
console.log(average(ints)); // expect: 124.7502575025035
function integrate(f, from, to, steps) {
    const h = (to - from) / steps;
    let area = 0;
    for (let i = 0; i < steps; i++) area += f(from + (i + 0.5) * h) * h;
    return area;
}
console.log(Math.round(integrate((t) => t * t, 0, 3, 3000) * 1e4) / 1e4, integrate(() => 2, 0, 8, 1024));
// expect: 9 16
let half = 1048576;
let steps = 0;
while (half > 0.001) {
    half /= 2;
    steps++;
}
console.log(half, steps); // expect: 0.0009765625 30
