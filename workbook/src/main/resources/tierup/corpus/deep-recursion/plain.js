'use strict';
// Endless recursion ends in a RangeError that can be caught, after which everything works as before.
let depth = 0;
function endless() {
    depth++;
    endless();
}
try {
    endless();
    console.log('never');
} catch (error) {
    console.log(error instanceof RangeError, error.message); // expect: true Maximum call stack size exceeded
}
console.log(depth > 1000); // expect: true
function endlessValue(n) {
    return 1 + endlessValue(n + 1);
}
for (let round = 0; round < 3; round++) {
    try {
        endlessValue(0);
    } catch (error) {
        console.log(round, error.name);
    }
}
// expect: 0 RangeError
// expect: 1 RangeError
// expect: 2 RangeError
const a = (n) => b(n + 1);
const b = (n) => a(n + 1) + 1;
try {
    a(0);
} catch (error) {
    console.log('mutual', error instanceof RangeError); // expect: mutual true
}
const object = {
    method() { return this.method(); },
};
try {
    object.method();
} catch (error) {
    console.log('method', error instanceof RangeError); // expect: method true
}
class Node {
    constructor() { this.child = new Node(); }
}
try {
    new Node();
} catch (error) {
    console.log('constructor', error instanceof RangeError); // expect: constructor true
}
let finallyRuns = 0;
function withFinally() {
    try {
        withFinally();
    } finally {
        finallyRuns++;
    }
}
try {
    withFinally();
} catch (error) {
    console.log('finally', error instanceof RangeError, finallyRuns > 1000); // expect: finally true true
}
function stillWorks(n) {
    return n === 0 ? 'done' : stillWorks(n - 1);
}
console.log(stillWorks(1000)); // expect: done
