'use strict';
// A rest parameter collects the extra arguments in a true array.
function collect(first, ...others) {
    return first + ': ' + others.length + ' [' + others.join() + ']';
}
console.log(collect(), collect(1), collect(1, 2), collect(1, 2, 3));
// expect: undefined: 0 [] 1: 0 [] 1: 1 [2] 1: 2 [2,3]
function sum(...numbers) {
    let total = 0;
    for (const n of numbers) total += n;
    return total;
}
console.log(sum(), sum(1), sum(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)); // expect: 0 1 55
const max = (...values) => values.reduce((a, b) => (a > b ? a : b));
console.log(max(3, 9, 2), max('x', 'b')); // expect: 9 x
function own(...list) {
    list.push('added');
    return list;
}
console.log(own(1).join(), own().join(), Array.isArray(own())); // expect: 1,added added true
function defaults(a = 1, b = a, ...c) {
    return [a, b].concat(c).join();
}
console.log(defaults(), defaults(5), defaults(5, 6, 7, 8)); // expect: 1,1 5,5 5,6,7,8
class Bag {
    constructor(label, ...items) {
        this.label = label;
        this.items = items;
    }
    add(...more) {
        for (const item of more) this.items.push(item);
        return this;
    }
}
console.log(new Bag('b', 1, 2).add(3, 4).items.join('')); // expect: 1234
let count = 0;
function hot(...all) {
    return all.length;
}
for (let i = 0; i < 3000; i++) count += hot() + hot(i) + hot(i, i, i);
console.log(count); // expect: 12000
