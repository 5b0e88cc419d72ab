'use strict';
// A hot loop whose sum leaves the int32 range long after it was compiled for integers.
function sumTo(n, step) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += step;
    return sum;
}
console.log(sumTo(20000, 1)); // expect: 20000
console.log(sumTo(20000, 200000)); // expect: 4000000000
console.log(sumTo(20000, -200000)); // expect: -4000000000
console.log(sumTo(20000, 107374)); // expect: 2147480000
let total = 2147483647 - 15000;
for (let i = 0; i < 30000; i++) total++;
console.log(total); // expect: 2147498647
let down = -2147483648 + 15000;
for (let i = 0; i < 30000; i++) down--;
console.log(down); // expect: -2147498648
let product = 1;
for (let i = 0; i < 60; i++) product *= 2;
console.log(product); // expect: 1152921504606847000
let doubled = 1;
for (let i = 0; i < 20000; i++) doubled = i % 500 === 499 ? 1 : doubled + doubled;
console.log(doubled); // expect: 1
let squares = 0;
for (let i = 46000; i < 47000; i++) squares += i * i;
console.log(squares); // expect: 2162286833500
