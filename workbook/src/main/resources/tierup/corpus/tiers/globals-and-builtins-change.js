'use strict';
// Built-ins are replaced while hot code is using them.
function round(x) {
    return Math.floor(x);
}
let sum = 0;
for (let i = 0; i < 12000; i++) sum += round(i / 2);
console.log(sum); // expect: 35994000
const floor = Math.floor;
Math.floor = (x) => -1;
for (let i = 0; i < 10; i++) sum += round(i);
console.log(sum); // expect: 35993990
Math.floor = floor;
console.log(round(7.9)); // expect: 7
function size(list) {
    return list.slice().length;
}
let sizes = 0;
for (let i = 0; i < 5000; i++) sizes += size([1, 2, 3]);
const slice = Array.prototype.slice;
Array.prototype.slice = function () { return { length: 1000 }; };
sizes += size([1]);
Array.prototype.slice = slice;
console.log(sizes, size([1, 2])); // expect: 16000 2
function text(x) {
    return '' + x;
}
let length = 0;
for (let i = 0; i < 5000; i++) length += text([i]).length;
const join = Array.prototype.join;
Array.prototype.join = () => 'joined';
console.log(length, text([1, 2])); // expect: 18890 joined
Array.prototype.join = join;
console.log(text([1, 2])); // expect: 1,2
const object = { toString: () => 'own' };
const originalToString = Object.prototype.toString;
Object.prototype.toString = () => 'patched';
console.log(text({}), text(object)); // expect: patched own
Object.prototype.toString = originalToString;
console.log(text({})); // expect: [object Object]
function has(o) {
    return 'late' in o;
}
let late = 0;
for (let i = 0; i < 5000; i++) late += has({}) ? 1 : 0;
Object.prototype.late = true;
late += has({}) ? 100 : 0;
delete Object.prototype.late;
console.log(late, has({})); // expect: 100 false
