'use strict';
// Arrays of arrays of doubles: the product of two matrices of 120 by 120.

function makeMatrix(size, cell) {
    const rows = [];
    for (let i = 0; i < size; i++) {
        const row = [];
        for (let j = 0; j < size; j++) row.push(cell(i, j));
        rows.push(row);
    }
    return rows;
}

function multiply(a, b, size) {
    const product = [];
    for (let i = 0; i < size; i++) {
        const left = a[i];
        const row = [];
        for (let j = 0; j < size; j++) {
            let sum = 0;
            for (let k = 0; k < size; k++) sum += left[k] * b[k][j];
            row.push(sum);
        }
        product.push(row);
    }
    return product;
}

function run() {
    const size = 120;
    const a = makeMatrix(size, (i, j) => (i * 3 + j) % 11 + 0.5);
    const b = makeMatrix(size, (i, j) => (i - j) / 8 + 0.25);
    const product = multiply(a, b, size);
    let trace = 0;
    for (let i = 0; i < size; i++) trace += product[i][(i * 7) % size];
    return trace;
}

module.exports = { name: 'matmul', group: 'numbers', run, expected: 19874.875 };
