'use strict';
// Hot closures over variables that change type, and loops whose counters are captured.
function make() {
    let n = 0;
    return { add: (x) => { n += x; }, get: () => n };
}
const counter = make();
for (let i = 0; i < 20000; i++) counter.add(1);
console.log(counter.get()); // expect: 20000
counter.add(0.5);
for (let i = 0; i < 20000; i++) counter.add(1);
console.log(counter.get()); // expect: 40000.5
counter.add('!');
counter.add(1);
console.log(counter.get()); // expect: 40000.5!1
let outer = 0;
function bump() {
    outer += 2;
}
for (let i = 0; i < 20000; i++) {
    bump();
    if (i === 10000) outer = 0.5;
}
console.log(outer); // expect: 19998.5
const readers = [];
let sum = 0;
for (let i = 0; i < 20000; i++) {
    const get = () => i;
    sum += get();
    if (i % 4000 === 0) readers.push(get);
}
console.log(sum, readers.map((r) => r()).join()); // expect: 199990000 0,4000,8000,12000,16000
function nested(n) {
    let total = 0;
    for (let i = 0; i < n; i++) {
        let inner = i;
        const step = () => {
            inner++;
            total += inner;
        };
        step();
        step();
    }
    return total;
}
console.log(nested(10), nested(5000)); // expect: 120 25010000
let self = (n) => (n === 0 ? 0 : self(n - 1) + 1);
console.log(self(1000)); // expect: 1000
self = () => 'replaced';
console.log(self(1000)); // expect: replaced
