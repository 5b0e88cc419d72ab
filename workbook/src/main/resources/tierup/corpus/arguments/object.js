'use strict';
// requires: arguments
// The arguments object of strict functions: length, elements, no link to parameters, not in arrows.
function f(a, b) {
    a = 'changed';
    return arguments.length + ' ' + arguments[0] + ' ' + arguments[5];
}
console.log(f(), f(1), f(1, 2, 3)); // expect: 0 undefined undefined 1 1 undefined 3 1 undefined
function sum() {
    let total = 0;
    for (let i = 0; i < arguments.length; i++) total += arguments[i];
    return total;
}
console.log(sum(), sum(1, 2, 3), sum.apply(null, [4, 5])); // expect: 0 6 9
function viaArrow() {
    return (() => arguments[0])('ignored');
}
console.log(viaArrow('outer')); // expect: outer
function forward() {
    return sum.apply(null, arguments) + Array.prototype.slice.call(arguments, 1).join('');
}
console.log(forward(1, 2, 3)); // expect: 623
function each() {
    let text = '';
    for (const x of arguments) text += x;
    return text + typeof arguments + Object.prototype.toString.call(arguments);
}
console.log(each('a', 'b')); // expect: abobject[object Arguments]
let total = 0;
for (let i = 0; i < 5000; i++) total += sum(i, 1, 2);
console.log(total); // expect: 12512500
function defaults(a = arguments.length) {
    return a;
}
console.log(defaults(), defaults(undefined, 2)); // expect: 0 2
