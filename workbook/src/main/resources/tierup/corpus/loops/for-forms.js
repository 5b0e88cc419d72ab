'use strict';
// Every part of a for header may be missing; the update runs after continue.
let out = '';
for (let i = 0; i < 5; i++) out += i;
for (let i = 5; i--;) out += i;
console.log(out); // expect: 0123443210

let k = 0;
for (; k < 3;) k++;
console.log(k); // expect: 3
for (;;) {
    if (++k > 6) break;
}
console.log(k); // expect: 7
for (let i = 0, j = 10; i < j; i += 2, j--) out += `|${i},${j}`;
console.log(out); // expect: 0123443210|0,10|2,9|4,8|6,7

let evens = '';
for (let i = 0; i < 10; i++) {
    if (i % 2) continue;
    evens += i;
}
console.log(evens); // expect: 02468

let sum = 0;
for (let x = 0; x < 1; x += 0.125) sum += x;
console.log(sum); // expect: 3.5
for (var v = 0; v < 3; v++);
console.log(v); // expect: 3
let table = '';
for (let row = 1; row <= 3; row++) {
    for (let column = 1; column <= 3; column++) table += row * column + (column < 3 ? ' ' : '/');
}
console.log(table); // expect: 1 2 3/2 4 6/3 6 9/
const fixed = 3;
for (const limit = fixed; k > limit; k--);
console.log(k); // expect: 3
