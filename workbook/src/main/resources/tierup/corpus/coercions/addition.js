'use strict';
// + concatenates as soon as one operand is a string after ToPrimitive, and adds numbers otherwise.
console.log(1 + '2', '1' + 2, 1 + 2 + '3', '1' + 2 + 3); // expect: 12 12 33 123
console.log(true + true, true + 'x', null + 1, undefined + 1, null + 'x', undefined + 'x');
// expect: 2 truex 1 NaN nullx undefinedx
console.log([] + [], [] + 1, [1, 2] + 3, [1] + [2]); // expect:  1 1,23 12
console.log({} + '', {} + 1, 'is ' + {}); // expect: [object Object] [object Object]1 is [object Object]
console.log(1.5 + '', -0 + '', NaN + '', 1e21 + ''); // expect: 1.5 0 NaN 1e+21
console.log({ valueOf() { return 4; } } + 1, { toString() { return 't'; } } + 1); // expect: 5 t1
console.log({ valueOf() { return 4; }, toString() { return 't'; } } + ''); // expect: 4
console.log({ valueOf() { return {}; }, toString() { return 'fallback'; } } + '!'); // expect: fallback!
const point = { x: 1, toString() { return `(${this.x})`; } };
console.log('p = ' + point, `p = ${point}`, point + point); // expect: p = (1) p = (1) (1)(1)
let text = '';
text += 1;
text += true;
text += null;
text += [3, 4];
console.log(text); // expect: 1truenull3,4
let number = 1;
number += '0';
console.log(number, typeof number); // expect: 10 string
console.log('a' + +'b', '3' + -'1', 1 - -'1', 1 + - + + + - + 1); // expect: aNaN 3-1 2 2
console.log('5' - 2, '5' * '2', '10' / 4, '7' % 4, 'a' - 1); // expect: 3 10 2.5 3 NaN
