'use strict';
// Double arithmetic with data-dependent loops and a call: the Mandelbrot set, 160 by 120 points a run.

function escapeTime(cr, ci, limit) {
    let x = 0;
    let y = 0;
    let n = 0;
    while (n < limit) {
        const xx = x * x;
        const yy = y * y;
        if (xx + yy > 4) break;
        y = 2 * x * y + ci;
        x = xx - yy + cr;
        n++;
    }
    return n;
}

function run() {
    let total = 0;
    for (let row = 0; row < 120; row++) {
        for (let column = 0; column < 160; column++) {
            total += escapeTime(column / 64 - 2, row / 48 - 1.25, 250);
        }
    }
    return total;
}

module.exports = { name: 'mandelbrot', group: 'numbers', run, expected: 1274544 };
