'use strict';
// How each method treats a hole: skipped, or read as undefined (possibly through the prototype).
const holey = [1, , 3];
const log = [];
holey.forEach((x, i) => log.push(i));
console.log(log.join(), holey.map((x) => x * 2).length, 1 in holey.map((x) => x), holey.filter(() => true).length);
// expect: 0,2 3 false 2
console.log(holey.some((x) => x === undefined), holey.every((x) => x), holey.reduce((a, b) => a + b));
// expect: false true 4
console.log(holey.indexOf(undefined), holey.includes(undefined)); // expect: -1 true
console.log(holey.find((x) => x === undefined), holey.findIndex((x) => !x)); // expect: undefined 1
console.log(holey.join('-'), String(holey), 1 in holey.slice()); // expect: 1--3 1,,3 false
console.log(1 in holey.concat([4]), 4 in [0].concat([1, , 3], [, 5])); // expect: false false
let seen = '';
for (const x of holey) seen += x + ' ';
console.log(seen.trim()); // expect: 1 undefined 3
seen = '';
for (const i in holey) seen += i;
console.log(seen, Object.keys(holey).join(), holey.length); // expect: 02 0,2 3
const reversed = [1, , 3, 4].reverse();
console.log(2 in reversed, 1 in reversed, reversed.join()); // expect: false true 4,3,,1
const sorted = [3, , 1].sort();
console.log(sorted.join(), 2 in sorted, sorted.length); // expect: 1,3, false 3
const spliced = [1, , 3, , 5];
console.log(spliced.splice(1, 2).length, spliced.join(), 1 in spliced); // expect: 2 1,,5 false
console.log([, 1].shift(), [1, ,].pop(), [,].unshift(0), [1, , 3].fill(0).join(), new Array(3).fill(7).join());
// expect: undefined undefined 2 0,0,0 7,7,7
Array.prototype[1] = 'inherited';
console.log(holey[1], holey.join('-'), 1 in holey, holey.hasOwnProperty(1), holey.indexOf('inherited'));
// expect: inherited 1-inherited-3 true false 1
delete Array.prototype[1];
console.log(holey[1], delete holey[0], holey.length, holey.join('-')); // expect: undefined true 3 --3
const grown = [];
grown[5] = 'five';
grown[2] = 'two';
console.log(grown.length, Object.keys(grown).join(), grown.lastIndexOf(undefined)); // expect: 6 2,5 -1
let total = 0;
for (let i = 0; i < 3000; i++) {
    const h = [i, , i];
    total += h[1] === undefined ? h[0] : 0;
    h[1] = 1;
    total += h[1];
}
console.log(total); // expect: 4501500
