'use strict';
// The Mandelbrot set as a picture of characters: a hot loop of double arithmetic.

const WIDTH = 78;
const HEIGHT = 32;
const LIMIT = 1000;
const SHADES = ' .,:;i1tfLCG08';

function escapeTime(cr, ci) {
    let x = 0;
    let y = 0;
    let n = 0;
    while (n < LIMIT && x * x + y * y <= 4) {
        const next = x * x - y * y + cr;
        y = 2 * x * y + ci;
        x = next;
        n++;
    }
    return n;
}

for (let row = 0; row < HEIGHT; row++) {
    let line = '';
    for (let column = 0; column < WIDTH; column++) {
        const n = escapeTime(column * 3.2 / WIDTH - 2.3, row * 2.5 / HEIGHT - 1.22);
        line += n === LIMIT ? '@' : SHADES[n % SHADES.length];
    }
    console.log(line);
}
