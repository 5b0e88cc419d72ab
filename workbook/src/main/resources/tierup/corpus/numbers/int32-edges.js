'use strict';
// Results that leave the int32 range must become doubles; they must come back exactly.
const MAX = 2147483647;
const MIN = -2147483648;
console.log(MAX + 1); // expect: 2147483648
console.log(MIN - 1); // expect: -2147483649
console.log(MAX + MAX); // expect: 4294967294
console.log(MIN + MIN); // expect: -4294967296
console.log(MAX * 2); // expect: 4294967294
console.log(MIN * MIN); // expect: 4611686018427388000
console.log(MAX * MAX); // expect: 4611686014132420600
console.log(-MIN); // expect: 2147483648
console.log(MIN / -1); // expect: 2147483648
console.log(MAX - MIN); // expect: 4294967295
console.log(MAX + 1 - 1 === MAX); // expect: true
console.log((MAX + 1) | 0); // expect: -2147483648
console.log((MIN - 1) | 0); // expect: 2147483647

let up = MAX;
up++;
console.log(up); // expect: 2147483648
up--;
console.log(up); // expect: 2147483647
let down = MIN;
down--;
console.log(down); // expect: -2147483649
down++;
console.log(down); // expect: -2147483648

function add(a, b) {
    return a + b;
}
function multiply(a, b) {
    return a * b;
}
console.log(add(MAX, 1), add(MAX, 0), add(MIN, -1)); // expect: 2147483648 2147483647 -2147483649
console.log(multiply(65536, 65536), multiply(65536, 32767), multiply(-65536, 32768));
// expect: 4294967296 2147418112 -2147483648
console.log(multiply(46341, 46341), multiply(46340, 46340)); // expect: 2147488281 2147395600
