'use strict';
// Comparators: numeric, descending, by several keys; sort is stable; odd comparators do not crash.
console.log([10, 9, 1, 100, 25, 2].sort((a, b) => a - b).join()); // expect: 1,2,9,10,25,100
console.log([10, 9, 1, 100, 25, 2].sort((a, b) => b - a).join()); // expect: 100,25,10,9,2,1
const people = [];
for (let i = 0; i < 40; i++) people.push({ id: i, group: i * 7 % 5 });
people.sort((a, b) => a.group - b.group);
console.log(people.map((p) => p.id).join());
// expect: 0,5,10,15,20,25,30,35,3,8,13,18,23,28,33,38,1,6,11,16,21,26,31,36,4,9,14,19,24,29,34,39,2,7,12,17,22,27,32,37
people.sort((a, b) => b.group - a.group || a.id - b.id);
console.log(people.slice(0, 10).map((p) => p.group + ':' + p.id).join());
// expect: 4:2,4:7,4:12,4:17,4:22,4:27,4:32,4:37,3:4,3:9
console.log(['bb', 'a', 'ccc', 'dd'].sort((a, b) => a.length - b.length).join()); // expect: a,bb,dd,ccc
console.log([3, 1, 2].sort(() => 0).join(), [3, 1, 2].sort(undefined).join()); // expect: 3,1,2 1,2,3
console.log([2, undefined, 1].sort((a, b) => b - a).join('|')); // expect: 2|1|
console.log([3, 1, 2].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(), [2, 1].sort((a, b) => a > b).length);
// expect: 1,2,3 2
let seed = 12345;
const random = () => (seed = seed * 1103515245 + 12345 & 0x7fffffff) / 0x7fffffff;
const big = [];
for (let i = 0; i < 3000; i++) big.push(Math.floor(random() * 1000));
let comparisons = 0;
big.sort((a, b) => {
    comparisons++;
    return a - b;
});
let ordered = true;
for (let i = 1; i < big.length; i++) if (big[i - 1] > big[i]) ordered = false;
console.log(ordered, comparisons > 3000, comparisons < 100000, big[0], big[1500], big[2999]);
// expect: true true true 0 509 999
try {
    [1, 2, 3].sort(() => { throw new Error('comparator failed'); });
} catch (error) {
    console.log(error.message); // expect: comparator failed
}
try {
    [2, 1].sort('not a function');
} catch (error) {
    console.log(error.name); // expect: TypeError
}
