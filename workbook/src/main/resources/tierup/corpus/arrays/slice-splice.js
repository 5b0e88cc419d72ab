'use strict';
// slice copies, splice removes and inserts in place; negative positions count from the end.
const list = [0, 1, 2, 3, 4, 5];
console.log(list.slice(2).join(), list.slice(1, 3).join(), list.slice(-2).join(), list.slice(1, -1).join());
// expect: 2,3,4,5 1,2 4,5 1,2,3,4
console.log(list.slice().join(), list.slice(4, 2).length, list.slice(9).length, list.slice(-99, 2).join());
// expect: 0,1,2,3,4,5 0 0 0,1
console.log(list.slice() === list, list.slice(undefined, undefined).length, list.slice('1', 2.9).join());
// expect: false 6 1
let work = list.slice();
console.log(work.splice(1, 2).join(), work.join()); // expect: 1,2 0,3,4,5
console.log(work.splice(1, 0, 'a', 'b').length, work.join()); // expect: 0 0,a,b,3,4,5
console.log(work.splice(-1).join(), work.join()); // expect: 5 0,a,b,3,4
console.log(work.splice(0, 1, 'first').join(), work.join()); // expect: 0 first,a,b,3,4
console.log(work.splice(2).join(), work.join()); // expect: b,3,4 first,a
console.log(work.splice(99, 1, 'end').length, work.join(), work.splice().length); // expect: 0 first,a,end 0
work = [1, 2, 3, 4, 5];
for (let i = work.length - 1; i >= 0; i--) if (work[i] % 2) work.splice(i, 1);
console.log(work.join()); // expect: 2,4
console.log([1, 2].concat([3], 4, [[5, 6]]).length, [1].concat([2, [3]])[2].join(), [].concat().length);
// expect: 5 3 0
const original = [1, 2];
const joined = original.concat();
joined.push(3);
console.log(original.length, joined.length); // expect: 2 3
console.log([3, 1, 2].reverse().join(), [1, , 3].reverse().join()); // expect: 2,1,3 3,,1
const reversing = [1, 2, 3, 4];
console.log(reversing.reverse() === reversing, reversing.join()); // expect: true 4,3,2,1
console.log([1, 2, 3, 4].fill(0).join(), [1, 2, 3, 4].fill(9, 1, 3).join(), new Array(3).fill('x').join(''));
// expect: 0,0,0,0 1,9,9,4 xxx
console.log([1, 2, 3, 4].fill(7, -1).join()); // expect: 1,2,3,7
