'use strict';
// An error knows where it was created: its stack begins with its text and lists the functions.
function inner() {
    return new Error('made here');
}
function middle() {
    return inner();
}
function outer() {
    return middle();
}
const error = outer();
console.log(typeof error.stack); // expect: string
const lines = error.stack.split('\n');
console.log(lines[0]); // expect: Error: made here
console.log(lines[1].includes('inner'), lines[2].includes('middle'), lines[3].includes('outer'));
// expect: true true true
console.log(lines[1].trim().startsWith('at ')); // expect: true
let caught;
try {
    (function thrower() {
        null.x;
    })();
} catch (e) {
    caught = e;
}
console.log(caught.stack.split('\n')[0]); // expect: TypeError: Cannot read properties of null (reading 'x')
console.log(caught.stack.split('\n')[1].includes('thrower')); // expect: true
class Custom extends Error {}
function makeCustom() {
    return new Custom('c');
}
console.log(makeCustom().stack.includes('makeCustom')); // expect: true
const hasPosition = lines[1].indexOf(':4:12') > 0;
console.log(hasPosition); // expect: true
error.message = 'changed later';
console.log(error.stack.includes('made here')); // expect: true
let hot = 0;
function often(n) {
    if (n % 1000 === 999) {
        hot += new Error('x').stack.split('\n')[1].includes('often') ? 1 : 0;
    }
}
for (let i = 0; i < 5000; i++) often(i);
console.log(hot); // expect: 5
