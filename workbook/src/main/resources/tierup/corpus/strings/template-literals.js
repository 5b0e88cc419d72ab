'use strict';
// Templates convert with ToString, nest, span lines and evaluate left to right.
const name = 'Ann';
const age = 30;
console.log(`${name} is ${age} years old`, `${age + 1}`, `${name}${age}`, ``.length, `plain`);
// expect: Ann is 30 years old 31 Ann30 0 plain
console.log(`sum: ${1 + 2 * 3}, call: ${name.toUpperCase()}, array: ${[1, 2, 3]}, object: ${{}}`);
// expect: sum: 7, call: ANN, array: 1,2,3, object: [object Object]
console.log(`nested: ${`inner ${`deepest ${age}`}`}`); // expect: nested: inner deepest 30
const lines = `line one
line two`;
console.log(lines);
// expect: line one
// expect: line two
console.log(`escaped \` and \${x} and \\ and \x41`, `dollar $ { } $${age}`);
// expect: escaped ` and ${x} and \ and A dollar $ { } $30
console.log(`${null} ${undefined} ${true} ${-0} ${1e21}`); // expect: null undefined true 0 1e+21
console.log(`${age > 18 ? `adult ${name}` : 'child'}`); // expect: adult Ann
let order = '';
const note = (x) => {
    order += x;
    return x;
};
console.log(`${note(1)}-${note(2)}-${note(3)}`, order); // expect: 1-2-3 123
const object = { toString() { return 'T'; }, valueOf() { return 'V'; } };
console.log(`${object}`, '' + object, `${[object]}`); // expect: T V T
const row = (cells) => `|${cells.map((c) => ` ${c} `).join('|')}|`;
console.log(row(['a', 'b', 1])); // expect: | a | b | 1 |
let text = '';
for (let i = 0; i < 2000; i++) text = `${text.slice(-20)}${i}`;
console.log(text); // expect: 199419951996199719981999
console.log(`a${1}b${2}c`.length, typeof `${1}`, `${1}` + 1, `${'}'}` + `${'`'}`); // expect: 5 string 11 }`
try {
    console.log(`${{ toString() { throw new Error('no text'); } }}`);
} catch (error) {
    console.log(error.message); // expect: no text
}
