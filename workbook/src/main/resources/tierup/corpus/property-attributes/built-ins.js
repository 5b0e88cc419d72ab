'use strict';
// requires: property-attributes
// Which properties of the built-ins can be assigned, deleted and enumerated.
try {
    undefined = 1;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
try {
    NaN = 1;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
try {
    Math.PI = 3;
} catch (error) {
    console.log(error.name, Math.PI > 3.14); // expect: TypeError true
}
try {
    delete Object.prototype;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
function f(a, b) {}
try {
    f.length = 5;
} catch (error) {
    console.log(error.name, f.length); // expect: TypeError 2
}
try {
    [].length.x = 1;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
console.log(Object.keys(Math).length, Object.keys(Array.prototype).length, Object.keys(f).length); // expect: 0 0 0
console.log(delete f.name, delete Math.max, typeof Math.max); // expect: true true undefined
for (const name in f) console.log('never', name);
