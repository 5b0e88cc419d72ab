'use strict';
// Variables and properties that are missing at first and appear while the code is hot.
const object = { a: 1 };
let seen = '';
for (let i = 0; i < 15000; i++) {
    if (i === 12000) object.b = 2;
    if (i === 13000) delete object.a;
    if (i === 14000) object.a = 'back';
    if (i % 1000 === 500) seen += `${object.a}${object.b} `;
}
console.log(seen.trim());
// expect: 1undefined 1undefined 1undefined 1undefined 1undefined 1undefined 1undefined 1undefined 1undefined 1undefined 1undefined 1undefined 12 undefined2 back2
function read(o) {
    return o.x === undefined ? 0 : o.x;
}
let sum = 0;
const empty = {};
for (let i = 0; i < 12000; i++) {
    if (i === 9000) Object.prototype.x = 5;
    if (i === 9100) delete Object.prototype.x;
    sum += read(empty);
}
console.log(sum); // expect: 500
let late;
let undefinedRounds = 0;
for (let i = 0; i < 12000; i++) {
    if (late === undefined) undefinedRounds++;
    if (i === 7000) late = null;
    if (i === 8000) late = 0;
    if (late == null) undefinedRounds += 10;
}
console.log(undefinedRounds); // expect: 87001
const list = [];
let holes = 0;
for (let i = 0; i < 12000; i++) {
    if (i % 100 === 0) list[i] = i;
    if (list[i] === undefined) holes++;
}
console.log(holes, list.length); // expect: 11880 11901
function optional(options) {
    const depth = options && options.depth || 1;
    return depth;
}
let depths = 0;
for (let i = 0; i < 9000; i++) depths += optional(i % 3 === 0 ? undefined : i % 3 === 1 ? {} : { depth: 5 });
console.log(depths); // expect: 21000
