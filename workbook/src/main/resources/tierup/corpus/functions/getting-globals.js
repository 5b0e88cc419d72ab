'use strict';
// Functions reach global functions and constants, which can be shadowed but stay what they are.
console.log(typeof parseInt, typeof Math, typeof undefined, typeof NaN, typeof Infinity, typeof globalThis);
// expect: function object undefined number number object
function shadow(Math, undefined2, parseInt) {
    return Math + ' ' + typeof undefined2 + ' ' + parseInt;
}
console.log(shadow('m', 1, 'p'), Math.abs(-1)); // expect: m number p 1
{
    const Array = 'shadowed';
    const NaN = 'not NaN';
    console.log(Array, NaN, [].length); // expect: shadowed not NaN 0
}
console.log(Array.isArray([]), NaN !== NaN); // expect: true true
let isNaN2 = isNaN;
console.log(isNaN2('x'), isNaN2('1')); // expect: true false
const log = { log: (...all) => all.length }.log;
console.log(log(1, 2, 3)); // expect: 3
