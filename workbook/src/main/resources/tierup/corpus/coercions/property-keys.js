'use strict';
// A property key is a string; numbers, booleans and null turn into their texts.
const table = {};
table[1] = 'one';
table['1'] += '!';
table[1.5] = 'one and a half';
table[true] = 'yes';
table[null] = 'nothing';
table[undefined] = 'missing';
table[-1] = 'minus one';
table[1e21] = 'large';
table[-0] = 'zero';
console.log(table[1], table['1.5'], table['true'], table['null'], table['undefined']);
// expect: one! one and a half yes nothing missing
console.log(table['-1'], table['1e+21'], table['0']); // expect: minus one large zero
console.log(Object.keys(table).join()); // expect: 0,1,1.5,true,null,undefined,-1,1e+21
const key = { toString() { return 'computed'; } };
table[key] = 'through toString';
console.log(table.computed, key in table); // expect: through toString true
const list = ['a', 'b', 'c'];
console.log(list['0'], list['1'], list[2.0], list['2.0'], list['length'], list[-1], list['01']);
// expect: a b c undefined 3 undefined undefined
list['3'] = 'd';
console.log(list.length, list[3]); // expect: 4 d
list['named'] = 'not an element';
console.log(list.length, list.named); // expect: 4 not an element
console.log([10, 20][[1]], 'text'['2'], 'text'['length'], 'text'[9]); // expect: 20 x 4 undefined
console.log({ [1 + 1]: 'two' }['2'], { ['a' + 1]: 'a1' }.a1); // expect: two a1
