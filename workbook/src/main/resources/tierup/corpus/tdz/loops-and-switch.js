'use strict';
// Dead zones come back each round, and a switch is one scope for all its cases.
function attempt(action) {
    try {
        return String(action());
    } catch (error) {
        return error.name;
    }
}
console.log(attempt(() => { // expect: ReferenceError 0 ReferenceError 1 ReferenceError 2
    let text = '';
    for (let i = 0; i < 3; i++) {
        const read = () => x;
        text += attempt(read) + ' ';
        const x = i;
        text += read() + ' ';
    }
    return text.trim();
}));
function select(n) {
    switch (n) {
        case 0:
            let x = 'set in case 0';
            return x;
        case 1:
            return x;
        default:
            x = 'assigned';
            return x;
    }
}
console.log(attempt(() => select(0)), attempt(() => select(1)), attempt(() => select(2)));
// expect: set in case 0 ReferenceError ReferenceError
console.log(attempt(() => { // expect: ReferenceError
    for (const x of [x]) return x;
}));
console.log(attempt(() => { // expect: ReferenceError
    for (let i = i; i < 1; i++) return i;
}));
function defaults(a = b, b = 1) {
    return a + b;
}
console.log(attempt(() => defaults(1)), attempt(() => defaults(undefined, 2)), attempt(() => defaults(1, 2)));
// expect: 2 ReferenceError 3
function sees(a, b = a * 2, c = a + b) {
    return a + b + c;
}
console.log(sees(1), sees(1, 1), sees(1, 1, 1)); // expect: 6 4 3
let hot = 0;
function guarded(early) {
    if (early) hot += value;
    let value = 2;
    hot += value;
}
let failures = 0;
for (let i = 0; i < 2000; i++) {
    try {
        guarded(i % 500 === 499);
    } catch (error) {
        failures++;
    }
}
console.log(hot, failures); // expect: 3992 4
