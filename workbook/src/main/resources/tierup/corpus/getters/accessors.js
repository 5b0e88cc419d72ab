'use strict';
// requires: getters
// Accessor properties in literals and classes, with inheritance and super.
const temperature = {
    celsius: 25,
    get fahrenheit() { return this.celsius * 9 / 5 + 32; },
    set fahrenheit(f) { this.celsius = (f - 32) * 5 / 9; },
};
console.log(temperature.fahrenheit); // expect: 77
temperature.fahrenheit = 212;
console.log(temperature.celsius, Object.keys(temperature).join()); // expect: 100 celsius,fahrenheit
class Circle {
    constructor(r) { this.r = r; }
    get area() { return 3 * this.r * this.r; }
    set area(a) { this.r = Math.sqrt(a / 3); }
    static get unit() { return new Circle(1); }
    get ['comp' + 'uted']() { return 'c'; }
}
const circle = new Circle(2);
circle.area = 75;
console.log(circle.r, circle.area, Circle.unit.area, circle.computed, 'area' in circle, circle.hasOwnProperty('area'));
// expect: 5 75 3 c true false
class Colored extends Circle {
    get area() { return super.area + 1; }
}
console.log(new Colored(1).area); // expect: 4
const readOnly = { get x() { return 1; } };
try {
    readOnly.x = 2;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
try {
    new Colored(1).area = 5;
} catch (error) {
    console.log(error.name); // expect: TypeError
}
const lazy = {
    get value() {
        delete this.value;
        this.computedTimes = (this.computedTimes || 0) + 1;
        return 42;
    },
};
console.log(lazy.value, lazy.value, lazy.computedTimes); // expect: 42 undefined 1
const counter = { n: 0, get next() { return ++this.n; } };
let sum = 0;
for (let i = 0; i < 5000; i++) sum += counter.next;
console.log(sum, counter.n); // expect: 12502500 5000
counter.n = 5;
counter.n += counter.next;
console.log(counter.n); // expect: 11
const throwing = { get bad() { throw new Error('from getter'); } };
try {
    throwing.bad;
} catch (error) {
    console.log(error.message); // expect: from getter
}
const endless = { get self() { return this.self; } };
try {
    endless.self;
} catch (error) {
    console.log(error instanceof RangeError); // expect: true
}
