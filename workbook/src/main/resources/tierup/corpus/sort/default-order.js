'use strict';
// Without a comparator elements are compared as strings; undefined and holes go last.
console.log([3, 1, 2].sort().join(), [10, 9, 1, 100, 25].sort().join(), [-1, -2, 5, 0].sort().join());
// expect: 1,2,3 1,10,100,25,9 -1,-2,0,5
console.log(['b', 'a', 'C', 'A', 'aa', ''].sort().join()); // expect: ,A,C,a,aa,b
console.log([true, false, null, 'm', 5].sort().join()); // expect: 5,false,m,,true
console.log([3, undefined, 1, undefined, 2].sort().join('|')); // expect: 1|2|3||
const holey = [3, , 1, , 2];
holey.sort();
console.log(holey.join('|'), holey.length, 3 in holey); // expect: 1|2|3|| 5 false
const list = [2, 1];
console.log(list.sort() === list, list.join()); // expect: true 1,2
console.log([].sort().length, [1].sort().join()); // expect: 0 1
console.log(['\u00e9', 'z', 'e'].sort().join(), ['10', '9', '1'].sort().join(), [1.5, '1.5', 1].sort().join());
// expect: e,z,é 1,10,9 1,1.5,1.5
const words = 'the quick brown fox jumps over the lazy dog'.split(' ');
console.log(words.sort().join(' ')); // expect: brown dog fox jumps lazy over quick the the
console.log([[2], [1, 2], [1]].sort().join(';')); // expect: 1;1,2;2
const objects = [{ toString() { return 'b'; } }, { toString() { return 'a'; } }];
console.log(objects.sort().join()); // expect: a,b
