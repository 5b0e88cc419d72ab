'use strict';
// forEach, map, filter, reduce, reduceRight: arguments, holes, results.
const list = [1, 2, 3, 4];
const seen = [];
console.log(list.forEach((value, index, array) => seen.push(value * 10 + index + array.length)), seen.join());
// expect: undefined 14,25,36,47
console.log(list.map((x) => x * x).join(), list.filter((x) => x % 2).join()); // expect: 1,4,9,16 1,3
console.log(list.reduce((a, b) => a + b), list.reduce((a, b) => a + b, ''), list.reduceRight((a, b) => a + '-' + b));
// expect: 10 1234 4-3-2-1
console.log(list.reduce((a, x, i, all) => a + x * i + all.length, 0)); // expect: 36
console.log([5].reduce(() => 'not called'), [].reduce(() => 0, 'start'), [5].reduceRight((a, b) => a + b, 1));
// expect: 5 start 6
let rounds = 0;
const mapped = [1, , 3].map((x) => {
    rounds++;
    return x;
});
console.log(rounds, mapped.length, 1 in mapped); // expect: 2 3 false
console.log([1, , 3].filter(() => true).length, [, 1, , 2].reduce((a, b) => a + b)); // expect: 2 3
const growing = [1, 2];
let steps = 0;
growing.forEach((x) => {
    steps++;
    growing.push(x);
});
console.log(steps, growing.length); // expect: 2 4
console.log(['1', '2', '3'].map(Number).join(), ['a', 'b'].map((x, i) => x + i).join()); // expect: 1,2,3 a0,b1
console.log([1, 2, 3].map(function (x) { return x * this.factor; }, { factor: 10 }).join()); // expect: 10,20,30
const words = ['the', 'cat', 'sat', 'on', 'the', 'mat', 'the', 'end'];
const counts = words.reduce((table, word) => {
    table[word] = (table[word] || 0) + 1;
    return table;
}, {});
console.log(Object.keys(counts).map((word) => word + counts[word]).join(' ')); // expect: the3 cat1 sat1 on1 mat1 end1
let sum = 0;
const numbers = [];
for (let i = 0; i < 5000; i++) numbers.push(i);
sum = numbers.filter((n) => n % 3 === 0).map((n) => n * 2).reduce((a, b) => a + b, 0);
console.log(sum); // expect: 8331666
try {
    [].reduce((a, b) => a + b);
} catch (error) {
    console.log(error.message); // expect: Reduce of empty array with no initial value
}
try {
    [1, 2, 3].forEach((x) => {
        if (x === 2) throw new Error('at ' + x);
    });
} catch (error) {
    console.log(error.message); // expect: at 2
}
