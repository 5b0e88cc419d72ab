'use strict';
// let in a for header is a new variable each round, copied before the update; var is one for all.
const withLet = [];
const withVar = [];
for (let i = 0; i < 3; i++) withLet.push(() => i);
for (var j = 0; j < 3; j++) withVar.push(() => j);
console.log(withLet.map((f) => f()).join(), withVar.map((f) => f()).join()); // expect: 0,1,2 3,3,3

const counters = [];
for (let i = 0; i < 3; i++) {
    counters.push(() => i++);
    i += 0;
}
console.log(counters[0](), counters[0](), counters[1](), counters[0]()); // expect: 0 1 1 2

const inBody = [];
for (let i = 0; i < 6; i++) {
    inBody.push(() => i);
    i++;
}
console.log(inBody.map((f) => f()).join()); // expect: 1,3,5

const inHeader = [];
for (let i = 0, get = () => i; i < 3; i++) inHeader.push(get);
console.log(inHeader.map((f) => f()).join()); // expect: 0,0,0

const fromUpdate = [];
for (let i = 0; i < 3; fromUpdate.push(() => i), i++);
console.log(fromUpdate.map((f) => f()).join()); // expect: 1,2,3

const ofLoop = [];
for (const word of ['a', 'b', 'c']) ofLoop.push(() => word);
console.log(ofLoop.map((f) => f()).join()); // expect: a,b,c
const inLoop = [];
for (const key in { p: 1, q: 2 }) inLoop.push(() => key);
console.log(inLoop.map((f) => f()).join()); // expect: p,q

const blocks = [];
let n = 0;
while (n < 3) {
    const square = n * n;
    blocks.push(() => square);
    n++;
}
console.log(blocks.map((f) => f()).join()); // expect: 0,1,4
