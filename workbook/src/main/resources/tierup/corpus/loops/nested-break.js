'use strict';
// break and continue concern the innermost loop only.
let visited = '';
for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) {
        if (j === i) continue;
        if (j === 3) break;
        visited += `${i}${j} `;
    }
}
console.log(visited.trim()); // expect: 01 02 10 12 20 21 30 31 32

let primes = [];
for (let n = 2; n < 50; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) {
        if (n % d === 0) {
            prime = false;
            break;
        }
    }
    if (prime) primes.push(n);
}
console.log(primes.join(' ')); // expect: 2 3 5 7 11 13 17 19 23 29 31 37 41 43 47

let rounds = 0;
while (rounds < 3) {
    rounds++;
    let inner = 0;
    do {
        inner++;
        if (inner === 2) continue;
        if (inner === 4) break;
    } while (inner < 10);
    console.log(rounds, inner);
}
// expect: 1 4
// expect: 2 4
// expect: 3 4

function firstPair(numbers, sum) {
    for (let i = 0; i < numbers.length; i++) {
        for (let j = i + 1; j < numbers.length; j++) {
            if (numbers[i] + numbers[j] === sum) return numbers[i] + '+' + numbers[j];
        }
    }
    return 'none';
}
console.log(firstPair([3, 8, 1, 7, 4], 11), firstPair([1, 2], 9)); // expect: 3+8 none
