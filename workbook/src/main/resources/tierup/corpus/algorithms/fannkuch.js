'use strict';
// Pancake flipping over all permutations, of the Benchmarks Game: int arrays.
function fannkuch(n) {
    const permutation = [];
    const count = [];
    for (let i = 0; i < n; i++) permutation[i] = i;
    let checksum = 0;
    let maximum = 0;
    let index = 0;
    let r = n;
    for (;;) {
        for (; r !== 1; r--) count[r - 1] = r;
        const work = permutation.slice();
        let flips = 0;
        for (let k = work[0]; k !== 0; k = work[0]) {
            for (let i = 0, j = k; i < j; i++, j--) {
                const t = work[i];
                work[i] = work[j];
                work[j] = t;
            }
            flips++;
        }
        maximum = Math.max(maximum, flips);
        checksum += index % 2 === 0 ? flips : -flips;
        for (;;) {
            if (r === n) return checksum + ' / ' + maximum;
            const first = permutation[0];
            for (let i = 0; i < r; i++) permutation[i] = permutation[i + 1];
            permutation[r] = first;
            if (--count[r] > 0) break;
            r++;
        }
        index++;
    }
}
for (let n = 3; n <= 7; n++) console.log(n, fannkuch(n));
// expect: 3 2 / 2
// expect: 4 4 / 4
// expect: 5 11 / 7
// expect: 6 49 / 10
// expect: 7 228 / 16
