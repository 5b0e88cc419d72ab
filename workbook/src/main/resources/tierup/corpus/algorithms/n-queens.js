'use strict';
// Eight queens by backtracking, once with arrays and once with bit masks.
function queensArrays(n) {
    const columns = [];
    const diagonals = [];
    const antidiagonals = [];
    let solutions = 0;
    let first = null;
    const placed = [];
    function place(row) {
        if (row === n) {
            solutions++;
            if (first === null) first = placed.join('');
            return;
        }
        for (let c = 0; c < n; c++) {
            if (columns[c] || diagonals[row + c] || antidiagonals[row - c + n]) continue;
            columns[c] = diagonals[row + c] = antidiagonals[row - c + n] = true;
            placed.push(c);
            place(row + 1);
            placed.pop();
            columns[c] = diagonals[row + c] = antidiagonals[row - c + n] = false;
        }
    }
    place(0);
    return solutions + ' first ' + first;
}
function queensBits(n) {
    const all = (1 << n) - 1;
    function place(columns, left, right) {
        if (columns === all) return 1;
        let count = 0;
        let free = all & ~(columns | left | right);
        while (free !== 0) {
            const bit = free & -free;
            free ^= bit;
            count += place(columns | bit, (left | bit) << 1, (right | bit) >> 1);
        }
        return count;
    }
    return place(0, 0, 0);
}
console.log(queensArrays(4), '/', queensArrays(6), '/', queensArrays(7));
// expect: 2 first 1302 / 4 first 135024 / 40 first 0246135
for (let n = 1; n <= 8; n++) console.log(n, queensBits(n));
// expect: 1 1
// expect: 2 0
// expect: 3 0
// expect: 4 2
// expect: 5 10
// expect: 6 4
// expect: 7 40
// expect: 8 92
