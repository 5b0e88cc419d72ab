'use strict';
// Any value can be thrown; catch binds it in a scope of its own.
function attempt(value) {
    try {
        throw value;
    } catch (caught) {
        return typeof caught + ' ' + caught;
    }
}
console.log(attempt(1), attempt('text'), attempt(null), attempt(undefined), attempt(true));
// expect: number 1 string text object null undefined undefined boolean true
const thrown = { code: 7 };
try {
    throw thrown;
} catch (caught) {
    console.log(caught === thrown, caught.code); // expect: true 7
}

function deep(n) {
    if (n === 0) throw new RangeError('bottom');
    return deep(n - 1) + 1;
}
try {
    deep(50);
} catch (error) {
    console.log(error.name, error.message, error instanceof RangeError, error instanceof Error);
}
// expect: RangeError bottom true true

let error = 'outer';
try {
    throw 'inner';
} catch (error) {
    console.log(error); // expect: inner
    error = 'changed';
}
console.log(error); // expect: outer

function nested() {
    try {
        try {
            throw new Error('first');
        } catch (e) {
            throw new Error('second after ' + e.message);
        }
    } catch (e) {
        return e.message;
    }
}
console.log(nested()); // expect: second after first
try {
    [1, 2, 3].forEach((n) => {
        if (n === 2) throw 'stop at ' + n;
    });
} catch (reason) {
    console.log(reason); // expect: stop at 2
}
let survived = 0;
for (let i = 0; i < 5; i++) {
    try {
        if (i % 2) throw i;
        survived++;
    } catch (e) {
        survived += e * 100;
    }
}
console.log(survived); // expect: 403
