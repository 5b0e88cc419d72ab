'use strict';
// A property that held integers for long holds doubles, strings and objects later.
class Cell {
    constructor(value) { this.value = value; }
    get2() { return this.value + this.value; }
}
function total(cells) {
    let sum = 0;
    for (let i = 0; i < cells.length; i++) sum += cells[i].value;
    return sum;
}
const cells = [];
for (let i = 0; i < 200; i++) cells.push(new Cell(i));
let check = 0;
for (let i = 0; i < 60; i++) check += total(cells) + cells[i].get2();
console.log(check); // expect: 1197540
cells[100].value = 0.5;
console.log(total(cells), cells[100].get2()); // expect: 19800.5 1
cells[101].value = '|';
console.log(total(cells).length, cells[101].get2()); // expect: 301 ||
cells[101].value = 101;
cells[100].value = 100;
delete cells[50].value;
console.log(total(cells)); // expect: NaN
Cell.prototype.value = 50;
console.log(total(cells)); // expect: 19900
cells[51] = { other: 1, value: 51 };
cells[52] = Object.create({ value: 52 });
cells[53] = [53];
cells[53].value = 53;
console.log(total(cells)); // expect: 19900
cells[54] = 54;
console.log(total(cells)); // expect: NaN
Number.prototype.value = 54;
console.log(total(cells)); // expect: 19900
delete Number.prototype.value;
cells[54] = undefined;
try {
    total(cells);
} catch (error) {
    console.log(error.message); // expect: Cannot read properties of undefined (reading 'value')
}
let counter = { n: 0 };
for (let i = 0; i < 20000; i++) {
    counter.n += i === 15000 ? 0.5 : 1;
    if (i === 18000) counter = { extra: true, n: counter.n };
}
console.log(counter.n); // expect: 19999.5
