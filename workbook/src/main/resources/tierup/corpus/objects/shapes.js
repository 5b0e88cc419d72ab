'use strict';
// Objects built in different orders, grown and shrunk, behave alike however they are laid out.
function read(o) {
    return o.x * 100 + o.y;
}
const makers = [
    () => ({ x: 1, y: 2 }),
    () => ({ y: 2, x: 1 }),
    () => {
        const o = {};
        o.x = 1;
        o.y = 2;
        return o;
    },
    () => {
        const o = { z: 0, x: 1, y: 2 };
        delete o.z;
        return o;
    },
    () => Object.create({ x: 1, y: 2 }),
    () => {
        const o = Object.create({ y: 2 });
        o.x = 1;
        return o;
    },
    () => {
        const o = {};
        for (let i = 0; i < 80; i++) o['p' + i] = i;
        o.x = 1;
        o.y = 2;
        return o;
    },
    () => {
        const o = [5, 6];
        o.y = 2;
        o.x = 1;
        return o;
    },
    () => {
        const f = () => 0;
        f.x = 1;
        f.y = 2;
        return f;
    },
];
let sum = 0;
for (let round = 0; round < 300; round++) {
    for (const make of makers) {
        const o = make();
        sum += read(o);
        o.x = round;
        sum += read(o);
    }
}
console.log(sum); // expect: 40645800
const single = makers[0]();
for (let i = 0; i < 1000; i++) sum += read(single);
console.log(sum); // expect: 40747800
