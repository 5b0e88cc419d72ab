'use strict';
// Functions are there before their line, vars are there without their value, and in strict code a function declared in
// a block stays in it.
console.log(early(), typeof late, typeof inBlock); // expect: hoisted undefined undefined
function early() {
    return 'hoisted';
}
var late = 1;
{
    console.log(inBlock()); // expect: from the block
    function inBlock() {
        return 'from the block';
    }
}
console.log(typeof inBlock, late); // expect: undefined 1
function twice() {
    return 1;
}
console.log(twice()); // expect: 2
function twice() {
    return 2;
}
var twice;
console.log(typeof twice); // expect: function
(function () {
    console.log(typeof name, typeof other);
    var name = 'value';
    function name() {}
    console.log(typeof name);
    for (var other = 0; other < 2; other++) {
        var inner = other;
    }
    console.log(other, inner);
    if (false) {
        var never = 1;
    }
    console.log(never);
    switch (1) {
        case 0:
            function inCase() {
                return 'case';
            }
        default:
            console.log(inCase());
    }
    try {
        throw 1;
    } catch (e) {
        var e = 2;
        console.log(e);
    }
    console.log(e);
})();
// expect: function undefined
// expect: string
// expect: 2 1
// expect: undefined
// expect: case
// expect: 2
// expect: undefined
(function (parameter, copy = () => parameter) {
    var parameter;
    console.log(parameter, copy());
    parameter = 'changed';
    console.log(parameter, copy());
})('given');
// expect: given given
// expect: changed given
(function (p) {
    function p() {}
    console.log(typeof p);
})(1); // expect: function
const named = function inside() {
    try {
        inside = 1;
    } catch (error) {
        return error.message + ' ' + typeof inside;
    }
};
console.log(named()); // expect: Assignment to constant variable. function
const counters = [];
for (var shared = 0; shared < 3; shared++) {
    function count() {
        return shared;
    }
    counters.push(count);
}
console.log(counters.map((f) => f()).join(), counters[0] === counters[1]); // expect: 3,3,3 false
let total = 0;
for (let i = 0; i < 3000; i++) {
    total += add(i);
    function add(x) {
        return x & 1;
    }
}
console.log(total); // expect: 1500
