'use strict';
// Doubles round to nearest even; the famous sums come out as everywhere.
console.log(0.1 + 0.2); // expect: 0.30000000000000004
console.log(0.1 + 0.7); // expect: 0.7999999999999999
console.log(0.1 * 3); // expect: 0.30000000000000004
console.log(0.3 - 0.1); // expect: 0.19999999999999998
console.log(1 / 3); // expect: 0.3333333333333333
console.log(2 / 3); // expect: 0.6666666666666666
console.log(10 / 3); // expect: 3.3333333333333335
console.log(5.5 % 2); // expect: 1.5
console.log(-5.5 % 2); // expect: -1.5
console.log(5.25 + 1.75); // expect: 7
console.log(1.5 * 2); // expect: 3
console.log(9007199254740992 + 1); // expect: 9007199254740992
console.log(9007199254740991 + 1); // expect: 9007199254740992
console.log(9007199254740993); // expect: 9007199254740992
console.log(4.35 * 100); // expect: 434.99999999999994
console.log(1.005 * 1000); // expect: 1004.9999999999999
console.log(0.1 + 0.2 === 0.3, 0.5 + 0.25 === 0.75); // expect: false true
console.log(1e16 + 1, 1e16 + 2); // expect: 10000000000000000 10000000000000002
console.log(123456789 * 987654321); // expect: 121932631112635260
console.log(0.1 * 0.1); // expect: 0.010000000000000002

let sum = 0;
for (let i = 0; i < 10; i++) sum += 0.1;
console.log(sum); // expect: 0.9999999999999999
let harmonic = 0;
for (let i = 1; i <= 100; i++) harmonic += 1 / i;
console.log(harmonic); // expect: 5.187377517639621
