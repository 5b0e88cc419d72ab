'use strict';
// Conway's game of life on a torus: a glider returns after its period.
const SIZE = 12;
function create(live) {
    const grid = [];
    for (let i = 0; i < SIZE * SIZE; i++) grid[i] = 0;
    for (const cell of live) grid[cell[1] * SIZE + cell[0]] = 1;
    return grid;
}
function step(grid) {
    const next = [];
    for (let y = 0; y < SIZE; y++) {
        for (let x = 0; x < SIZE; x++) {
            let neighbours = 0;
            for (let dy = -1; dy <= 1; dy++) {
                for (let dx = -1; dx <= 1; dx++) {
                    if (dx === 0 && dy === 0) continue;
                    neighbours += grid[(y + dy + SIZE) % SIZE * SIZE + (x + dx + SIZE) % SIZE];
                }
            }
            next[y * SIZE + x] = neighbours === 3 || neighbours === 2 && grid[y * SIZE + x] === 1 ? 1 : 0;
        }
    }
    return next;
}
const population = (grid) => grid.reduce((a, b) => a + b, 0);
function show(grid) {
    for (let y = 0; y < 5; y++) {
        let line = '';
        for (let x = 0; x < SIZE; x++) line += grid[y * SIZE + x] ? '#' : '.';
        console.log(line);
    }
}
const glider = create([[1, 0], [2, 1], [0, 2], [1, 2], [2, 2]]);
let grid = glider;
for (let i = 0; i < 4; i++) grid = step(grid);
show(grid);
// expect: ............
// expect: ..#.........
// expect: ...#........
// expect: .###........
// expect: ............
for (let i = 4; i < 48; i++) grid = step(grid);
console.log(grid.join('') === glider.join(''), population(grid)); // expect: true 5
let pentomino = create([[6, 5], [7, 5], [5, 6], [6, 6], [6, 7]]);
const populations = [];
for (let i = 0; i < 20; i++) {
    populations.push(population(pentomino));
    pentomino = step(pentomino);
}
console.log(populations.join()); // expect: 5,6,7,9,8,9,12,11,18,11,11,10,13,16,19,19,23,25,35,25
