'use strict';
// Literals, indexing, length, holes, growth by assignment, nested arrays.
const list = [1, 'two', null, undefined, [5]];
console.log(list.length, list[0], list[1], list[2], list[3], list[4][0], list[5], list[-1]);
// expect: 5 1 two null undefined 5 undefined undefined
list[7] = 'far';
console.log(list.length, list[6], 6 in list, 7 in list); // expect: 8 undefined false true
list.length = 2;
console.log(list.length, list[2], String(list)); // expect: 2 undefined 1,two
list[list.length] = 3;
console.log(list.join()); // expect: 1,two,3
const holes = [, 1, , 2, ,];
console.log(holes.length, holes.join('-'), 0 in holes, 1 in holes); // expect: 5 -1--2- false true
const empty = [];
console.log(empty.length, String(empty), empty[0]); // expect: 0  undefined
const matrix = [[1, 2, 3], [4, 5, 6]];
matrix[1][2] += 10;
matrix[0].length = 1;
console.log(matrix.join(';'), matrix[1][2]); // expect: 1;4,5,16 16
const copy = matrix[1];
copy.push(7);
console.log(matrix[1].length, copy === matrix[1]); // expect: 4 true
console.log(new Array(3).length, new Array(3).join('x'), new Array(1, 2).join(), Array(2).length); // expect: 3 xx 1,2 2
const grown = [];
for (let i = 0; i < 1000; i++) grown[i] = i * i;
let sum = 0;
for (let i = 0; i < grown.length; i++) sum += grown[i];
console.log(sum, grown.length); // expect: 332833500 1000
const backwards = [];
for (let i = 9; i >= 0; i--) backwards[i] = i;
console.log(backwards.join(''), backwards.length); // expect: 0123456789 10
const types = [1, 2.5, 'x'];
types[0] += 0.5;
types[1] += '';
console.log(types.map((v) => typeof v).join()); // expect: number,string,string
