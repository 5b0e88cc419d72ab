'use strict';
// Objects that lose properties in any order, are read from until they have settled, and change again, over and over.
const pool = [];
for (let i = 0; i < 6; i++) pool.push({ a: i, b: i + 1, c: i + 2 });
let sum = 0;
for (let round = 0; round < 400; round++) {
    const o = pool[round % pool.length];
    delete o.a;
    delete o['r' + (round - 12)];
    o['r' + round] = round;
    o.a = round;
    for (let i = 0; i < 60; i++) sum += o.a + o.c;
    if (round % 7 === 0) sum += Object.create(o).b;
}
console.log(sum, pool.map(o => Object.keys(o).join()).join(' '));
// expect: 4895959 b,c,r390,r396,a b,c,r391,r397,a b,c,r392,r398,a b,c,r393,r399,a b,c,r388,r394,a b,c,r389,r395,a
const proto = { m() { return 1; } };
const kid = Object.create(proto);
const call = o => o.m();
let total = 0;
for (let round = 0; round < 300; round++) {
    delete proto.m;
    proto.m = () => round;
    proto['n' + round % 5] = round;
    for (let i = 0; i < 40; i++) total += call(kid);
    delete proto['n' + (round + 3) % 5];
}
console.log(total, Object.keys(proto).join()); // expect: 1794000 n3,m,n4
const names = [];
for (let i = 0; i < 2000; i++) {
    const o = { x: i };
    Object.defineProperty(o, 'y' + i, { value: i, configurable: true });
    Object.seal(o);
    Object.setPrototypeOf({ z: 1, ['w' + i]: 2 }, { p: i });
    if (i % 500 === 0) names.push(Object.getOwnPropertyNames(o).join('+'));
}
console.log(names.join()); // expect: x+y0,x+y500,x+y1000,x+y1500
