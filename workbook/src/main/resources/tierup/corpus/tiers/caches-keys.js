'use strict';
// Computed keys that are names: equal strings that are not the same, symbols, numbers as text, keys with conversions,
// and the same site for elements, strings and properties.

function get(o, k) {
    return o[k];
}

function set(o, k, v) {
    o[k] = v;
    return v;
}

const symbol = Symbol('s');
const other = Symbol('s');
const point = { x: 1, y: 2, [symbol]: 3 };
const shifted = { z: 0, x: 10, y: 20 };

let text = '';
for (let i = 0; i < 2000; i++) {
    const k = ['x', 'y'][i % 2];
    const same = String.fromCharCode(120 + (i % 2));
    text = get(point, k) + ' ' + get(shifted, same) + ' ' + get(point, symbol) + ' ' + get(point, other);
}
console.log(text); // expect: 2 20 3 undefined

// A key may become a property, or stop being one.
for (let i = 0; i < 2000; i++) {
    set(point, i % 3 === 0 ? 'x' : 'w', i);
    if (i === 1500) {
        delete point.w;
    }
}
console.log(point.x, point.w, Object.keys(point).join()); // expect: 1998 1999 x,y,w

// More names and shapes than a site remembers.
const table = {};
for (let i = 0; i < 60; i++) {
    table['k' + i] = i;
}
let sum = 0;
for (let i = 0; i < 6000; i++) {
    sum += get(table, 'k' + (i % 60)) + get(i % 2 ? point : shifted, 'y');
}
console.log(sum); // expect: 243000

// Everything at once.
const array = [10, , 30];
array.x = 'named';
const key = {
    toString() {
        return 'x';
    }
};
for (let i = 0; i < 500; i++) {
    text = [
        get(array, 0),
        get(array, 1),
        get(array, 9),
        get(array, -1),
        get(array, '2'),
        get(array, 'x'),
        get(array, key),
        get('strïng\u2603', 3),
        get('strïng\u2603', 6),
        get('strïng\u2603', 7),
        get('ab' + i, 'length'),
        get(7, 'x'),
        get(point, null),
        get(table, 1.5)
    ].join('|');
}
console.log(text); // expect: 10||||30|named|named|ï|☃||5|||

// Elements that shine through from a prototype, once there are some.
Array.prototype[9] = 'proto';
String.prototype[12] = 'char';
console.log(get(array, 9), get(array, 1), get('abc', 12), get('abc', 13)); // expect: proto undefined char undefined
delete Array.prototype[9];
delete String.prototype[12];
console.log(get(array, 9), get('abc', 12)); // expect: undefined undefined
try {
    get(undefined, 'x');
} catch (e) {
    console.log(e.message); // expect: Cannot read properties of undefined (reading 'x')
}
