'use strict';
// The length of an array: set smaller and larger, and by stores at indices that are or are not array indices.
const list = [1, 2, 3, 4];
list.length = 2;
console.log(list.join(), list[3], list.length); // expect: 1,2 undefined 2
list.length = 4;
console.log(list.length, list[3], 3 in list, list.join('|')); // expect: 4 undefined false 1|2||
list[10] = 'x';
console.log(list.length); // expect: 11
list['11'] = 'y';
list['012'] = 'not an index';
list[-1] = 'not an index';
list[1.5] = 'not an index';
console.log(list.length, Object.keys(list).join()); // expect: 12 0,1,10,11,012,-1,1.5
list.length = 0;
console.log(list.length, list[10], list['012'], list[-1]); // expect: 0 undefined not an index not an index
list[4294967295] = 'not an index either';
console.log(list.length, list[4294967295]); // expect: 0 not an index either
list.length = '3';
console.log(list.length, typeof list.length); // expect: 3 number
for (const bad of [-1, 1.5, NaN, 4294967296, 'x', {}]) {
    try {
        list.length = bad;
        console.log('accepted');
    } catch (error) {
        console.log(error.name, list.length);
    }
}
// expect: RangeError 3
// expect: RangeError 3
// expect: RangeError 3
// expect: RangeError 3
// expect: RangeError 3
// expect: RangeError 3
list.length = { valueOf() { return 2; } };
console.log(list.length, delete list[0]); // expect: 2 true
let pushed = 0;
const growing = [];
while (growing.length < 5000) {
    growing[growing.length] = pushed++;
    if (pushed % 1000 === 0) growing.length -= 10;
}
console.log(growing.length, pushed, growing[4999]); // expect: 5000 5050 5049
console.log([].length, [undefined].length, [[]].length, 'length' in [], [].hasOwnProperty('length'));
// expect: 0 1 1 true true
