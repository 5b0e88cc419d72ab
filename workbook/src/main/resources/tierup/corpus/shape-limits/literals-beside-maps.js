'use strict';
// 1,600 objects used as maps fill what the shape of {} may have below it; literals, which begin there, go on as before.
for (let i = 0; i < 1600; i++) {
    const o = {};
    o['k' + i] = 1;
}
const make = i => ({ a: i, b: 2, c: 3, d: 4 });
const p = make(1);
const q = make(2);
p.extra = 5;
console.log(Object.keys(p).join(), Object.keys(q).join()); // expect: a,b,c,d,extra a,b,c,d
let seen = 0;
for (let i = 0; i < 400; i++) {
    p['x' + i] = i;
    if (q['x' + i] !== undefined) seen++;
}
console.log(seen, Object.keys(p).length, Object.keys(q).length); // expect: 0 405 4
for (let i = 0; i < 60; i++) q['y' + i] = i * 1.5;
console.log(q.y59, p.y59, p.x399, Object.keys(q).length); // expect: 88.5 undefined 399 64
Object.freeze(p);
q.z = 1;
console.log(Object.isFrozen(p), Object.isFrozen(q), Object.isFrozen(make(3)), q.z); // expect: true false false 1
let sum = 0;
for (let i = 0; i < 3000; i++) {
    const m = make(i);
    m.a++;
    m.late = i;
    sum += m.a + m.d + m.late;
}
console.log(sum); // expect: 9012000
