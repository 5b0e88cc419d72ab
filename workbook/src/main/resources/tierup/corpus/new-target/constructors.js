'use strict';
// requires: new-target
// new.target is the constructor that new was applied to, or undefined.
function F() {
    return new.target === undefined ? 'called' : this;
}
console.log(F(), new F() instanceof F); // expect: called true
class Shape {
    constructor() {
        this.made = new.target.name;
        if (new.target === Shape) throw new TypeError('Shape is abstract');
    }
}
class Square extends Shape {}
console.log(new Square().made); // expect: Square
try {
    new Shape();
} catch (error) {
    console.log(error.message); // expect: Shape is abstract
}
function arrow() {
    return (() => new.target === arrow)();
}
console.log(arrow(), typeof new arrow()); // expect: false object
let direct = 0;
for (let i = 0; i < 2000; i++) if (new Square().made === 'Square') direct++;
console.log(direct); // expect: 2000
