'use strict';
// Double arithmetic: a damped oscillator, three million steps a run.

function run() {
    let x = 1.5;
    let v = 0.25;
    for (let i = 0; i < 3000000; i++) {
        const a = -0.75 * x - 0.001 * v;
        v += a * 0.01;
        x += v * 0.01;
    }
    return x;
}

module.exports = { name: 'double_loop', group: 'numbers', run, expected: 4.519559364930868e-7 };
