'use strict';
// ?: evaluates one arm only and nests to the right; the comma operator yields its last operand.
let trace = '';
function mark(name, value) {
    trace += name;
    return value;
}
console.log(mark('a', true) ? mark('b', 1) : mark('c', 2)); // expect: 1
console.log(mark('d', 0) ? mark('e', 1) : mark('f', 2)); // expect: 2
console.log(trace); // expect: abdf

const grade = (points) => points >= 90 ? 'A' : points >= 80 ? 'B' : points >= 70 ? 'C' : 'F';
console.log(grade(95), grade(85), grade(75), grade(10)); // expect: A B C F

let x = (1, 2, 3);
console.log(x); // expect: 3
let i, j;
for (i = 0, j = 10; i < j; i++, j -= 2);
console.log(i, j); // expect: 4 2
x = (x++, x++, x);
console.log(x); // expect: 5
const object = { value: 1 };
(x > 3 ? object : null).value = x > 4 ? 'deep' : 'shallow';
console.log(object.value); // expect: deep
console.log((0, object.value).length); // expect: 4
