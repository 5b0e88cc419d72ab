'use strict';
// Named properties: loads and stores on objects of one shape, two million rounds a run.

function run() {
    const points = [];
    for (let i = 0; i < 16; i++) points.push({ x: i, y: i * 2, sum: 0 });
    for (let i = 0; i < 2000000; i++) {
        const point = points[i & 15];
        point.sum = (point.sum + point.x + point.y) & 0xfffff;
    }
    let total = 0;
    for (let i = 0; i < 16; i++) total += points[i].sum;
    return total;
}

module.exports = { name: 'property_1_shape', group: 'objects', run, expected: 7251264 };
