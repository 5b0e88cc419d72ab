'use strict';
// Stack and queue operations at both ends.
const stack = [];
console.log(stack.push(1), stack.push(2, 3), stack.pop(), stack.length); // expect: 1 3 3 2
console.log(stack.unshift(0), stack.unshift(-2, -1), stack.join()); // expect: 3 5 -2,-1,0,1,2
console.log(stack.shift(), stack.shift(), stack.join()); // expect: -2 -1 0,1,2
console.log([].pop(), [].shift(), [].push(), [].unshift()); // expect: undefined undefined 0 0
const queue = [];
let processed = '';
queue.push('a');
while (queue.length > 0) {
    const item = queue.shift();
    processed += item + ' ';
    if (item.length < 3) {
        queue.push(item + '0');
        queue.push(item + '1');
    }
}
console.log(processed.trim()); // expect: a a0 a1 a00 a01 a10 a11
const big = [];
for (let i = 0; i < 10000; i++) big.push(i);
let total = 0;
while (big.length) total += big.pop() - (big.length % 2 ? big.shift() : 0);
console.log(total); // expect: 25000000
const holey = [1, , 3];
console.log(holey.pop(), holey.pop(), holey.length, holey.shift(), holey.length); // expect: 3 undefined 1 1 0
const same = ['x'];
same.push(same);
console.log(same.length, same[1] === same); // expect: 2 true
