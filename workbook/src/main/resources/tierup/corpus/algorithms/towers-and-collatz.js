'use strict';
// Small classics: towers of Hanoi with real pegs, Collatz lengths, digits, perfect numbers, gray code.
function hanoi(n) {
    const pegs = [[], [], []];
    for (let i = n; i > 0; i--) pegs[0].push(i);
    let moves = 0;
    function move(count, from, to, via) {
        if (count === 0) return;
        move(count - 1, from, via, to);
        const disk = pegs[from].pop();
        if (pegs[to].length > 0 && pegs[to][pegs[to].length - 1] < disk) throw new Error('disk on a smaller one');
        pegs[to].push(disk);
        moves++;
        move(count - 1, via, to, from);
    }
    move(n, 0, 2, 1);
    return moves + ': ' + pegs[2].join();
}
console.log(hanoi(3)); // expect: 7: 3,2,1
console.log(hanoi(9)); // expect: 511: 9,8,7,6,5,4,3,2,1

let longest = 0;
let best = 0;
for (let start = 1; start < 3000; start++) {
    let n = start;
    let length = 1;
    while (n !== 1) {
        n = n % 2 === 0 ? n / 2 : 3 * n + 1;
        length++;
    }
    if (length > longest) {
        longest = length;
        best = start;
    }
}
console.log(best, longest); // expect: 2919 217

const perfect = [];
for (let n = 2; n < 1000; n++) {
    let sum = 1;
    for (let d = 2; d * d <= n; d++) {
        if (n % d === 0) sum += d + (d * d === n ? 0 : n / d);
    }
    if (sum === n) perfect.push(n);
}
console.log(perfect.join()); // expect: 6,28,496

const gray = [];
for (let i = 0; i < 16; i++) gray.push((i ^ i >> 1) + 16);
console.log(gray.join()); // expect: 16,17,19,18,22,23,21,20,28,29,31,30,26,27,25,24
let oneBitApart = true;
for (let i = 1; i < 16; i++) {
    const difference = gray[i] ^ gray[i - 1];
    if ((difference & difference - 1) !== 0) oneBitApart = false;
}
console.log(oneBitApart); // expect: true
const roman = (n) => {
    const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
    const names = 'M CM D CD C XC L XL X IX V IV I'.split(' ');
    let text = '';
    values.forEach((value, i) => {
        for (; n >= value; n -= value) text += names[i];
    });
    return text;
};
console.log(roman(1994), roman(2024), roman(49), roman(3999)); // expect: MCMXCIV MMXXIV XLIX MMMCMXCIX
