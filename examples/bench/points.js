'use strict';
// Objects that escape: each operation on points makes another, and some are kept in an array for a while.

class Point {
    constructor(x, y) {
        this.x = x;
        this.y = y;
    }

    plus(other) {
        return new Point(this.x + other.x, this.y + other.y);
    }

    scaled(factor) {
        return new Point(this.x * factor, this.y * factor);
    }
}

function run() {
    const kept = [];
    for (let i = 0; i < 64; i++) kept.push(new Point(i, -i));
    const drift = new Point(0.5, 0.25);
    for (let i = 0; i < 300000; i++) {
        const place = i & 63;
        kept[place] = kept[place].plus(drift).scaled(0.99);
    }
    let sum = 0;
    for (const point of kept) sum += point.x - point.y;
    return sum;
}

module.exports = { name: 'points', group: 'objects', run, expected: 1583.9999999999955 };
