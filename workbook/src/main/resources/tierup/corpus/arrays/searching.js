'use strict';
// indexOf, lastIndexOf, includes, find and findIndex, some and every.
const list = [1, 2, 3, 2, 1, NaN, '2', null, undefined];
console.log(list.indexOf(2), list.lastIndexOf(2), list.indexOf(2, 2), list.indexOf(9), list.indexOf('2'));
// expect: 1 3 3 -1 6
console.log(list.indexOf(NaN), list.includes(NaN), list.includes('1'), list.includes(undefined));
// expect: -1 true false true
console.log(list.indexOf(1, -5), list.lastIndexOf(1, -6), list.includes(1, 5)); // expect: 4 0 false
console.log(list.find((x) => x > 1), list.findIndex((x) => x > 2)); // expect: 2 2
console.log(list.find((x) => x > 9), list.findIndex(() => false)); // expect: undefined -1
console.log([1, 2, 3].some((x) => x === 2), [1, 2, 3].every((x) => x > 0), [].some(() => true), [].every(() => false));
// expect: true true false true
let visited = 0;
[1, 2, 3, 4].some((x) => {
    visited++;
    return x === 2;
});
[1, 2, 3, 4].every((x) => {
    visited++;
    return x < 2;
});
console.log(visited); // expect: 4
const holey = [1, , 3];
console.log(holey.indexOf(undefined), holey.includes(undefined), holey.findIndex((x) => x === undefined));
// expect: -1 true 1
console.log(holey.some((x) => x === undefined), holey.every((x) => x !== undefined)); // expect: false true
const object = {};
console.log([object].indexOf({}), [object].indexOf(object), [[1]].includes([1])); // expect: -1 0 false
console.log([0].includes(-0), [0].indexOf(-0)); // expect: true 0
const people = [{ name: 'a', age: 1 }, { name: 'b', age: 2 }];
console.log(people.find((p) => p.age === 2).name, people.findIndex((p) => p.name === 'z')); // expect: b -1
function binarySearch(sorted, wanted) {
    let low = 0;
    let high = sorted.length - 1;
    while (low <= high) {
        const middle = low + high >> 1;
        if (sorted[middle] === wanted) return middle;
        if (sorted[middle] < wanted) low = middle + 1;
        else high = middle - 1;
    }
    return ~low;
}
const sorted = [];
for (let i = 0; i < 1000; i++) sorted.push(i * 3);
let found = 0;
for (let i = 0; i < 3000; i++) if (binarySearch(sorted, i) >= 0) found++;
console.log(found, binarySearch(sorted, 299), binarySearch(sorted, 300)); // expect: 1000 -101 100
