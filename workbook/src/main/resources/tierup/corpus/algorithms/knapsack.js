'use strict';
// Dynamic programming: knapsack, longest common subsequence, edit distance, coin change, LIS.
function knapsack(items, capacity) {
    const best = [];
    for (let w = 0; w <= capacity; w++) best[w] = 0;
    for (const item of items) {
        for (let w = capacity; w >= item.weight; w--) {
            best[w] = Math.max(best[w], best[w - item.weight] + item.value);
        }
    }
    return best[capacity];
}
console.log(knapsack([{ weight: 12, value: 4 }, { weight: 2, value: 2 }, { weight: 1, value: 1 },
    { weight: 4, value: 10 }, { weight: 1, value: 2 }], 15));
// expect: 15

function lcs(a, b) {
    const table = [];
    for (let i = 0; i <= a.length; i++) {
        table[i] = [];
        for (let j = 0; j <= b.length; j++) {
            if (i === 0 || j === 0) table[i][j] = '';
            else if (a[i - 1] === b[j - 1]) table[i][j] = table[i - 1][j - 1] + a[i - 1];
            else table[i][j] = table[i - 1][j].length >= table[i][j - 1].length ? table[i - 1][j] : table[i][j - 1];
        }
    }
    return table[a.length][b.length];
}
console.log(lcs('AGGTAB', 'GXTXAYB'), lcs('programming', 'gaming')); // expect: GTAB gaming

function editDistance(a, b) {
    let previous = [];
    for (let j = 0; j <= b.length; j++) previous[j] = j;
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const replace = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            current[j] = Math.min(previous[j] + 1, current[j - 1] + 1, replace);
        }
        previous = current;
    }
    return previous[b.length];
}
console.log(editDistance('kitten', 'sitting'), editDistance('', 'abc'), editDistance('flaw', 'lawn')); // expect: 3 3 2

function coinWays(coins, amount) {
    const ways = [1];
    for (let i = 1; i <= amount; i++) ways[i] = 0;
    for (const coin of coins) for (let i = coin; i <= amount; i++) ways[i] += ways[i - coin];
    return ways[amount];
}
console.log(coinWays([1, 5, 10, 25, 50], 100), coinWays([1, 2, 5, 10, 20, 50, 100, 200], 200)); // expect: 292 73682

function longestIncreasing(numbers) {
    const tails = [];
    for (const n of numbers) {
        let low = 0;
        let high = tails.length;
        while (low < high) {
            const middle = low + high >> 1;
            if (tails[middle] < n) low = middle + 1;
            else high = middle;
        }
        tails[low] = n;
    }
    return tails.length;
}
console.log(longestIncreasing([10, 9, 2, 5, 3, 7, 101, 18]), longestIncreasing([5, 4, 3])); // expect: 4 1
