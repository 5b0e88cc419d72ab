'use strict';
// === never converts: same type and same value, objects by identity.
console.log(1 === 1, 1 === 1.0, 1 === '1', 'a' === 'a', 'a' === 'A'); // expect: true true false true false
console.log(null === null, undefined === undefined, null === undefined); // expect: true true false
console.log(true === true, true === 1, false === 0); // expect: true false false
console.log(0.1 + 0.2 === 0.3, 0 === -0, NaN === NaN); // expect: false true false
const a = {};
const b = {};
const c = a;
console.log(a === b, a === c, a !== b, [] === []); // expect: false true true false
console.log('ab' + 'c' === 'a' + 'bc'); // expect: true
const f = () => 1;
const g = () => 1;
console.log(f === f, f === g); // expect: true false
console.log(2147483648 === 2147483647 + 1, 4294967296 === 65536 * 65536); // expect: true true
console.log(1 !== 1, 1 !== '1', 'x' !== 'x'); // expect: false true false
let int = 3;
let double = 1.5;
console.log(int === double * 2, double + double === 3); // expect: true true
console.log((undefined === void 0), (typeof null === 'object')); // expect: true true
