'use strict';
// Matrices as arrays of arrays: transposition, spiral order, diagonals, a pascal triangle.
function grid(rows, columns, cell) {
    const result = [];
    for (let r = 0; r < rows; r++) {
        const row = [];
        for (let c = 0; c < columns; c++) row.push(cell(r, c));
        result.push(row);
    }
    return result;
}
const show = (m) => m.map((row) => row.join(' ')).join(' | ');
const m = grid(3, 4, (r, c) => r * 4 + c);
console.log(show(m)); // expect: 0 1 2 3 | 4 5 6 7 | 8 9 10 11
const transpose = (a) => grid(a[0].length, a.length, (r, c) => a[c][r]);
console.log(show(transpose(m))); // expect: 0 4 8 | 1 5 9 | 2 6 10 | 3 7 11
function spiral(a) {
    const order = [];
    let top = 0;
    let left = 0;
    let bottom = a.length - 1;
    let right = a[0].length - 1;
    while (top <= bottom && left <= right) {
        for (let c = left; c <= right; c++) order.push(a[top][c]);
        for (let r = top + 1; r <= bottom; r++) order.push(a[r][right]);
        if (top < bottom) for (let c = right - 1; c >= left; c--) order.push(a[bottom][c]);
        if (left < right) for (let r = bottom - 1; r > top; r--) order.push(a[r][left]);
        top++;
        left++;
        bottom--;
        right--;
    }
    return order;
}
console.log(spiral(m).join(' ')); // expect: 0 1 2 3 7 11 10 9 8 4 5 6
const triangle = [[1]];
for (let n = 1; n < 8; n++) {
    const previous = triangle[n - 1];
    const row = [1];
    for (let k = 1; k < n; k++) row[k] = previous[k - 1] + previous[k];
    row[n] = 1;
    triangle[n] = row;
}
console.log(show(triangle));
// expect: 1 | 1 1 | 1 2 1 | 1 3 3 1 | 1 4 6 4 1 | 1 5 10 10 5 1 | 1 6 15 20 15 6 1 | 1 7 21 35 35 21 7 1
let trace = 0;
const square = grid(50, 50, (r, c) => (r * 31 + c * 17) % 10);
for (let i = 0; i < 50; i++) trace += square[i][i] - square[i][49 - i];
console.log(trace); // expect: -50
