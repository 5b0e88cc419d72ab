'use strict';
// Thousands of shapes at a few sites: more than the shared table has room for; entries are pushed out, learned again.

const objects = [];
for (let i = 0; i < 2500; i++) {
    const o = {};
    o['q' + i] = i;
    o.first = i;
    o.second = 2 * i;
    objects.push(o);
}

function total(step) {
    let s = 0;
    for (let i = 0; i < objects.length; i += step) {
        const o = objects[i];
        s += o.first + 3 * o.second;
        o.second = o.first;
        o.first = i;
    }
    return s;
}

for (const step of [1, 1, 2, 3, 1, 1024, 512, 1]) {
    console.log(step, total(step));
}
// expect: 1 21866250
// expect: 1 12495000
// expect: 2 6245000
// expect: 3 4168332
// expect: 1 12495000
// expect: 1024 12288
// expect: 512 20480
// expect: 1 12495000
