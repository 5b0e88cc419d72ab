'use strict';
// One site, more and more shapes: from one to four cases, then past them, with stores and additions as well as loads.

function read(o) {
    return o.x;
}

function write(o, v) {
    o.x = v;
    return o;
}

function make(i) {
    const o = {};
    for (let k = 0; k <= i; k++) {
        o['p' + k] = k;
    }
    return o;
}

for (const count of [1, 2, 3, 4, 5, 6, 20, 40]) {
    const objects = [];
    for (let i = 0; i < count; i++) {
        objects.push(write(make(i), i));
    }
    let sum = 0;
    for (let round = 0; round < 3000; round++) {
        const o = objects[round % count];
        sum += read(o);
        write(o, o.x + 1);
    }
    console.log(count, sum, read(objects[0]), read(objects[count - 1]));
}
// expect: 1 4498500 3000 3000
// expect: 2 2250000 1500 1501
// expect: 3 1501500 1000 1002
// expect: 4 1128000 750 753
// expect: 5 904500 600 604
// expect: 6 756000 500 505
// expect: 20 252000 150 169
// expect: 40 169500 75 114

// The megamorphic site meets what has no such property, has it as an accessor, lost it, or never was an object.
const odd = {
    get x() {
        return 'got';
    }
};
const lost = make(3);
write(lost, 1);
delete lost.x;
const inherits = Object.create({ x: 'inherited' });
console.log(read(odd), read(lost), read(inherits), read('text'), read(5), read(Symbol.iterator));
// expect: got undefined inherited undefined undefined undefined
try {
    read(undefined);
} catch (e) {
    console.log(e.message); // expect: Cannot read properties of undefined (reading 'x')
}
