'use strict';
// Named properties on objects of four shapes, which take turns: the same three names, each time in other slots.

const makers = [
    (i) => ({ x: i, y: i * 2, sum: 0 }),
    (i) => ({ sum: 0, x: i, y: i * 2 }),
    (i) => ({ y: i * 2, sum: 0, x: i }),
    (i) => ({ tag: 'point', x: i, y: i * 2, sum: 0 }),
];

function run() {
    const points = [];
    for (let i = 0; i < 16; i++) points.push(makers[i & 3](i));
    for (let i = 0; i < 2000000; i++) {
        const point = points[i & 15];
        point.sum = (point.sum + point.x + point.y) & 0xfffff;
    }
    let total = 0;
    for (let i = 0; i < 16; i++) total += points[i].sum;
    return total;
}

module.exports = { name: 'property_4_shapes', group: 'objects', run, expected: 7251264 };
