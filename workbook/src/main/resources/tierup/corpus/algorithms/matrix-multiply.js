'use strict';
// Dense matrices: product, power, determinant by elimination.
function create(n, cell) {
    const rows = [];
    for (let i = 0; i < n; i++) {
        rows[i] = [];
        for (let j = 0; j < n; j++) rows[i][j] = cell(i, j);
    }
    return rows;
}
function multiply(a, b) {
    const n = a.length;
    const result = [];
    for (let i = 0; i < n; i++) {
        const row = [];
        for (let j = 0; j < n; j++) {
            let sum = 0;
            for (let k = 0; k < n; k++) sum += a[i][k] * b[k][j];
            row[j] = sum;
        }
        result[i] = row;
    }
    return result;
}
function power(m, n) {
    let result = create(m.length, (i, j) => (i === j ? 1 : 0));
    for (; n > 0; n >>= 1) {
        if (n & 1) result = multiply(result, m);
        m = multiply(m, m);
    }
    return result;
}
function determinant(matrix) {
    const m = matrix.map((row) => row.slice());
    let result = 1;
    for (let i = 0; i < m.length; i++) {
        let pivot = i;
        while (pivot < m.length && m[pivot][i] === 0) pivot++;
        if (pivot === m.length) return 0;
        if (pivot !== i) {
            const t = m[i];
            m[i] = m[pivot];
            m[pivot] = t;
            result = -result;
        }
        result *= m[i][i];
        for (let r = i + 1; r < m.length; r++) {
            const f = m[r][i] / m[i][i];
            for (let c = i; c < m.length; c++) m[r][c] -= f * m[i][c];
        }
    }
    return result;
}
const trace = (m) => m.reduce((sum, row, i) => sum + row[i], 0);
console.log(trace(multiply(create(30, (i, j) => i + j), create(30, (i, j) => i - j)))); // expect: 0
console.log(trace(multiply(create(20, (i, j) => (i + 1) / (j + 1)), create(20, (i, j) => i * 0.5 + j))));
// expect: 11292.224824002107
console.log(power([[1, 1], [1, 0]], 40)[0][1], power([[1, 1], [1, 0]], 90)[0][1]);
// expect: 102334155 2880067194370816000
console.log(determinant([[2, 1], [7, 4]]), determinant([[0, 1], [1, 0]]), determinant([[1, 2], [2, 4]]));
// expect: 1 -1 0
console.log(determinant(create(6, (i, j) => (i === j ? 2 : j === i + 1 || i === j + 1 ? 1 : 0))));
// expect: 6.999999999999999
