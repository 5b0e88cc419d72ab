'use strict';
// Cases are compared with ===, evaluated in order and only until one matches.
function kind(value) {
    switch (value) {
        case 1: return 'number one';
        case '1': return 'string one';
        case true: return 'true';
        case null: return 'null';
        case undefined: return 'undefined';
        case NaN: return 'never';
        case 0: return 'zero';
        default: return 'other';
    }
}
console.log(kind(1), kind('1'), kind(true), kind(null), kind(undefined), kind(NaN), kind(-0), kind({}));
// expect: number one string one true null undefined other zero other

let order = '';
function label(name, value) {
    order += name;
    return value;
}
switch (label('s', 2)) {
    case label('a', 1): order += '1'; break;
    case label('b', 2): order += '2'; break;
    case label('c', 2): order += '3'; break;
}
console.log(order); // expect: sab2

function range(n) {
    switch (true) {
        case n < 0: return 'negative';
        case n < 10: return 'digit';
        case n < 100: return 'two digits';
        default: return 'many';
    }
}
console.log(range(-1), range(7), range(42), range(1e9)); // expect: negative digit two digits many

switch ('b') {
    case 'a':
        let scoped = 'from a';
        console.log(scoped);
    case 'b':
        scoped = 5;
}
// expect error: ReferenceError: Cannot access 'scoped' before initialization
