'use strict';
// ToPrimitive asks valueOf first for arithmetic and toString first for texts and property keys.
const log = [];
function probe(name, primitive) {
    return {
        valueOf() {
            log.push(name + '.valueOf');
            return primitive;
        },
        toString() {
            log.push(name + '.toString');
            return name;
        },
    };
}
const a = probe('a', 10);
const b = probe('b', 3);
console.log(a + b, a - b, a * b, a / 2, a % b); // expect: 13 7 30 5 1
console.log(`${a}`, String(b), [a, b].join('|')); // expect: a b a|b
console.log(a < b, a == 10, -a, +b, a | b); // expect: false true -10 3 11
const table = { a: 'entry a' };
console.log(table[a]); // expect: entry a
console.log(log.length); // expect: 21
console.log(log.slice(0, 4).join()); // expect: a.valueOf,b.valueOf,a.valueOf,b.valueOf
console.log(log.slice(10, 14).join()); // expect: b.toString,a.toString,b.toString,a.valueOf

const neither = { valueOf: null, toString: undefined };
try {
    console.log(neither + 1);
} catch (error) {
    console.log(error instanceof TypeError, error.message); // expect: true Cannot convert object to primitive value
}
const objects = { valueOf() { return {}; }, toString() { return []; } };
try {
    console.log(objects * 2);
} catch (error) {
    console.log(error.name); // expect: TypeError
}
const throwing = { valueOf() { throw new Error('no value'); } };
try {
    console.log(1 + throwing);
} catch (error) {
    console.log(error.message); // expect: no value
}
