'use strict';
// A sudoku solved by backtracking over bit sets of candidates.
const puzzle = '53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79';
function bitCount(n) {
    let count = 0;
    for (; n; n &= n - 1) count++;
    return count;
}
function solve(text) {
    const cells = [];
    const rows = [];
    const columns = [];
    const boxes = [];
    for (let i = 0; i < 9; i++) rows[i] = columns[i] = boxes[i] = 0x3fe;
    const boxOf = (row, column) => Math.floor(row / 3) * 3 + Math.floor(column / 3);
    function toggle(at, digit) {
        const row = Math.floor(at / 9);
        const column = at % 9;
        rows[row] ^= 1 << digit;
        columns[column] ^= 1 << digit;
        boxes[boxOf(row, column)] ^= 1 << digit;
    }
    for (let at = 0; at < 81; at++) {
        cells[at] = text[at] === '.' ? 0 : Number(text[at]);
        if (cells[at]) toggle(at, cells[at]);
    }
    let guesses = 0;
    function search() {
        let best = -1;
        let bestMask = 0;
        let bestCount = 10;
        for (let at = 0; at < 81; at++) {
            if (cells[at]) continue;
            const row = Math.floor(at / 9);
            const mask = rows[row] & columns[at % 9] & boxes[boxOf(row, at % 9)];
            const count = bitCount(mask);
            if (count < bestCount) {
                best = at;
                bestMask = mask;
                bestCount = count;
            }
        }
        if (best < 0) return true;
        for (let digit = 1; digit <= 9; digit++) {
            if (!(bestMask >> digit & 1)) continue;
            guesses++;
            cells[best] = digit;
            toggle(best, digit);
            if (search()) return true;
            toggle(best, digit);
            cells[best] = 0;
        }
        return false;
    }
    const solved = search();
    return { solved, guesses, cells };
}
const result = solve(puzzle);
console.log(result.solved, result.guesses); // expect: true 51
for (let row = 0; row < 9; row++) console.log(result.cells.slice(row * 9, row * 9 + 9).join(' '));
// expect: 5 3 4 6 7 8 9 1 2
// expect: 6 7 2 1 9 5 3 4 8
// expect: 1 9 8 3 4 2 5 6 7
// expect: 8 5 9 7 6 1 4 2 3
// expect: 4 2 6 8 5 3 7 9 1
// expect: 7 1 3 9 2 4 8 5 6
// expect: 9 6 1 5 3 7 2 8 4
// expect: 2 8 7 4 1 9 6 3 5
// expect: 3 4 5 2 8 6 1 7 9
