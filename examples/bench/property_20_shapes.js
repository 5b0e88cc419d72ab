'use strict';
// Named properties on objects of twenty shapes: more than a site remembers.

function makePoint(i) {
    const point = {};
    for (let k = 0; k < i; k++) point['before' + k] = k;
    point.x = i;
    point.y = i * 2;
    point.sum = 0;
    return point;
}

function run() {
    const points = [];
    for (let i = 0; i < 20; i++) points.push(makePoint(i));
    let next = 0;
    for (let i = 0; i < 2000000; i++) {
        const point = points[next];
        next = next === 19 ? 0 : next + 1;
        point.sum = (point.sum + point.x + point.y) & 0xfffff;
    }
    let total = 0;
    for (let i = 0; i < 20; i++) total += points[i].sum;
    return total;
}

module.exports = { name: 'property_20_shapes', group: 'objects', run, expected: 8765504 };
