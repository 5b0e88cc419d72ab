'use strict';
// requires: array-methods, iteration, spread
// The rest of Array.prototype and the static methods.
console.log([1, [2, [3, [4]]]].flat().length); // expect: 3
console.log([1, [2, [3]]].flat(Infinity).join(), [1, 2].flatMap((x) => [x, x * 10]).join()); // expect: 1,2,3 1,10,2,20
console.log(Array.from('abc').join(), Array.from({ length: 3 }, (_, i) => i * i).join(), Array.of(7, 8).join());
// expect: a,b,c 0,1,4 7,8
console.log([1, 2, 3, 4, 5].copyWithin(0, 3).join(), [5, 6].at(-1)); // expect: 4,5,3,4,5 6
console.log([1, 2, 3].findLast((x) => x < 3), [1, 2, 3].findLastIndex((x) => x > 5)); // expect: 2 -1
console.log([...[1, 2].entries()].join('|'), [...['a'].keys()].join(), [...['a'].values()].join());
// expect: 0,1|1,2 0 a
console.log([3, 1, 2].toString(), [1, 2, 3].lastIndexOf(3), [0, 1].concat([2], [[3]]).length); // expect: 3,1,2 2 4
console.log([1, 2, 3].toSorted((a, b) => b - a).join(), [1, 2].toReversed().join(), [1, 2, 3].with(1, 9).join());
// expect: 3,2,1 2,1 1,9,3
console.log(Array.isArray(Array.from([])), Array.from([1, , 3]).length, 1 in Array.from([1, , 3]));
// expect: true 3 true
