'use strict';
// Each block opens a scope: let and const shadow, var belongs to the function.
let name = 'outer';
{
    let name = 'inner';
    console.log(name); // expect: inner
    {
        const name = 'innermost';
        console.log(name); // expect: innermost
    }
    console.log(name); // expect: inner
}
console.log(name); // expect: outer

function scopes() {
    var v = 1;
    let l = 1;
    if (true) {
        var v = 2;
        let l = 2;
        l++;
    }
    for (var k = 0; k < 3; k++) {
        let l = k * 10;
        v += l;
    }
    return v + ' ' + l + ' ' + k;
}
console.log(scopes()); // expect: 32 1 3

function lateVar() {
    const before = typeof late;
    var late = 5;
    return before + ' ' + typeof late;
}
console.log(lateVar()); // expect: undefined number

let total = 0;
for (let i = 0; i < 3; i++) {
    let i = 10;
    total += i;
}
console.log(total); // expect: 30
let f;
{
    let hidden = 'kept alive';
    f = () => hidden;
}
console.log(f()); // expect: kept alive
console.log(typeof hidden); // expect: undefined
