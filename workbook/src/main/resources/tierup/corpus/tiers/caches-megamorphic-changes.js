'use strict';
// A megamorphic site whose receivers change under it: prototypes, methods, shadowing, deletion, freezing, accessors.

class Base {
    name() {
        return 'base';
    }
}

const objects = [];
for (let i = 0; i < 12; i++) {
    const o = new Base();
    o['field' + i] = i;
    o.x = i;
    objects.push(o);
}

function names(rounds) {
    let text = '';
    for (let i = 0; i < rounds; i++) {
        text = objects[i % objects.length].name() + (i % 7 === 0 ? text.length : '');
    }
    return text;
}

function sum(rounds) {
    let s = 0;
    for (let i = 0; i < rounds; i++) {
        s += objects[i % objects.length].x;
    }
    return s;
}

function fill(value) {
    let refused = 0;
    for (let i = 0; i < 600; i++) {
        try {
            objects[i % objects.length].x = value;
        } catch (e) {
            refused++;
        }
    }
    return refused;
}

console.log(names(2000), sum(1200)); // expect: base 6600
Base.prototype.name = () => 'changed';
console.log(names(2000)); // expect: changed
objects[11].name = () => 'own';
console.log(names(12), names(11)); // expect: own changed
delete objects[11].name;
console.log(names(12)); // expect: changed
Object.setPrototypeOf(objects[11], { name: () => 'other', x: 1000 });
console.log(names(12), sum(1200)); // expect: other 6600
delete objects[11].x;
console.log(sum(1200)); // expect: 105500
Object.defineProperty(objects[3], 'x', { get: () => 7, configurable: true });
console.log(sum(1200), fill(1)); // expect: 105900 50
Object.freeze(objects[4]);
console.log(fill(2), objects[4].x, objects[5].x, objects[11].x); // expect: 100 1 2 2
Object.defineProperty(objects[3], 'x', { value: 5, writable: true });
console.log(fill(3), objects[3].x, sum(1200)); // expect: 50 3 3400
delete Base.prototype.name;
try {
    names(12);
} catch (e) {
    console.log(e.constructor.name); // expect: TypeError
}
Object.prototype.name = () => 'root';
console.log(names(11)); // expect: root
delete Object.prototype.name;
