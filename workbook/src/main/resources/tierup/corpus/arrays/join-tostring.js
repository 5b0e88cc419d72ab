'use strict';
// join, toString and string conversion of nested and odd elements.
console.log([1, 2, 3].join(), [1, 2, 3].join(''), [1, 2, 3].join(' + '), [1, 2, 3].join(undefined), [1, 2].join(null));
// expect: 1,2,3 123 1 + 2 + 3 1,2,3 1null2
console.log(String([null, undefined, true, 'x', 1.5]), [null].join(), [undefined].join().length);
// expect: ,,true,x,1.5  0
console.log(String([1, [2, [3, [4]]]]), [[], []].join(), [[]].toString().length, String([[1, 2], [3]]));
// expect: 1,2,3,4 , 0 1,2,3
console.log([{}].join(), [{ toString() { return 'custom'; } }].join()); // expect: [object Object] custom
console.log([1, 2] + '', [] + [], `${[1, 2]}`, [0] == false, [1, 2] == '1,2'); // expect: 1,2  1,2 true true
const cyclic = [1];
cyclic.push(cyclic, 2);
console.log(cyclic.join()); // expect: 1,,2
console.log([,].join(), [, ,].join(), [1, , 2].join(), new Array(4).join('ab')); // expect:  , 1,,2 ababab
console.log([-0].join(), [NaN, Infinity].join(), [1e21, 1e-7].join(' ')); // expect: 0 NaN,Infinity 1e+21 1e-7
console.log([[1, 2], [3, 4]].map((row) => row.join(' ')).join('\n'));
// expect: 1 2
// expect: 3 4
const parts = [];
for (let i = 0; i < 500; i++) parts.push('x' + i);
console.log(parts.join('').length, parts.join(', ').length); // expect: 1890 2888
console.log([() => 1].length, Array.isArray([]), Array.isArray({ length: 0 }), Array.isArray('a'));
// expect: 1 true false false
