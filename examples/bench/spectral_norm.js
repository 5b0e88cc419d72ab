'use strict';
// Small functions of doubles: the largest singular value of an infinite matrix, by the power method on a corner of it.

function element(row, column) {
    const diagonal = row + column;
    return 1 / (diagonal * (diagonal + 1) / 2 + row + 1);
}

function times(from, to) {
    for (let row = 0; row < to.length; row++) {
        let sum = 0;
        for (let column = 0; column < from.length; column++) sum += element(row, column) * from[column];
        to[row] = sum;
    }
}

function transposedTimes(from, to) {
    for (let row = 0; row < to.length; row++) {
        let sum = 0;
        for (let column = 0; column < from.length; column++) sum += element(column, row) * from[column];
        to[row] = sum;
    }
}

function run() {
    const size = 160;
    const u = [];
    const v = [];
    const between = [];
    for (let i = 0; i < size; i++) {
        u.push(1);
        v.push(0);
        between.push(0);
    }
    for (let round = 0; round < 8; round++) {
        times(u, between);
        transposedTimes(between, v);
        times(v, between);
        transposedTimes(between, u);
    }
    let product = 0;
    let square = 0;
    for (let i = 0; i < size; i++) {
        product += u[i] * v[i];
        square += v[i] * v[i];
    }
    return Math.sqrt(product / square);
}

module.exports = { name: 'spectral_norm', group: 'numbers', run, expected: 1.274223092613441 };
