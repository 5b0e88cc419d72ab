'use strict';
// Declarations are hoisted with their bodies; var only with its name.
console.log(early()); // expect: hoisted
function early() {
    return 'hoisted';
}
console.log(typeof later); // expect: undefined
var later = function () {
    return 'assigned';
};
console.log(typeof later, later()); // expect: function assigned

function outer() {
    return inner();
    function inner() {
        return 'after return';
    }
}
console.log(outer()); // expect: after return
function twice() {
    return 'first';
}
function redefine() {
    const result = pick();
    function pick() {
        return 'inner pick';
    }
    return result;
}
console.log(twice(), redefine()); // expect: first inner pick
{
    console.log(blockFunction()); // expect: from the block
    function blockFunction() {
        return 'from the block';
    }
}
console.log(typeof blockFunction); // expect: undefined
if (true) {
    function conditional() {
        return 'inside';
    }
    console.log(conditional()); // expect: inside
}
function parameterWins(x) {
    var x;
    return x;
}
console.log(parameterWins('kept')); // expect: kept
function functionWins(x) {
    return typeof x;
    function x() {}
}
console.log(functionWins(1)); // expect: function
