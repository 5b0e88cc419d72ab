'use strict';
// Labels let break and continue leave inner loops.
let found = '';
outer: for (let i = 1; i < 10; i++) {
    for (let j = 1; j < 10; j++) {
        if (i * j === 42) {
            found = `${i}*${j}`;
            break outer;
        }
    }
}
console.log(found); // expect: 6*7

let trail = '';
rows: for (let row = 0; row < 4; row++) {
    let column = 0;
    while (true) {
        if (column === row) continue rows;
        if (row === 3) break rows;
        trail += `${row}${column} `;
        column++;
    }
}
console.log(trail.trim()); // expect: 10 20 21

let primes = '';
candidates: for (let n = 2; n < 40; n++) {
    for (let d = 2; d * d <= n; d++) if (n % d === 0) continue candidates;
    primes += n + ' ';
}
console.log(primes.trim()); // expect: 2 3 5 7 11 13 17 19 23 29 31 37

let rounds = 0;
a: do {
    b: for (const x of [1, 2, 3]) {
        for (const key in { p: 1, q: 2 }) {
            rounds++;
            if (x === 2) continue b;
            if (x === 3 && key === 'q') break a;
        }
    }
} while (rounds < 100);
console.log(rounds); // expect: 5

loop: for (let i = 0; i < 5; i++) {
    switch (i) {
        case 1: continue loop;
        case 3: break loop;
        default: console.log(i);
    }
}
// expect: 0
// expect: 2
