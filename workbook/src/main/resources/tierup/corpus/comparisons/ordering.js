'use strict';
// < and its kin compare two strings by code units, everything else as numbers.
console.log(1 < 2, 2 < 1, 1 < 1, 1 <= 1, 2 >= 3, 3 > 2); // expect: true false false true false true
console.log('a' < 'b', 'b' < 'a', 'a' < 'B', 'abc' < 'abd', 'ab' < 'abc', '' < 'a');
// expect: true false false true true true
console.log('10' < '9', '10' < 9, 10 < '9', '2' > '12', 2 > '12'); // expect: true false false true false
console.log(null < 1, null <= 0, undefined < 1, undefined >= undefined, null >= null);
// expect: true true false false true
console.log(true > false, true > 0, '5' > true, 'x' < 1, 'x' > 1); // expect: true true true false false
console.log([2] > 1, [10] < [9], [1, 2] < [1, 3]); // expect: true true true
console.log({ valueOf() { return 1; } } < { valueOf() { return 2; } }); // expect: true
console.log(1.5 < 2, 2.5 > 2, 0 < -0, -0 <= 0); // expect: true true false true
console.log(2147483647 < 2147483648, -2147483648 > -2147483649); // expect: true true
console.log('\u00e9' > 'z', 'Z' < 'a', 'a' > 'A'); // expect: true true true
const order = [];
function trace(name, value) {
    return { valueOf() { order.push(name); return value; } };
}
console.log(trace('left', 1) > trace('right', 0), trace('left', 1) <= trace('right', 0)); // expect: true false
console.log(order.join()); // expect: left,right,left,right
