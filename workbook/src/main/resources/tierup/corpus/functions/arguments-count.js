'use strict';
// Missing arguments are undefined, extra ones are evaluated and dropped; length counts the formals.
function three(a, b, c) {
    return a + ',' + b + ',' + c;
}
console.log(three()); // expect: undefined,undefined,undefined
console.log(three(1)); // expect: 1,undefined,undefined
console.log(three(1, 2)); // expect: 1,2,undefined
console.log(three(1, 2, 3)); // expect: 1,2,3
console.log(three(1, 2, 3, 4, 5)); // expect: 1,2,3
let evaluated = 0;
three(1, 2, 3, evaluated++, evaluated++);
console.log(evaluated); // expect: 2
console.log(three.length, (() => 1).length, ((a, b = 1, c) => a).length, ((a, ...rest) => a).length); // expect: 3 0 1 1
function none() {
    return 'none';
}
console.log(none(1, 2, 3), none.length); // expect: none 0

let sum = 0;
function accumulate(a, b) {
    sum += a;
    if (b !== undefined) sum += b;
}
for (let i = 0; i < 20000; i++) {
    if (i % 3 === 0) accumulate(1);
    else if (i % 3 === 1) accumulate(1, 2);
    else accumulate(1, 2, 3);
}
console.log(sum); // expect: 46666
function change(a, b) {
    b = a;
    a = 10;
    return a + b;
}
console.log(change(1), change(1, 2), change(1, 2, 3)); // expect: 11 11 11
